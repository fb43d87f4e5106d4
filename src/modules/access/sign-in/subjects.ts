// SPDX-License-Identifier: EUPL-1.2
import type { Entrance } from '../entrance.ts'
import { keyedFingerprint } from '../token.ts'

/** Whose tries are counted: nobody reads an address or an e-mail in the table. */
export const subjectOf = (
  entrance: Entrance,
  kind: 'address' | 'email' | 'device' | 'code' | 'mail',
  text: string,
): Buffer => keyedFingerprint(entrance.keyFor('attempts'), `${kind} ${text}`)
