// SPDX-License-Identifier: EUPL-1.2
import { dayOf, monthNames } from '#kernel/civil-date.ts'
import type { Finding } from '../../../model.ts'
import { type Check, keysOn, type PlanContent, wordings } from '../../finding.ts'
import type { FindingCode } from '../../kinds.ts'

const slips = /\b\d{1,2}(?:\/{2,}\d{1,2}\/+|\/\d{1,2}\/{2,})\d{2,4}\b/g
const inFigures = /(?<![\d./-])(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d{2})(?![\d/])/g
const inWords = new RegExp(`(?<![\\d./])(\\d{1,2})\\s+(${monthNames.join('|')})(?:\\s+(\\d{4}))?(?![a-zà-ÿ])`, 'gi')

/** Days are written whole, and are on the calendar. */
export const brokenDates: Check = (plan, lines) => [
  ...found(plan, wordings(lines, slips), 'malformed-date', (written) => `La data «${written}» ha una barra di troppo.`),
  ...found(
    plan,
    new Map([...wordings(lines, inFigures), ...wordings(lines, inWords)].filter(([written]) => !exists(written))),
    'impossible-date',
    (written) => `La data «${written}» non esiste nel calendario.`,
  ),
]

function exists(written: string): boolean {
  const figures = new RegExp(inFigures.source).exec(written)
  if (figures) return dayOf(Number(figures[4]), Number(figures[3]), Number(figures[1])) !== undefined
  const [, day, month, year] = new RegExp(inWords.source, 'i').exec(written)!
  const number = monthNames.indexOf(month!.toLowerCase() as (typeof monthNames)[number]) + 1
  // Without a year the 29th of February may well exist.
  return dayOf(Number(year ?? 2024), number, Number(day)) !== undefined
}

const found = (
  plan: PlanContent,
  places: ReadonlyMap<string, number[]>,
  code: FindingCode,
  say: (written: string) => string,
): Finding[] =>
  [...places].map(([written, lines]) => ({
    code,
    severity: 'error',
    message: say(written),
    lines,
    quote: written,
    remedy: 'Controlla il giorno nell’atto e riscrivilo.',
    objectives: keysOn(plan, lines),
  }))
