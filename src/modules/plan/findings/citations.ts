// SPDX-License-Identifier: EUPL-1.2

export interface Citation {
  kind: 'd.lgs.' | 'legge' | 'direttiva'
  number: number
  year: number
}

const kind = '\\b(?:d\\.?\\s?lgs\\.?|decreto legislativo|l\\.|legge)'
const day = '(?:\\d{1,2}[°º]?(?:\\s+[a-z]+\\s+|[/.]\\d{1,2}[/.]))?\\d{4}'

/** «d.lgs. 33/2013», «Legge 10 aprile 1991, n. 125», «legge n. 125 del 10/04/1991». */
export const citation = new RegExp(
  `(?:${kind}\\s*(?:n\\.?\\s*)?\\d{1,4}\\s?/\\s?\\d{4}|${kind},?\\s+${day},?\\s+n\\.?\\s*\\d{1,4}|${kind}\\s*n\\.?\\s*\\d{1,4}\\s+del(?:l[’'])?\\s?${day})\\b`,
  'gi',
)

/** Which act a citation means. */
export function cited(written: string): Citation {
  const short = /(\d{1,4})\s?\/\s?(\d{4})$/.exec(written)
  const dayFirst = /(\d{4}),?\s+n\.?\s*(\d{1,4})$/.exec(written)
  const numberFirst = /n\.?\s*(\d{1,4})\s+del\D.{0,25}?(\d{4})$/i.exec(written)
  const [number, year] = dayFirst ? [dayFirst[2], dayFirst[1]] : [1, 2].map((part) => (numberFirst ?? short)?.[part])
  return {
    kind: /lgs|legislativo/i.test(written) ? 'd.lgs.' : 'legge',
    number: Number(number),
    year: Number(year),
  }
}
