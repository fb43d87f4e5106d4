// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import type { CivilDate } from '#kernel/civil-date.ts'
import { day, text } from '#kernel/fields.ts'
import type { SuspensionReadings } from '#law/suspension.ts'
import type { StepDays } from '../clocks.ts'
import { type PaymentSettings, type SettingName, settingNames, settings } from './settings.ts'

/** A choice made by an act: it holds from a day on. */
export interface ChosenSetting {
  name: SettingName
  fromDay: CivilDate
  value: string
  act: string
}

/** Every value that can be chosen, as the form names it: «fund-rounding:down»; those of a setting together. */
export const choosable = settingNames.map((name) => ({
  label: settings[name].label,
  choices: Object.entries(settings[name].values).map(([value, label]) => ({ value: `${name}:${value}`, label })),
}))

export const settingForm = z.object({
  choice: z
    .enum(
      choosable.flatMap(({ choices }) => choices.map(({ value }) => value)),
      'scegli dall’elenco',
    )
    .transform((chosen) => {
      const [name, value] = chosen.split(':') as [SettingName, string]
      return { name, value }
    }),
  fromDay: day,
  act: text,
})

/** The words of a value; its own name should the list have lost it. */
export const wordsOf = (name: SettingName, value: string): string =>
  (settings[name].values as Record<string, string>)[value] ?? value

/** What holds on each day. */
export type SettingsOn = (day: CivilDate) => PaymentSettings

/** What holds until somebody chooses. */
export const usual = Object.fromEntries(
  settingNames.map((name) => [name, settings[name].usual]),
) as object as PaymentSettings

/** Whether it is what holds on some day. */
export const everHolds = <Name extends SettingName>(
  chosen: readonly ChosenSetting[],
  name: Name,
  value: PaymentSettings[Name],
): boolean => usual[name] === value || chosen.some((each) => each.name === name && each.value === value)

export const usualSettings: SettingsOn = () => usual

/** What holds on a day, of choices in whatever order. */
export function settingsBy(chosen: readonly ChosenSetting[]): SettingsOn {
  if (chosen.length === 0) return usualSettings
  const inOrder = chosen.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1))
  const found = new Map<CivilDate, PaymentSettings>()
  return (day) => {
    let known = found.get(day)
    if (!known) {
      const inForce = inOrder.filter(({ fromDay }) => fromDay <= day)
      known = { ...usual, ...Object.fromEntries(inForce.map(({ name, value }) => [name, value])) }
      found.set(day, known)
    }
    return known
  }
}

/** What stops the law’s clock. */
export const suspensionReadingsOf = (chosen: PaymentSettings): SuspensionReadings => ({
  checkWaiting: chosen['check-waiting'],
  afterDispute: chosen['after-dispute'],
})

/** The days of the area and of accounting. */
export const stepDaysOf = (chosen: PaymentSettings): StepDays => ({
  unitDays: Number(chosen['unit-days']),
  unitStartsAt: chosen['unit-start'],
  unitStopsAt: chosen['unit-stop'],
  accountingDays: Number(chosen['accounting-days']),
  accountingStartsAt: chosen['accounting-start'],
})
