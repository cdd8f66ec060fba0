import { type Html, html } from '../html.ts';
import { pixels, SIZE, textAt } from './picture.ts';
import { widthOf } from './text.ts';

/** How a bar is filled: with a colour, or so that it is told apart without any. */
export type Fill =
  | { readonly color: string }
  | { readonly pattern: 'hatched' | 'dotted' | 'empty' };

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function areaOf({ x, y, width, height }: Area, fill: Fill, id: string): Html {
  const at = html`x="${pixels(x)}" y="${pixels(y)}" width="${pixels(Math.max(width, 0))}" height="${pixels(height)}"`;
  if ('color' in fill)
    return html`<rect ${at} fill="${fill.color}"/>
`;
  const inside = fill.pattern === 'empty' ? 'none' : `url(#${id}-${fill.pattern})`;
  return html`<rect ${at} fill="${inside}" stroke="currentColor"/>
`;
}

/** The patterns of a picture that uses any. */
export function patternsOf(id: string): Html {
  return html`<defs><pattern id="${id}-hatched" width="5" height="5" patternUnits="userSpaceOnUse"><path d="M0 5L5 0" stroke="currentColor" stroke-width="1.4"/></pattern><pattern id="${id}-dotted" width="4" height="4" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1" fill="currentColor"/></pattern></defs>
`;
}

/** What a sign in the picture means, drawn beside its words. */
export interface KeyItem {
  readonly sign: Fill | 'target' | 'expected' | 'counted' | 'due' | 'forecast' | 'reported';
  readonly text: string;
}

const LINE = 20;
const SIGN = 22;

/** The key above a picture, over as many lines as it needs. */
export function keyOf(items: readonly KeyItem[], width: number, id: string) {
  let [x, y] = [0, 0];
  const body = items.map(({ sign, text }) => {
    const needed = SIGN + widthOf(text, SIZE.small) + 16;
    if (x > 0 && x + needed > width) [x, y] = [0, y + LINE];
    const drawn = html`${signOf(sign, x, y, id)}${textAt(x + SIGN, y + 13, text, { size: SIZE.small })}`;
    x += needed;
    return drawn;
  });
  return { body, height: items.length === 0 ? 0 : y + LINE + 6 };
}

function signOf(sign: KeyItem['sign'], x: number, y: number, id: string): Html {
  if (typeof sign !== 'string')
    return areaOf({ x: x + 1, y: y + 3, width: 14, height: 11 }, sign, id);
  if (sign === 'target' || sign === 'expected') return markOf(sign, x + 8, y + 1, 15);
  if (sign === 'reported')
    return html`<circle cx="${pixels(x + 8)}" cy="${pixels(y + 9)}" r="3.5"/>
`;
  return html`<path d="M${pixels(x)} ${pixels(y + 9)}h17" ${LINES[sign]}/>
`;
}

/** Solid, dashed, dotted: told apart without colour. */
export const LINES: Readonly<Record<'counted' | 'due' | 'forecast', Html>> = {
  counted: { html: 'fill="none" stroke="#1e6fb8" stroke-width="2.5"' },
  due: { html: 'fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="6 4"' },
  forecast: { html: 'fill="none" stroke="#1e6fb8" stroke-width="2.5" stroke-dasharray="2 4"' },
};

/** Across a bar: a thick line is the target, a dashed one what is expected by now. */
export function markOf(kind: 'target' | 'expected', x: number, y: number, height: number): Html {
  const look =
    kind === 'target' ? html`stroke-width="3"` : html`stroke-width="1.6" stroke-dasharray="3 2"`;
  return html`<path d="M${pixels(x)} ${pixels(y)}v${pixels(height)}" stroke="currentColor" ${look}/>
`;
}
