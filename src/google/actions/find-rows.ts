import { rowFacts } from '../../programme/overview/rows.ts';
import { OVERVIEW_ANSWERS as WORDS } from '../../words/overview-answers.ts';
import { plainKey } from '../../workbook/text.ts';
import { sentenceOf } from '../run/action.ts';
import { readEverything } from '../run/read.ts';

/** A row as a line of the page, and where it stands. */
interface Hit {
  readonly text: string;
  readonly place: string;
  /** `''` where there is nothing to open. */
  readonly url: string;
}

interface Found {
  readonly hits: readonly Hit[];
  readonly said: string;
}

const MOST = 50;

/** The search of “Bảng theo dõi”: rows by title, author, grassroots union or code, tones and case aside. */
export function findRows(query: string): Found {
  const words = plainKey(String(query)).split(' ');
  if (words[0] === '') return { hits: [], said: WORDS.found(0, 0) };
  try {
    const { workbook, report } = readEverything();
    const url = workbook.address;
    const all = rowFacts(report).filter(({ title, author, grassroots, code }) => {
      const text = plainKey(`${title} ${author} ${grassroots} ${code}`);
      return words.every((word) => text.includes(word));
    });
    const hits = all.slice(0, MOST).map((row) => ({
      text: WORDS.hit(row),
      place: WORDS.rowAt(row.tab, row.row),
      url: `${url}#gid=${workbook.idOf(row.tab)}&range=A${row.row}`,
    }));
    return { hits, said: WORDS.found(hits.length, all.length - hits.length) };
  } catch (error) {
    return { hits: [], said: sentenceOf(error) };
  }
}
