import type { Initiative } from '../../../../src/programme/initiative/read.ts';

/** A row of which only what matters for likeness is filled in. */
export function rowOf(facts: Partial<Initiative> & { readonly row: number }): Initiative {
  const unsaid = { typed: '', value: null, trouble: null };
  return {
    unit: 'Than Uyên',
    tab: 'Than Uyên',
    title: '',
    author: `Lò Văn ${facts.row}`,
    coauthors: unsaid,
    grassroots: 'Trường Tiểu học số 1',
    participant: unsaid,
    kind: unsaid,
    applied: unsaid,
    recognised: unsaid,
    recognitionDocument: '',
    registered: unsaid,
    portalCode: '',
    benefit: unsaid,
    socialBenefit: '',
    benefitDocument: '',
    protectedIp: null,
    publicOrder: null,
    researchLevel: '',
    researchAccepted: unsaid,
    applicationConfirmed: unsaid,
    remark: '',
    ...facts,
  };
}

/** One row a title, each by another author. */
export function rowsOf(titles: readonly string[]): Initiative[] {
  return titles.map((title, at) => rowOf({ title, row: at + 2 }));
}
