import { foldText } from '../workbook/text.ts';

/** A name in braces, which a value stands for: `{đơn vị vượt}`. */
export const TEMPLATE_FIELD = /\{([^{}]{1,80})\}/g;

/** The names in braces that are none of the known ones, each once; names compare without case and tone placement. */
export function unknownFields(template: string, known: readonly string[]): string[] {
  const keys = new Set(known.map(foldText));
  const names = [...template.matchAll(TEMPLATE_FIELD)].map(([, name = '']) => name);
  return [...new Set(names.filter((name) => !keys.has(foldText(name))))];
}
