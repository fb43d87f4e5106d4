// SPDX-License-Identifier: EUPL-1.2

/** It defines entities, has too many elements one in another, or is not XML from some place on. */
export type FaultKind = 'doctype' | 'too-deep' | 'malformed'

/** Stops the reading of an XML; never leaves this folder. */
export class Fault extends Error {
  readonly because: FaultKind
  readonly at: number

  constructor(because: FaultKind, at: number) {
    super(because)
    this.because = because
    this.at = at
  }
}
