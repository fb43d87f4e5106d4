// SPDX-License-Identifier: EUPL-1.2
import { randomInt } from 'node:crypto'

/** Without those that are read one for another: 0 and o, 1 and l. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz'

const newCode = (): string => {
  const drawn = Array.from({ length: 10 }, () => signs[randomInt(signs.length)]).join('')
  return `${drawn.slice(0, 5)}-${drawn.slice(5)}`
}

/** Ten codes, each worth one entrance when the telephone is lost: «7kq2m-xw9ht», 49 bits. */
export const newRecoveryCodes = (): string[] => Array.from({ length: 10 }, newCode)

/** A code as it was given, however it is typed: spaces, dashes and capitals do not count. */
export const asGiven = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '')
