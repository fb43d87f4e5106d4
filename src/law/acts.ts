// SPDX-License-Identifier: EUPL-1.2

/** The acts we apply, as printed on pages. docs/law/<id>.md holds the link to the text in force, and our doubts on it. */
export const acts = {
  'dpcm-2014-09-22': 'D.P.C.M. 22 settembre 2014',
  'decree-2002-231': 'D.Lgs. 9 ottobre 2002, n. 231',
  'dpr-1972-633': 'D.P.R. 26 ottobre 1972, n. 633',
  'decree-2009-150': 'D.Lgs. 27 ottobre 2009, n. 150',
  'decree-2023-13': 'D.L. 24 febbraio 2023, n. 13',
  'law-1949-260': 'L. 27 maggio 1949, n. 260',
} as const
