import type { Status } from '../programme/progress/status.ts';

/** Seen on white paper and on a dark ground alike; a word stands beside every colour. */
export const STATUS_COLORS: { readonly [Each in Status]: string } = {
  exceeded: '#2e7d32',
  met: '#4f7d1f',
  'on-track': '#1e6fb8',
  behind: '#a05f00',
  severe: '#c83c2d',
  'no-target': '#757575',
  lost: '#757575',
};

/** For bars that say how many and not how well. */
export const PLAIN_COLOR = '#1e6fb8';
