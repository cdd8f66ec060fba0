import type { Plugin } from 'esbuild';

export function buildCode(entry?: string, planted?: readonly Plugin[]): Promise<string>;
