export const PAGE_FILES: readonly string[];
export function buildPageFile(entry: string): Promise<string>;
export function toScriptlet(code: string): string;
