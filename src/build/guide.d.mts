export function renderGuide(markdown: string, pictureOf: (path: string) => string): string;
