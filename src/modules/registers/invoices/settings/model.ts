// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import type { CivilDate } from '#kernel/civil-date.ts'
import { day, text } from '#kernel/fields.ts'
import { type DebtDefinition, debtDefinitions } from '#law/commercial-debt.ts'
import type { DelayRounding } from '#law/guarantee-fund.ts'

/** What the law leaves open, and a municipality can choose. */
export interface PaymentSettings {
  'debt-definition': DebtDefinition
  'fund-rounding': DelayRounding
}

export type SettingName = keyof PaymentSettings

/** Each choice in the words of the page; the usual value holds until somebody chooses. */
export const settings: {
  [Name in SettingName]: {
    label: string
    moves: string
    usual: PaymentSettings[Name]
    values: Record<PaymentSettings[Name], string>
  }
} = {
  'debt-definition': {
    label: 'Ammontare complessivo dei debiti',
    moves: 'I debiti e i creditori che si pubblicano.',
    usual: 'overdue',
    values: debtDefinitions,
  },
  'fund-rounding': {
    label: 'Giorni di ritardo per il fondo di garanzia',
    moves: 'L’aliquota del fondo: la legge ha scaglioni di giorni interi.',
    usual: 'half-up',
    values: { 'half-up': 'Arrotondati al giorno, mezzo giorno in su.', down: 'I soli giorni interi.' },
  },
}

/** A choice made by an act: it holds from a day on. */
export interface ChosenSetting {
  name: SettingName
  fromDay: CivilDate
  value: string
  act: string
}

export const settingNames = Object.keys(settings) as SettingName[]

/** Every value that can be chosen, as the form names it: «fund-rounding:down». */
export const choosable = settingNames.flatMap((name) =>
  Object.entries(settings[name].values).map(([value, words]) => ({
    value: `${name}:${value}`,
    label: words,
  })),
)

export const settingForm = z.object({
  choice: z
    .enum(
      choosable.map(({ value }) => value),
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

/** What holds on a day, of choices in whatever order. */
export function settingsOn(chosen: readonly ChosenSetting[], on: CivilDate): PaymentSettings {
  const inForce = chosen.filter(({ fromDay }) => fromDay <= on).toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1))
  const usual = settingNames.map((name) => [name, settings[name].usual] as const)
  return Object.fromEntries([
    ...usual,
    ...inForce.map(({ name, value }) => [name, value] as const),
  ]) as object as PaymentSettings
}
