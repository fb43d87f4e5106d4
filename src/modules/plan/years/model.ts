// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { type CivilDate, dayInRome, formatDayInFull, yearOfDay } from '#kernel/civil-date.ts'
import { text } from '#kernel/fields.ts'
import { Refusal } from '#kernel/refusal.ts'

/** A year whose facts nobody adds to or changes. */
export interface ClosedYear {
  year: number
  closedAt: Date
  by: string
  byName: string
  act: string
}

/** The act that closes a year, or reopens it. */
export const yearAct = z.object({ act: text.max(200, 'usa al massimo 200 caratteri') })

/** Why nothing of a year can change, in the words of who wants to change it; nothing while it is open. */
export const whyClosed = (year: number, closed: readonly ClosedYear[]): string | undefined => {
  const found = closed.find((each) => each.year === year)
  if (!found) return undefined
  const { byName, closedAt, act } = found
  return `il ${year} è chiuso: l’ha chiuso ${byName} il ${formatDayInFull(dayInRome(closedAt))} (${act}); per riaprirlo serve un atto, chiedilo al Segretario comunale`
}

/** Throws when a year is closed. */
export function refuseIfClosed(year: number, closed: readonly ClosedYear[]): void {
  const why = whyClosed(year, closed)
  if (why) throw new Refusal('conflict', `${why[0]!.toUpperCase()}${why.slice(1)}.`)
}

/** Why a year cannot be closed; nothing when it can. */
export function whyNotToClose(year: number, today: CivilDate, closed: readonly ClosedYear[]): Refusal | undefined {
  if (year >= yearOfDay(today))
    return new Refusal('conflict', `Il ${year} non è ancora finito: si chiude dal 1º gennaio ${year + 1}.`)
  const why = whyClosed(year, closed)
  return why ? new Refusal('conflict', `${why[0]!.toUpperCase()}${why.slice(1)}.`) : undefined
}

/** Why a year cannot be reopened; nothing when it can. */
export const whyNotToReopen = (year: number, closed: readonly ClosedYear[]): Refusal | undefined =>
  closed.some((each) => each.year === year)
    ? undefined
    : new Refusal('conflict', `Il ${year} è già aperto: non c’è niente da riaprire.`)
