// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'

/**
 * A day in a box of the form. A box for dates would send a wrong or half-typed one as nothing, and the day would be lost
 * in silence; and it follows the language of the browser.
 */
export const typedDay = (day: CivilDate | null | undefined): string => (day ? formatDay(day) : '')
