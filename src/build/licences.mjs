/** What is bundled may be passed on with its licence only, so that the licence travels at the end of Code.js. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The comments that name each package of which something is bundled, with its version and its licence.
 * `inputs` are the files of the bundle, as esbuild names them.
 */
export function renderLicences(inputs) {
  return licencesOf(inputs)
    .map(({ name, version, text }) => {
      if (text === null) {
        throw new Error(`The bundle must not be pushed:\n- ${name} has no licence to pass on.`);
      }
      return `\n/*!\n${name} ${version}\n\n${text.replaceAll('*/', '* /')}\n*/\n`;
    })
    .join('');
}

/** Each package of which something is bundled; `text` is `null` where it only names its licence. */
export function licencesOf(inputs) {
  const folders = new Set(inputs.flatMap((input) => packageFolder(resolve(input)) ?? []));
  return [...folders].sort().map(licenceOf);
}

/** `/x/node_modules/zod/v4/core.js` → `/x/node_modules/zod`; null for a file of ours. */
function packageFolder(path) {
  const found = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/'));
  return found?.[0] ?? null;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.\w+)?$/i.test(each));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : null;
  return { name, version, license, text };
}
