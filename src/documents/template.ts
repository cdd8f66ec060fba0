import { TEMPLATE_FIELD, unknownFields } from '../words/template-fields.ts';
import { foldText } from '../workbook/text.ts';
import type { Line } from './document.ts';

/** What stands for `{tên}` in a paragraph; `null` where the paragraph has nothing to say then. */
export type TemplateValues = Readonly<Record<string, Line | string>>;

/** Field names of a paragraph that no value stands for. */
export class UnknownFieldError extends Error {
  readonly fields: readonly string[];

  constructor(fields: readonly string[]) {
    super('unknown-field');
    this.name = 'UnknownFieldError';
    this.fields = fields;
  }
}

/**
 * Fills a paragraph: `fillTemplate('đạt {tỷ lệ}%', { 'tỷ lệ': '94' })`. Names compare without case and tone
 * placement; pieces keep their sources.
 * @throws UnknownFieldError
 */
export function fillTemplate(template: string, values: TemplateValues): Line {
  const known = new Map(Object.entries(values).map(([name, value]) => [foldText(name), value]));
  const unknown = unknownFields(template, Object.keys(values));
  if (unknown.length > 0) throw new UnknownFieldError(unknown);
  const parts = template.split(TEMPLATE_FIELD);
  const pieces = parts.flatMap((part, index): Line => {
    if (index % 2 === 0) return part === '' ? [] : [{ text: part }];
    const value = known.get(foldText(part)) ?? '';
    return typeof value === 'string' ? (value === '' ? [] : [{ text: value }]) : value;
  });
  return joined(pieces);
}

/** Neighbours that look alike and have no source are one piece. */
function joined(pieces: Line): Line {
  const line: Line[number][] = [];
  for (const piece of pieces) {
    const last = line[line.length - 1];
    const isAlike =
      last && !last.of && !piece.of && last.bold === piece.bold && last.italic === piece.italic;
    if (isAlike) line[line.length - 1] = { ...last, text: last.text + piece.text };
    else line.push(piece);
  }
  return line;
}

/** The words of a line. */
export function lineText(line: Line): string {
  return line.map(({ text }) => text).join('');
}
