// SPDX-License-Identifier: EUPL-1.2
import type { Threshold } from '#modules/indicators/index.ts'
import { countIn } from './count.ts'
import { coverageIn } from './coverage.ts'
import { improvementIn } from './improvement.ts'
import { number, numberOf } from './numbers.ts'
import { isBetterLess, thresholdIn } from './threshold.ts'

type Understood =
  | { kind: 'full_coverage'; percent: number; of: string }
  | { kind: 'count_by_deadline'; atLeast: number; of: string }
  | Threshold

const signs =
  '≥|>=|>|almeno|non meno di|più di|oltre|min(?:imo)?\\.?|≤|<=|<|max\\.?|massimo|meno di|non oltre|non più di|='
const value = new RegExp(
  `^(?:(${signs})\\s?)?((?:n[.°º]{0,2}|nr\\.?|num\\.?|numero)\\s?)?(?:€\\s?)?(${number})\\s?(%)?(?:\\s[a-zà-ÿ€][a-zà-ÿ€ .’']{0,30})?$`,
  'i',
)
const counts = /^(?:n\.?[°º]?|nr\.?|numero(?: di)?)\s+/i
const shares = /^(?:%|percentuale)\s*(?:di\s+)?/i
const ceiling = /^(?:≤|<|max|massimo|meno|non oltre|non più)/i

/** «1 al mese»: how often, and not how many in the year. */
const perTime = /\d\s(?:al|alla|a|per|ogni)\s(?:giorno|settimana|mese|bimestre|trimestre|semestre)\b/i

/** The indicator only names what the target gives the value of: «N. eventi» and «10», «% atti» and «≥ 90%». */
export function valueInTarget(name: string, target: string): Understood | undefined {
  const counted = counts.test(name) ? countIn(target) : undefined
  if (counted) return { kind: 'count_by_deadline', ...counted }
  const improved = improvementIn(name, target)
  if (improved) return improved
  if (perTime.test(target)) return undefined
  const found = value.exec(target.trim().replace(/(?<=\d\s?)\(\p{L}+\)/u, ''))
  if (!found || name === '' || /\d/.test(name)) return undefined
  const [, sign = '', numbered, written, percent] = found
  const [amount, what] = [numberOf(written!), name.replace(shares, '').replace(counts, '')]
  const most = ceiling.test(sign) || (sign === '' && (amount === 0 || (counts.test(name) && isBetterLess(name))))
  if (most) return thresholdIn(`${name} ≤ ${amount}`)
  if (percent || (shares.test(name) && amount <= 100)) return withKind(coverageIn(`${written}%`, what))
  if (counts.test(name)) return { kind: 'count_by_deadline', atLeast: amount, of: what }
  if (sign !== '' && sign !== '=') return thresholdIn(`${name} ≥ ${written}`)
  return thresholdIn(`${name} pari a ${written}`) ?? countOf(name, amount, numbered !== undefined)
}

/** «Alloggi assegnati», «Ore di formazione»: things that are counted, of which the target asks so many. */
const thingsDone =
  /^(?:ore|km|mq|giornate)\s|^[a-zà-ÿ]+[ie]\s(?:[a-zà-ÿ]+\s){0,4}[a-zà-ÿ]+(?:[aiu]t|ess|ost|ert|int|lt|ns)[ie](?:\s|$)/i

const countOf = (name: string, atLeast: number, numbered: boolean): Understood | undefined =>
  (numbered || thingsDone.test(name)) && Number.isInteger(atLeast)
    ? { kind: 'count_by_deadline', atLeast, of: name.toLowerCase() }
    : undefined

const withKind = (coverage: { percent: number; of: string } | undefined): Understood | undefined =>
  coverage && { kind: 'full_coverage', ...coverage }
