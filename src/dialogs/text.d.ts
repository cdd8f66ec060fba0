/** A module's text instead of its exports: the browser code of `pages`, bundled by `build/pages.mjs`. */
declare module '*?text' {
  const text: string;
  export default text;
}
