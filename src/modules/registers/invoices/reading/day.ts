// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, isCivilDate } from '#kernel/civil-date.ts'

const zone = /^(Z|[+-]\d\d:\d\d)$/

/** XML lets a day carry a time zone, which says nothing of it. */
export function dayIn(text: string): CivilDate | undefined {
  const day = text.slice(0, 10)
  return isCivilDate(day) && (text.length === 10 || zone.test(text.slice(10))) ? day : undefined
}
