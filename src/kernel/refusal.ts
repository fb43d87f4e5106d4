// SPDX-License-Identifier: EUPL-1.2

export type RefusalKind =
  | 'unknown-person'
  | 'not-found'
  | 'forbidden'
  | 'conflict'
  | 'unreadable'
  | 'too-many'
  | 'unavailable'

/** The system says no, and says why in words meant for the person who asked; the cause is for who reads the log. */
export class Refusal extends Error {
  readonly kind: RefusalKind

  constructor(kind: RefusalKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}
