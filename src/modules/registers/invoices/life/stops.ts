// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { daysMoved } from '#law/debt.ts'
import { type Stop, stopsOf } from '#law/suspension.ts'
import { type SettingsOn, suspensionReadingsOf } from '../settings/model.ts'
import { arrivedOn, type InvoiceLife } from './model.ts'

/** What stops the law’s clock of an invoice, as chosen when it came. */
export const stopsOfLife = (life: InvoiceLife, chosenOn: SettingsOn): readonly Stop[] =>
  stopsOf(
    {
      disputes: life.pauses,
      checks: life.checks.map(({ askedOn, answeredOn }) => ({ from: askedOn, until: answeredOn })),
      termDays: life.termDays,
    },
    suspensionReadingsOf(chosenOn(arrivedOn(life))),
  )

/** Days by which its due day will have moved when it is paid; what still stops it is taken to end today. */
export function daysMovedBy(
  life: InvoiceLife & { dueOn: CivilDate },
  { paidOn, today, chosenOn }: { paidOn: CivilDate; today: CivilDate; chosenOn: SettingsOn },
): number {
  const suspensions = stopsOfLife(life, chosenOn).map((stop) => ({ ...stop, until: stop.until ?? today }))
  return daysMoved({ dueOn: life.dueOn, receivedOn: arrivedOn(life), suspensions }, paidOn)
}
