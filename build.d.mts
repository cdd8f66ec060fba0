export function buildCode(entry?: string): Promise<string>;
