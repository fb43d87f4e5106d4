// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Frame } from '#ui/page.ts'
import type { Session } from './sessions/model.ts'
import type { User } from './user.ts'

/** Who calls, as far as the network tells. */
export interface Caller {
  address: string
  /** Whether the browser came over TLS, to us or to a proxy we trust. */
  secure: boolean
  /** «https://traguardo.comune.example», as the browser writes it. */
  origin: string
}

/** What every request carries. The user is nobody for a stranger: only what `permit` lets through may rely on it. */
export interface Visit {
  Variables: {
    caller: Caller
    /** Names the request in the log, and an error to who reports it. */
    requestId: string
    /** Of the user, or of somebody halfway in. */
    session: Session | undefined
    /** In with a password alone, where the role asks for more: may only add a second factor. */
    confined: boolean | undefined
    user: User
    frame: Frame
    today: CivilDate
  }
}
