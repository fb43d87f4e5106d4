// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** Seconds a code lasts. With SHA-1 and six digits, it is what every authenticator app can do. */
const period = 30

const totpOf = (secret: Uint8Array, label = '', issuer = 'Traguardo') =>
  new TOTP({ secret: new Secret({ buffer: Uint8Array.from(secret).buffer }), label, issuer, period })

export const newSecret = (): Buffer => randomBytes(20)

/** What the square drawing holds: whose codes they are, and the secret. */
export const addressOf = (secret: Uint8Array, email: string, owner: string): string =>
  totpOf(secret, email, owner).toString()

/** The secret as one types it into an app: «ABCD EFGH …». */
export const inWords = (secret: Uint8Array): string =>
  totpOf(secret)
    .secret.base32.match(/.{1,4}/g)!
    .join(' ')

/** The half minute a code belongs to, if it is right now, or was the half minute before, or will be the next. */
export function stepOf(secret: Uint8Array, code: string, at: number): bigint | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: at, window: 1 })
  return delta === null ? undefined : BigInt(Math.floor(at / 1000 / period) + delta)
}
