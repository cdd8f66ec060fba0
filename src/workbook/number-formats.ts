/**
 * Whole numbers with a dot before every three digits, as official prose writes them, whatever the country
 * of the spreadsheet or of the program that opens it: a format may hold two conditions and a rest.
 */
export const NUMBER_FORMATS = {
  count: '[>=1000000]0\\.000\\.000;[>=1000]0\\.000;0',
  /** In đồng: below a million it follows the country. */
  amount: '[>=1000000000]0\\.000\\.000\\.000;[>=1000000]0\\.000\\.000;#,##0',
} as const;
