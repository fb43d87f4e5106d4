// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Frame } from '#ui/page.ts'
import type { User } from './user.ts'

/** What every request carries. The user is nobody for a stranger: only what `permit` lets through may rely on it. */
export interface Visit {
  Variables: {
    user: User
    frame: Frame
    today: CivilDate
  }
}
