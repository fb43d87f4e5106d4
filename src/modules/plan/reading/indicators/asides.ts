// SPDX-License-Identifier: EUPL-1.2
// What a cell says beside what it promises: weights, budgets, people, and the value that things start from.
import { findTerms } from '../terms/terms.ts'
import { withoutComparison } from './comparison.ts'

const label =
  /^(?:peso|ponderazione|punti \d|punteggio (?:massimo|max)|fascia|baseline|stanziament|budget|import[oi](?! (?:accertat|riscoss|recuperat|incassat|introitat))|compartecipazion|quadro economico|spesa prevista|iva(?![a-zà-ÿ])|ribasso|invalidità|part[- ]time|personale(?:\s?:| (?:assegnat|coinvolt|in servizio))|risorse (?:umane|finanziarie|assegnate|strumentali)|(?:n\.|numero) (?:abitanti|residenti|addetti)|(?:quota|incidenza)(?= \d)|attualmente|ad oggi|l[’']anno scorso|(?:dato|valore) (?:di partenza|inizial|attual|storic|precedent|(?:dell[’'])?anno precedente)|situazione (?:inizial|attual|di partenza)|(?:media|valore medio) (?:(?:del|dell[’']|degli)\s?)?(?:trienni|bienni|ann))/i
const year =
  /^(?:(?:nel|nell[’']|al|anno|dato|valore|consuntivo|risultato|rilevazione|dell[’']anno|del)\s?){0,3}(20[12]\d)(?![\d/.-])/i

/** «Peso 20%», «Valore 2025: 32»: words that promise nothing, unless a day of the plan’s years is among them. */
export function isAside(text: string, planYear: number): boolean {
  const plain = text.trim()
  const of = Number(year.exec(plain)?.[1] ?? planYear)
  return (
    (label.test(plain) || of < planYear) && !findTerms(plain, planYear).some(({ day }) => day >= `${planYear}-01-01`)
  )
}

/** The lines of a cell that promise something. */
export const withoutAsides = (cell: string, planYear: number): string =>
  withoutComparison(
    cell
      .split(/(?<=[\n;])/)
      .filter((line) => !isAside(line, planYear))
      .join(''),
    planYear,
  )
