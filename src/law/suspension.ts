// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, daysBetween } from '#kernel/civil-date.ts'

/** Days in which an invoice waits: the sum is disputed, or a check on the supplier has not answered yet. */
export interface Suspension {
  from: CivilDate
  /** The day on which the sum can be claimed again, itself not counted; nothing while it still waits. */
  until: CivilDate | null
}

/** Days in which the clock stops. */
export interface Stop extends Suspension {
  /** Days of the term that begins again when it ends; absent where its own days alone are taken away. */
  newTerm?: number
}

/** Days, the first counted and the last not. */
export interface Span {
  from: CivilDate
  until: CivilDate
}

/** How a municipality reads art. 9, comma 5. */
export interface SuspensionReadings {
  /** DOUBT (docs/law/dpcm-2014-09-22.md#5): the State’s accountants count the days waiting for a check, the municipalities object. */
  checkWaiting: 'counted' | 'taken-away'
  /** DOUBT (docs/law/dpcm-2014-09-22.md#2): a dispute moves the due day by its own days, or starts the whole term again. */
  afterDispute: 'shift' | 'new-term'
}

/** What stops the clock of an invoice (D.P.C.M. 22/9/2014, art. 9, comma 5: «contestazione o contenzioso»). */
export function stopsOf(
  { disputes, checks, termDays }: { disputes: readonly Suspension[]; checks: readonly Suspension[]; termDays: number },
  { checkWaiting, afterDispute }: SuspensionReadings,
): readonly Stop[] {
  const ofDisputes =
    afterDispute === 'shift' ? disputes : disputes.map(({ from, until }) => ({ from, until, newTerm: termDays }))
  return checkWaiting === 'counted' || checks.length === 0 ? ofDisputes : [...ofDisputes, ...checks]
}

/** Days of these suspensions between two days, usually receipt and payment; a day in two of them counts once. */
export function daysSuspended(suspensions: readonly Suspension[], { from, until }: Span): number {
  if (suspensions.length === 0) return 0
  let days = 0
  let counted = from
  for (const each of suspensions.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    let start = each.from
    if (start < counted) start = counted
    const end = each.until === null || each.until > until ? until : each.until
    if (end <= start) continue
    days += daysBetween(start, end)
    counted = end
  }
  return days
}

export const isSuspendedOn = (suspensions: readonly Suspension[], day: CivilDate): boolean =>
  suspensions.some(({ from, until }) => from <= day && (until === null || day < until))

/** The due day as these stops have moved it, seen from the last day of the span; never brought forward. */
export function movedDueDay(dueOn: CivilDate, stops: readonly Stop[], received: Span): CivilDate {
  let moved = addDays(dueOn, daysSuspended(stops, received))
  for (const { from, until, newTerm } of stops) {
    const isOver = until !== null && from < received.until && received.from < until && until <= received.until
    if (newTerm === undefined || !isOver) continue
    const again = addDays(until, newTerm + daysSuspended(stops, { from: until, until: received.until }))
    if (again > moved) moved = again
  }
  return moved
}
