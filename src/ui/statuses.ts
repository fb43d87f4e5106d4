// SPDX-License-Identifier: EUPL-1.2
import type { RefusalKind } from '#kernel/refusal.ts'

/** The status of an answer that says no. */
export const refusalStatuses = {
  'unknown-person': 401,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  unreadable: 422,
  'too-many': 429,
  unavailable: 503,
} as const satisfies Record<RefusalKind, number>
