import type { Initiative } from '../../../../src/programme/initiative/read.ts';
import { typedInitiatives } from '../../../programme.ts';

/** A row of which only what matters for likeness is filled in, and enough that it is no row being typed. */
export function rowOf(facts: Partial<Initiative> & { readonly row: number }): Initiative {
  const typed = { author: `Lò Văn ${facts.row}`, kind: 'Giải pháp quản lý', applied: '01/3/2022' };
  const [blank] = typedInitiatives([typed]);
  if (!blank) throw new Error('The row was skipped.');
  const place = { unit: 'Than Uyên', tab: 'Than Uyên', grassroots: 'Trường Tiểu học số 1' };
  return { ...blank, ...place, ...facts };
}

/** One row a title, each by another author. */
export function rowsOf(titles: readonly string[]): Initiative[] {
  return titles.map((title, at) => rowOf({ title, row: at + 2 }));
}
