// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, daysBetween } from '#kernel/civil-date.ts'
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

type DueLife = InvoiceLife & { dueOn: CivilDate }

interface Paying {
  paidOn: CivilDate
  today: CivilDate
  chosenOn: SettingsOn
}

/** Days by which its due day will have moved when it is paid; what still stops it is taken to end today. */
export function daysMovedBy(life: DueLife, { paidOn, today, chosenOn }: Paying): number {
  const suspensions = stopsOfLife(life, chosenOn).map((stop) => ({ ...stop, until: stop.until ?? today }))
  return daysMoved({ dueOn: life.dueOn, receivedOn: arrivedOn(life), suspensions }, paidOn)
}

/** Days from its due day, as it will have moved, to a payment: below zero it is early. */
export const daysLateOf = (life: DueLife, paying: Paying): number =>
  daysBetween(life.dueOn, paying.paidOn) - daysMovedBy(life, paying)
