type Child = Node | string | false | null;

type Properties<K extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[K], 'style' | 'dataset'>
> & { readonly aria?: Readonly<Record<string, string>> };

/** An element; texts stay texts. `make('button', { onclick }, 'Lưu')` */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { aria = {}, ...properties }: Properties<K> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  for (const [name, value] of Object.entries(aria)) element.setAttribute(`aria-${name}`, value);
  element.append(...children.filter((child) => child !== false && child !== null));
  return element;
}

export function button(text: string, onclick: () => void, title = ''): HTMLButtonElement {
  return make('button', { type: 'button', onclick, title }, text);
}

/** Gives bytes to the browser as a file. */
export function offer(name: string, bytes: Blob): void {
  const link = make('a', { href: URL.createObjectURL(bytes), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
