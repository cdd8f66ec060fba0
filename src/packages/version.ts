/** Of this program, as `package.json` says it; packages of figures name it. */
export const VERSION = '0.1.0';
