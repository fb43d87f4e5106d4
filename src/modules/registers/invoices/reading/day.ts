// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, isCivilDate } from '#kernel/civil-date.ts'

/** XML lets a day carry a time zone, which says nothing of it. */
export function dayIn(text: string): CivilDate | undefined {
  const day = /^(\d{4}-\d\d-\d\d)(Z|[+-]\d\d:\d\d)?$/.exec(text)?.[1]
  return day !== undefined && isCivilDate(day) ? day : undefined
}
