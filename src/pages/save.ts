import type * as main from '../main.ts';

type File = ReturnType<typeof main.takeDocument>['files'][number];

/** Offers a file to the browser, which saves it. */
export function save({ name, type, base64 }: File): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
}
