import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** Every sentence that a person reads stands in these; what one kind of letter says and is called, in its own. */
export const WORDS = /^words\/|^letters\/[a-z-]+\/(kind|words)\.ts$/;

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

export interface Text {
  readonly file: string;
  readonly text: string;
}

/** The code files whose path below `src`, with slashes, is wanted. */
export function filesOf(isWanted: (file: string) => boolean): string[] {
  return (readdirSync(SRC, { recursive: true, encoding: 'utf8' }) as string[])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?<!\.d)\.m?[jt]s$/.test(file) && isWanted(file));
}

export function sourceOf(file: string): string {
  return readFileSync(join(SRC, file), 'utf8');
}

/** Every text of a code file that is Vietnamese; comments and patterns are not texts. */
export function textsOf(file: string): Text[] {
  const { code } = transformSync(sourceOf(file), { loader: 'ts', charset: 'utf8' });
  const texts: string[] = [];
  full(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string')
      texts.push(node.value);
    if (node.type === 'TemplateElement' && 'value' in node)
      texts.push((node.value as { cooked: string }).cooked);
  });
  return texts.filter((text) => VIETNAMESE.test(text)).map((text) => ({ file, text }));
}
