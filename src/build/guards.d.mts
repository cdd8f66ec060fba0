export function checkBundle(code: string): string[];
export function checkScriptlet(code: string): string[];
export function checkPage(script: string): string[];
