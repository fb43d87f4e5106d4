// SPDX-License-Identifier: EUPL-1.2
import { type Direction, directionSigns, type Threshold } from '#modules/indicators/index.ts'
import { isBetterLess } from './better-less.ts'
import { isChange, isFromAnother } from './change.ts'
import { type Count, countIn } from './count.ts'
import type { Coverage } from './coverage.ts'
import { daysFromEventIn } from './days-from-event.ts'
import { improvementIn } from './improvement.ts'
import { isYear, number, numberOf, unit, withPercentSign } from './numbers.ts'
import { isRate } from './rate.ts'
import { comparison, isQualifying, restOf, senseOf } from './sense.ts'
import { threshold } from './threshold.ts'

export type Quantity = Coverage | Count | Threshold

/** A value as the whole of a target: «≥ 90%», «n. 12 incontri», «non oltre 25 giorni». */
const value = new RegExp(
  `^(?:${comparison})?((?:n[.°º]{0,2}|nr\\.?|num\\.?|numero)\\s?)?(€\\s?|euro\\s)?(${number})\\s?(${unit})?(?:\\s[a-zà-ÿ][a-zà-ÿ .’']{0,30})?$`,
  'i',
)
const counts = /^(?:n\.?[°º]?|nr\.?|num\.|numero(?: di)?)\s+/i
const shares = /^(?:%|percentuale)\s*(?:di\s+)?/i
/** «12 eventi», «N. pratiche circa»: no name of what the target gives the value of; «entro 3 gg» belongs to a name. */
const unnamed = /\d|(?<![a-zà-ÿ])(?:circa|ca|quasi|stim[ae]|stimat[ei]|previst[ei])$/i
const withinDays = /\d{1,4}\s(?:giorni|gg|ore|mesi)(?![a-zà-ÿ])/gi
/** «Numero medio di giorni», «N. atti/N. richieste»: a mean or a ratio, and not so many things. */
const notCounted =
  /(?<![a-zà-ÿ])(?:giorni|medi[oae]|rapporto|indice|voto|grad[oi]mento|punteggio|valutazione|con)(?![a-zà-ÿ])|\//i

/** The indicator only names what the target gives the value of: «N. eventi» and «10», «% atti» and «≥ 90%». */
export function valueInTarget(name: string, target: string): Quantity | undefined {
  const counted = counts.test(name) ? countIn(target) : undefined
  if (counted) return counted
  const improved = improvementIn(name, target)
  if (improved) return improved
  if (daysFromEventIn(target) && !/medi[oi]/i.test(name)) return undefined
  const found = value.exec(withPercentSign(target.trim()).replace(/(?<=\d\s?)\(\p{L}+\)/u, ''))
  if (
    !found ||
    name === '' ||
    unnamed.test(name.replace(withinDays, '')) ||
    isFromAnother(target) ||
    isQualifying(name, target)
  )
    return undefined
  const [numbered, currency = '', written = '', of = currency.trim()] = restOf(found)
  const said = senseOf(found)
  const amount = numberOf(written)
  if (isRate(target, amount) || (isYear(written) && of === '' && numbered === undefined)) return undefined
  const equality = said === 'equal' ? found[0] : undefined
  return kindOf({ name, sense: said ?? 'equal', equality, amount, written, of, numbered: numbered !== undefined })
}

interface Value {
  name: string
  sense: Direction | 'equal'
  /** «pari a 0»: said to be exactly so. */
  equality?: string | undefined
  amount: number
  /** The number alone, and its unit. */
  written: string
  of: string
  numbered: boolean
}

/** A value as the kind that its name and its unit make of it. */
function kindOf(said: Value): Quantity | undefined {
  const { name, sense, amount } = said
  if (sense === 'at-most' || sense === 'under') return kept(said, sense)
  if (sense === 'equal' && (amount === 0 || isBetterLess(name))) return kept(said, 'at-most')
  const counted = isChange(name) ? undefined : (shareOf(said) ?? countOf(said))
  return counted ?? (sense === 'equal' ? undefined : kept(said, sense))
}

const kept = ({ name, equality, amount, written, of }: Value, direction: Direction): Threshold =>
  threshold({
    ...{ name, direction, value: amount },
    asWritten: equality ?? `${directionSigns[direction]} ${written}${of && ` ${of}`}`,
  })

const shareOf = ({ name, sense, amount, of }: Value): Coverage | undefined =>
  (of === '%' || shares.test(name)) && amount <= 100
    ? { kind: 'full_coverage', percent: amount, of: name.replace(shares, '').replace(counts, ''), ...over(sense) }
    : undefined

/** «Alloggi assegnati», «Ore di formazione»: things that are counted, of which the target asks so many. */
const thingsDone =
  /^(?:ore|km|mq|giornate)\s|^[a-zà-ÿ]+[ie]\s(?:[a-zà-ÿ]+\s){0,4}[a-zà-ÿ]+(?:[aiu]t|ess|ost|ert|int|lt|ns)[ie](?:\s|$)/i

function countOf({ name, sense, amount, of, numbered }: Value): Count | undefined {
  if (!Number.isInteger(amount) || notCounted.test(name) || isRate(name) || /[%€]|euro/i.test(of)) return undefined
  if (counts.test(name)) {
    return { kind: 'count_by_deadline', atLeast: amount, of: name.replace(counts, ''), ...over(sense) }
  }
  const isOfThings = sense === 'equal' && (numbered || thingsDone.test(name))
  return isOfThings ? { kind: 'count_by_deadline', atLeast: amount, of: name.toLowerCase() } : undefined
}

/** «N. eventi ≥ 10» in one cell: so many things, and not a value. */
export const countedBy = ({ name, direction: sense, value: amount }: Threshold): Count | undefined =>
  counts.test(name) && (sense === 'at-least' || sense === 'over')
    ? countOf({ name, sense, amount, written: '', of: '', numbered: false })
    : undefined

const over = (sense: Direction | 'equal'): { direction?: 'over' } => (sense === 'over' ? { direction: sense } : {})
