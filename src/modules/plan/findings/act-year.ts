// SPDX-License-Identifier: EUPL-1.2
import { type Check, keysOn, wordings } from './finding.ts'
import { knownActs } from './known-acts.ts'

const citation =
  /(?:\b(?:d\.?\s?lgs\.?|decreto legislativo|l\.|legge)\s*(?:n\.?\s*)?\d{1,4}\s?\/\s?\d{4}|\b(?:d\.?\s?lgs\.?|decreto legislativo|l\.|legge),?\s+\d{1,2}[°º]?(?:\s+[a-z]+\s+|[/.]\d{1,2}[/.])\d{4},?\s+n\.?\s*\d{1,4})\b/gi

/** A well-known act is cited with its year. */
export const actYear: Check = (plan, lines) =>
  [...wordings(lines, citation)].flatMap(([written, places]) => {
    const cited = parse(written)
    const meant = knownActs.filter(({ kind, number }) => kind === cited.kind && number === cited.number)
    const known = meant.find(({ about }) => places.every((line) => about.test(around(lines[line - 1]!, written))))
    if (!known || meant.some(({ year }) => year === cited.year)) return []
    const right = `${known.kind} ${known.number}/${known.year}`
    return {
      code: 'act-year',
      severity: 'error',
      message: `«${written}» parla della materia del ${right}: l’anno ${cited.year} sembra sbagliato.`,
      lines: places,
      quote: written,
      remedy: `Controlla l’atto (${known.source}) e, se è quello, scrivi «${right}».`,
      objectives: keysOn(plan, places),
    }
  })

function parse(written: string) {
  const short = /(\d{1,4})\s?\/\s?(\d{4})$/.exec(written)
  const full = /(\d{4}),?\s+n\.?\s*(\d{1,4})$/.exec(written)
  return {
    kind: /lgs|legislativo/i.test(written) ? 'd.lgs.' : 'legge',
    number: Number(short?.[1] ?? full?.[2]),
    year: Number(short?.[2] ?? full?.[1]),
  }
}

/** What is spoken of near the citation. */
const around = (line: string, written: string): string =>
  line.slice(Math.max(0, line.indexOf(written) - 250), line.indexOf(written) + written.length + 80)
