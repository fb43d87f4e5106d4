// SPDX-License-Identifier: EUPL-1.2
import { formatDay, isCivilDate } from '#kernel/civil-date.ts'

/** «2015-04-30+02:00» as Italians read it, «30/04/2015»; what is no day stays as written. */
export function formatWrittenDay(written: string): string {
  const day = written.slice(0, 10)
  return isCivilDate(day) ? formatDay(day) : written
}
