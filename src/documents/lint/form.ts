import { LEGAL_FORM } from '../../words/legal-form.ts';
import { officeInFull } from '../../words/office-name.ts';
import type { LintFault, LintText } from './fault.ts';

/** As a number should be written: one word, below ten with a nought. */
function numberIn(written: string): string {
  return written.replace(/\s+/g, '').replace(/^\d(?=\/)/, (digit) => `0${digit}`);
}

/** "Số: 10 /KH - LĐLĐ" → the sign is one word (II.3.c). */
const NUMBER = /Số\s*:\s*(\d+)?(\s*\/\s*[\p{Lu}\d][\p{L}\d&]*(?:\s*[-–/]\s*[\p{Lu}][\p{L}\d&]*)*)/u;

export function numberFaults(text: LintText): LintFault[] {
  const at = text.findIndex((paragraph) => NUMBER.test(paragraph));
  const match = NUMBER.exec(text[at] ?? '');
  if (!match) return [];
  const [found, digits = '', sign = ''] = match;
  const tight = sign.replace(/\s+/g, '');
  const padded = digits.length === 1 ? `0${digits}` : digits;
  const should = LEGAL_FORM.number(`${padded}${tight}`);
  const isSpaced = sign !== tight;
  if (isSpaced) return [{ at, rule: 'number-spaced', found, should }];
  return digits.length === 1 ? [{ at, rule: 'number-unpadded', found, should }] : [];
}

const WRITTEN_DATE = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/giu;
const SHORT_DATE = /ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/giu;

/** Days under 10 and months 1 and 2 bear a nought (II.4); in a short date a nought too many is usual. */
export function dateFaults(text: LintText): LintFault[] {
  return text.flatMap((paragraph, at) => {
    const faults = (form: RegExp, write: (day: string, month: string, year: string) => string) =>
      [...paragraph.matchAll(form)].flatMap((match): LintFault[] => {
        const [found, day = '', month = '', year = ''] = match;
        const should = write(day, month, year);
        if (found.toLowerCase() === should) return [];
        const rule = day.length === 1 ? 'day-unpadded' : 'month-unpadded';
        return [{ at, rule, found, should }];
      });
    return [
      ...faults(WRITTEN_DATE, LEGAL_FORM.date),
      ...faults(SHORT_DATE, (day, month, year) => {
        const isShort = month.length === 1 && Number(month) > 2;
        return LEGAL_FORM.shortDate(day, isShort ? month : month.padStart(2, '0'), year);
      }),
    ];
  });
}

/** So many paragraphs hold the head, however it is laid out. */
const HEAD = 8;

/** In the head the bodies are written in full (II.2). */
export function headFaults(text: LintText): LintFault[] {
  return text.slice(0, HEAD).flatMap((paragraph, at): LintFault[] => {
    const found = paragraph.split('\t')[0] ?? '';
    const isHead = found.length > 3 && found === found.toUpperCase();
    const should = officeInFull(found).toUpperCase();
    const isShort = /(?:LĐLĐ|CĐN|CĐCS)/.test(found) && !/^Số/i.test(found);
    return isHead && isShort ? [{ at, rule: 'head-short', found, should }] : [];
  });
}

/** What the text of a document ends with: the mark, and the file line among the recipients (II.6, II.9). */
export function endFaults(text: LintText): LintFault[] {
  const recipients = text.findIndex((paragraph) => /^Nơi nhận\s*(?::|$)/i.test(paragraph));
  if (recipients < 0) return [];
  const sign = text.findIndex((paragraph) => /^(?:TM|KT|TL|TUQ|Q)\.\s/.test(paragraph));
  const end = sign >= 0 && sign < recipients ? sign : recipients;
  let last = end - 1;
  while (last >= 0 && text[last] === '') last -= 1;
  const found = text[last] ?? '';
  const faults: LintFault[] = [];
  if (last >= 0 && !/\.\/\.$/.test(found)) {
    const should = `${found.slice(-40).replace(/[.;,\s]+$/, '')}./.`;
    faults.push({ at: last, rule: 'no-end-mark', found: found.slice(-40), should });
  }
  const list = text.slice(recipients, recipients + 20);
  const hasFile = list.some((paragraph) => /(?:^|[-–\s\t])Lưu\s*:/i.test(paragraph));
  if (!hasFile) {
    faults.push({
      at: recipients,
      rule: 'no-file-line',
      found: LEGAL_FORM.recipients,
      should: LEGAL_FORM.file,
    });
  }
  return faults;
}

const CAPTION = /\(\s*Kèm theo [^)]*\)/iu;

/** Whether a caption tells kind, number, day and body, in this order. */
function isWhole(caption: string): boolean {
  let rest = caption;
  return [/ số /i, / ngày /i, / của /i].every((word) => {
    const at = rest.search(word);
    rest = rest.slice(at + 1);
    return at >= 0;
  });
}

/** An annex says to which document it belongs: `(Kèm theo … số … ngày … của …)` (III.1). */
export function annexFaults(text: LintText): LintFault[] {
  const own = NUMBER.exec(text.find((paragraph) => NUMBER.test(paragraph)) ?? '');
  const number = own ? numberIn(`${own[1] ?? ''}${own[2] ?? ''}`) : '';
  return text.flatMap((paragraph, at): LintFault[] => {
    const found = CAPTION.exec(paragraph)?.[0];
    if (found === undefined) return [];
    const should = LEGAL_FORM.caption;
    if (!isWhole(found)) return [{ at, rule: 'annex-caption', found, should }];
    const named = numberIn(/số ([\d\s]*\/[^\s,)]+)/iu.exec(found)?.[1] ?? '');
    const differs = own?.[1] !== undefined && named !== '' && named !== number;
    return differs ? [{ at, rule: 'annex-number', found: named, should: number }] : [];
  });
}
