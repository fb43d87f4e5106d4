// SPDX-License-Identifier: EUPL-1.2
import type { Grant } from '../roles.ts'

const minute = 60
const hour = 60 * minute

/** How long a session lasts, in seconds. */
export const sessionLimits = {
  /** Without a page: a working day, so that nobody enters twice in it. */
  idle: 8 * hour,
  /** Who administers accounts leaves a bigger gap on an abandoned desk. */
  idleOfAdministrator: 20 * minute,
  /** Whatever one does: each day starts by proving who one is. */
  whole: 24 * hour,
  /** Between the password and the code. */
  half: 10 * minute,
}

/** One time somebody entered, from one browser. */
export interface Session {
  id: bigint
  accountId: bigint
  stage: 'half' | 'full'
  secondFactor: boolean
  /** Seconds since it was opened, and since the last page. */
  age: number
  idle: number
}

/** Whether a session still opens doors, to somebody who holds these roles. */
export function isAlive({ stage, age, idle }: Session, grants: readonly Grant[]): boolean {
  if (stage === 'half') return age < sessionLimits.half
  const administers = grants.some(({ role }) => role === 'administrator')
  return age < sessionLimits.whole && idle < (administers ? sessionLimits.idleOfAdministrator : sessionLimits.idle)
}
