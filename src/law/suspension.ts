// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, daysBetween } from '#kernel/civil-date.ts'
import type { DueDay } from './payment-term.ts'

/** Why an invoice waits: the sum is disputed, or a check on the supplier has not answered yet. */
export type SuspensionReason = 'contested' | 'litigation' | 'contribution-check' | 'tax-debt-check'

/** Days in which an invoice waits. */
export interface Suspension {
  from: CivilDate
  /** The day on which the sum can be claimed again, itself not counted; nothing while it still waits. */
  until: CivilDate | null
  reason: SuspensionReason
}

/** Days, the first counted and the last not. */
export interface Span {
  from: CivilDate
  until: CivilDate
}

/** Whether waiting for a check stops the clock too: the State’s accountants say no, the municipalities object. */
export interface SuspensionSettings {
  checksToo?: boolean
}

/**
 * The suspensions that take days away (D.P.C.M. 22/9/2014, art. 9, comma 5: «contestazione o contenzioso»).
 * DOUBT (docs/law/dpcm-2014-09-22.md#5): waiting for a check on the supplier takes none away, unless one chooses so.
 */
export const stoppingTheClock = (
  suspensions: readonly Suspension[],
  { checksToo = false }: SuspensionSettings = {},
): Suspension[] => suspensions.filter(({ reason }) => checksToo || reason === 'contested' || reason === 'litigation')

/** Days of these suspensions between two days, usually receipt and payment; a day in two of them counts once. */
export function daysSuspended(
  suspensions: readonly Pick<Suspension, 'from' | 'until'>[],
  { from, until }: Span,
): number {
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

export const isSuspendedOn = (suspensions: readonly Pick<Suspension, 'from' | 'until'>[], day: CivilDate): boolean =>
  suspensions.some(({ from, until }) => from <= day && (until === null || day < until))

/** How a dispute moves the due day: by its own days, or starting the whole term again when it ends. */
export type DueDayAfterDispute = 'shift' | 'new-term'

/**
 * The due day once disputes are over, seen from the day of payment.
 * DOUBT (docs/law/dpcm-2014-09-22.md#2): the default moves it by the days in dispute, which is the same as taking them away.
 */
export function dueAfterDispute(
  { dueOn, days: term }: Pick<DueDay, 'dueOn' | 'days'>,
  suspensions: readonly Pick<Suspension, 'from' | 'until'>[],
  received: Span,
  how: DueDayAfterDispute = 'shift',
): CivilDate {
  const days = daysSuspended(suspensions, received)
  if (days === 0 || how === 'shift') return addDays(dueOn, days)
  const ends = suspensions.flatMap(({ from, until }) =>
    until !== null && from < received.until && until > received.from && until <= received.until ? [until] : [],
  )
  const last = ends.toSorted().at(-1)
  return last === undefined ? addDays(dueOn, days) : addDays(last, term)
}
