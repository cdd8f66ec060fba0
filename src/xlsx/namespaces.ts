/** The vocabulary of workbooks, sheets, styles and texts (ECMA-376). */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What leads from part to part: the first half of a relationship's type, and the vocabulary of `r:id`. */
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The vocabularies of the package itself begin like this. */
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The types of the parts of a workbook begin like this. */
export const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
