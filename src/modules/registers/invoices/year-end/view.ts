// SPDX-License-Identifier: EUPL-1.2
import type { YearEnd } from './find.ts'
import type { AdvanceAim } from './model.ts'

/** By which indicator the end of the year is looked at, and what to spare on the way. */
export interface View {
  indicator: Exclude<keyof YearEnd, 'work'>
  aim: AdvanceAim
}

/** The view that an address asks for. */
export const viewAsked = ({ indicatore, come }: Record<string, string>): View => ({
  indicator: indicatore === 'ritardo-annuale' ? 'annualDelay' : 'timeliness',
  aim: come === 'giorni' ? 'fewest-days' : 'fewest-invoices',
})

/** The address of a view, after the page’s path. */
export const queryOf = ({ indicator, aim }: View): string =>
  `?${new URLSearchParams({
    indicatore: indicator === 'annualDelay' ? 'ritardo-annuale' : 'tempestivita',
    come: aim === 'fewest-days' ? 'giorni' : 'fatture',
  })}`
