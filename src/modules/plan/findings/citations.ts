// SPDX-License-Identifier: EUPL-1.2

export interface Citation {
  kind: 'd.lgs.' | 'legge' | 'direttiva'
  number: number
  year: number
}

/** «d.lgs. 33/2013», «Legge 10 aprile 1991, n. 125», «D.Lgs. n. 50/2016». */
export const citation =
  /(?:\b(?:d\.?\s?lgs\.?|decreto legislativo|l\.|legge)\s*(?:n\.?\s*)?\d{1,4}\s?\/\s?\d{4}|\b(?:d\.?\s?lgs\.?|decreto legislativo|l\.|legge),?\s+\d{1,2}[°º]?(?:\s+[a-z]+\s+|[/.]\d{1,2}[/.])\d{4},?\s+n\.?\s*\d{1,4})\b/gi

/** Which act a citation means. */
export function cited(written: string): Citation {
  const short = /(\d{1,4})\s?\/\s?(\d{4})$/.exec(written)
  const full = /(\d{4}),?\s+n\.?\s*(\d{1,4})$/.exec(written)
  return {
    kind: /lgs|legislativo/i.test(written) ? 'd.lgs.' : 'legge',
    number: Number(short?.[1] ?? full?.[2]),
    year: Number(short?.[2] ?? full?.[1]),
  }
}
