// SPDX-License-Identifier: EUPL-1.2
import type { Threshold } from '#modules/indicators/index.ts'
import { countIn } from './count.ts'
import { coverageIn } from './coverage.ts'
import { improvementIn } from './improvement.ts'
import { thresholdIn } from './threshold.ts'

type Understood =
  | { kind: 'full_coverage'; percent: number; of: string }
  | { kind: 'count_by_deadline'; atLeast: number; of: string }
  | Threshold

const value =
  /^(?:(≥|>=|>|almeno|non meno di|min(?:imo)?\.?|≤|<=|<|max\.?|massimo|non oltre|non più di|=)\s?)?(n\.?\s?)?(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)\s?(%)?(?:\s\p{L}[\p{L} .]{0,25})?$/iu
const counts = /^(?:n\.?[°º]?|nr\.?|numero(?: di)?)\s+/i
const ceiling = /^(?:≤|<|max|massimo|non oltre|non più)/i

/** The indicator only names what the target gives the value of: «N. eventi» and «10», «% atti» and «≥ 90%». */
export function valueInTarget(name: string, target: string): Understood | undefined {
  const counted = counts.test(name) ? countIn(target) : undefined
  if (counted) return { kind: 'count_by_deadline', ...counted }
  const improved = improvementIn(name, target)
  if (improved) return improved
  const found = value.exec(target.trim())
  if (!found || name === '' || /\d/.test(name)) return undefined
  const [, sign = '', numbered, number, share] = found
  if (ceiling.test(sign)) return thresholdIn(`${name} ≤ ${number}`)
  const what = name.replace(/^(?:%|percentuale)\s*(?:di\s+)?/i, '')
  if (share) return withKind(coverageIn(`${number}%`, what))
  if (counts.test(name)) {
    return { kind: 'count_by_deadline', atLeast: Number(number!.replaceAll('.', '')), of: name.replace(counts, '') }
  }
  if (sign !== '' && sign !== '=') return thresholdIn(`${name} ≥ ${number}`)
  return thresholdIn(`${name} pari a ${number}`) ?? countOf(name, number!, numbered !== undefined)
}

/** «Alloggi assegnati», «Ore di formazione»: things that are counted, of which the target asks so many. */
const thingsDone =
  /^(?:ore|km|mq|giornate)\s|^\p{L}+[ie]\s(?:\p{L}+\s){0,4}\p{L}+(?:[aiu]t|ess|ost|ert|int|lt|ns)[ie](?:\s|$)/iu

const countOf = (name: string, number: string, numbered: boolean): Understood | undefined =>
  (numbered || thingsDone.test(name)) && !number.includes(',')
    ? { kind: 'count_by_deadline', atLeast: Number(number.replaceAll('.', '')), of: name.toLowerCase() }
    : undefined

const withKind = (coverage: { percent: number; of: string } | undefined): Understood | undefined =>
  coverage && { kind: 'full_coverage', ...coverage }
