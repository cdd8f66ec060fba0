export function renderGuide(markdown: string): string;
