export function isInstalled(folder: string): boolean;
export function install(folder: string): string;
export function installOrExit(folder: string, part: string): void;
