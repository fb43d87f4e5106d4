// SPDX-License-Identifier: EUPL-1.2

export type RefusalKind = 'unknown-person' | 'not-found' | 'forbidden' | 'conflict' | 'unreadable'

/** The system says no, and says why in words meant for the person who asked. */
export class Refusal extends Error {
  readonly kind: RefusalKind

  constructor(kind: RefusalKind, message: string) {
    super(message)
    this.kind = kind
  }
}
