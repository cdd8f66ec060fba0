export function bundlePage(entry: string): Promise<string>;
