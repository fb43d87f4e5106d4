// SPDX-License-Identifier: EUPL-1.2

/** The acts we apply, as printed on pages. docs/law/<id>.md holds the link to the text in force, and our doubts on it. */
export const acts = {
  'dpcm-2014-09-22': 'D.P.C.M. 22 settembre 2014',
  'decree-2002-231': 'D.Lgs. 9 ottobre 2002, n. 231',
  'dpr-1972-633': 'D.P.R. 26 ottobre 1972, n. 633',
  'decree-2009-150': 'D.Lgs. 27 ottobre 2009, n. 150',
  'law-2018-145': 'L. 30 dicembre 2018, n. 145',
  'decree-2013-33': 'D.Lgs. 14 marzo 2013, n. 33',
  'decree-2014-66': 'D.L. 24 aprile 2014, n. 66',
  'decree-2014-34': 'D.L. 20 marzo 2014, n. 34',
  'decree-2013-55': 'D.M. 3 aprile 2013, n. 55',
  'decree-2023-36': 'D.Lgs. 31 marzo 2023, n. 36',
  'dpr-1973-602': 'D.P.R. 29 settembre 1973, n. 602',
  'pnrr-reform-1-11': 'PNRR, riforma 1.11',
  'decree-2023-13': 'D.L. 24 febbraio 2023, n. 13',
  'law-1949-260': 'L. 27 maggio 1949, n. 260',
} as const
