import { type Html, html } from '../html.ts';
import { type Overview, slowFirst } from '../programme/overview/overview.ts';
import { textAt } from './picture.ts';
import { wrap } from './text.ts';
import { unitsPicture } from './units.ts';

/** A picture for a phone's group, upright, of 1080 × 1350 dots when it is drawn at this many to a pixel. */
const POSTER = { width: 600, height: 750, dots: 1.8 };

const MARGIN = 20;

/** So many units are legible on it. */
const MOST = 20;

interface Said {
  readonly title: string;
  readonly headline: string;
  readonly lines: readonly string[];
  /** Of units that have no room. */
  readonly others: (count: number) => string;
  readonly office: string;
}

/** How all stand, as one picture that needs nothing from outside: white ground, dark words. */
export function posterSvg({ figures }: Overview, said: Said, id: string): Html {
  const width = POSTER.width - 2 * MARGIN;
  const ranked = slowFirst(figures);
  const units = ranked.slice(0, MOST);
  const bars = unitsPicture({ ...figures, units }, width, `${id}-u`);
  const titles = wrap(said.title, 17, width, 2);
  const lines = said.lines.flatMap((line) => wrap(line, 14, width, 2));
  const top = MARGIN + 22 * titles.length + 44 + 20 * lines.length + 14;
  const room = POSTER.height - top - 46;
  const scale = Math.min(1, room / bars.height);
  const rest = ranked.length - units.length;
  const foot = [said.office, ...(rest > 0 ? [said.others(rest)] : [])].filter(
    (text) => text !== '',
  );
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${POSTER.width} ${POSTER.height}" width="${POSTER.width * POSTER.dots}" height="${POSTER.height * POSTER.dots}" color="#202124" fill="#202124" font-family="Arial, sans-serif"><rect width="${POSTER.width}" height="${POSTER.height}" fill="#ffffff"/>
${titles.map((text, line) => textAt(MARGIN, MARGIN + 16 + 22 * line, text, { size: 17 }))}${textAt(MARGIN, MARGIN + 22 * titles.length + 32, said.headline, { size: 27, isBold: true })}${lines.map((text, line) => textAt(MARGIN, MARGIN + 22 * titles.length + 62 + 20 * line, text, { size: 14 }))}<g transform="translate(${MARGIN} ${top}) scale(${Math.round(scale * 1000) / 1000})">${{ html: bars.svg }}</g>
${textAt(MARGIN, POSTER.height - MARGIN, foot.join(' · '), { size: 13 })}</svg>`;
}
