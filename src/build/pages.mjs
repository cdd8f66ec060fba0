/**
 * Browser code as text: `import script from '../pages/health.ts?text'` gives the bundled script of that
 * page, for the bundle that is pushed and for the tests alike.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkPage } from './guards.mjs';

const AS_TEXT = '?text';

/** The script of a page as it stands in the page, checked. */
export async function bundlePage(entry) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2015',
    // HtmlService takes some signs inside template literals for comments.
    supported: { 'template-literal': false },
    legalComments: 'none',
    minify: true,
    lineLimit: 160,
    logLevel: 'warning',
  });
  // Where names run out the minifier calls one “$”, which HtmlService would take for a pattern.
  const script = result.outputFiles[0].text.replace(/(?<![\w$])\$(?![\w$])/g, '_dollar');
  const faults = checkPage(script);
  if (faults.length > 0)
    throw new Error(`${entry} must not stand in a page:\n- ${faults.join('\n- ')}`);
  return script;
}

/** The plugin of esbuild. */
export const pagesAsText = {
  name: 'pages-as-text',
  setup(bundler) {
    bundler.onResolve({ filter: /\?text$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.slice(0, -AS_TEXT.length)),
      namespace: 'page',
    }));
    bundler.onLoad({ filter: /./, namespace: 'page' }, async ({ path }) => ({
      contents: await bundlePage(path),
      loader: 'text',
    }));
  },
};

/** The same for the tests, which import the dialogs themselves. */
export const pagesAsTextInTests = {
  name: 'pages-as-text',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith(AS_TEXT)) return null;
    const script = await bundlePage(id.slice(0, -AS_TEXT.length));
    return `export default ${JSON.stringify(script)};`;
  },
};
