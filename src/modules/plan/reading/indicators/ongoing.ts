// SPDX-License-Identifier: EUPL-1.2
import { dayOf } from '#kernel/civil-date.ts'
import type { Period } from '#kernel/period.ts'
import { yearOf } from '#kernel/period.ts'
import { lastDayOf } from '../terms/months.ts'
import { monthNumber, months } from '../terms/term-spellings.ts'
import type { Clause } from './clause.ts'

const allYear =
  /\b(?:(?:durante|per|nel corso del?|in|nell[’'])\s?(?:tutt[oa]\s)?(?:l[’'])?\s?(?:inter[oa]\s)?(?:ann[oa]|annualità|esercizio)(?!\s(?:scolastic|accademic|educativ|sportiv))|tutto\sl[’']anno|intero\sanno|continuativ[oaie]|attività\scostante)(?:\s(?:in corso|20\d\d))?/i

const betweenMonths = new RegExp(
  `(?<![a-zà-ÿ])(?:da|dal mese di)\\s(${months})\\s(?:ad?|al mese di|fino a)\\s(${months})(?:\\s(20\\d\\d))?(?![a-zà-ÿ])`,
  'i',
)

const monthsFrom = (first: number, last: number, year: number): Period | undefined =>
  first <= last ? { from: dayOf(year, first, 1)!, to: lastDayOf(year, last) } : undefined

/** The time over which something is to go on: «durante tutto l’anno», «dal 1° marzo al 30 settembre». */
export function ongoingPeriod({ text, terms, planYear }: Clause): Period | undefined {
  const [from, to] = terms
  const [, first, last, written] = betweenMonths.exec(text) ?? []
  if (first && last) return monthsFrom(monthNumber(first), monthNumber(last), Number(written ?? planYear))
  if (from && to && terms.length === 2 && saysFromTo(text.slice(from.from, to.to)) && from.day < to.day) {
    return { from: from.day, to: to.day }
  }
  return terms.length === 0 && allYear.test(text) ? yearOf(planYear) : undefined
}

function saysFromTo(text: string): boolean {
  const from = text.search(/\bdal?\b/i)
  return from >= 0 && /\bal?\b/i.test(text.slice(from + 2))
}

const goingOn =
  /\s(?:e|ed|con|nonché)\s((?:[a-zà-ÿ]+\se\s)?(?:monitoraggio|vigilanza|presidio|gestione|assistenza|supporto|coordinamento|collaborazione)\b.*)$/is

/** «Affidamento entro il 30/4 e monitoraggio del contratto»: what is due, and what goes on once the day is met. */
export function goesOnAfterDay({ text, terms }: Clause): { due: string; afterwards: string } | undefined {
  const [only, another] = terms
  if (!only || another || text.slice(0, only.from).trim() === '') return undefined
  const found = goingOn.exec(text.slice(only.to))
  return found ? { due: text.slice(0, only.to + found.index), afterwards: found[1]!.trim() } : undefined
}
