import { parseAmount } from '../../programme/parse/amount.ts';
import { amountInWords } from '../../words/amount-in-words.ts';
import { LEGAL_FORM } from '../../words/legal-form.ts';
import { wholeNumber } from '../../words/numbers.ts';
import type { LintFault, LintText } from './fault.ts';

const WITH_WORDS =
  /(\d{1,3}(?:\.\d{3})+|\d{4,}|\d[\d,]*\s*(?:nghìn|triệu|tỷ|tỉ))\s*(?:đồng|đ|vnđ)\s*\(\s*([^()\d]{4,160})\)/giu;

/** `500.000.000đ (Năm trăm triệu đồng)`: both say the same amount. */
export function amountFaults(text: LintText): LintFault[] {
  return text.flatMap((paragraph, at) =>
    [...paragraph.matchAll(WITH_WORDS)].flatMap(([found, digits = '', words = '']): LintFault[] => {
      const figure = parseAmount(digits).value;
      const spelt = parseAmount(words.replace(/^bằng chữ\s*:\s*/iu, '')).value;
      if (typeof figure !== 'number' || typeof spelt !== 'number' || figure === spelt) return [];
      const should = LEGAL_FORM.amount(wholeNumber(figure), amountInWords(figure) ?? '');
      return [{ at, rule: 'amount-words', found, should }];
    }),
  );
}
