// SPDX-License-Identifier: EUPL-1.2
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const argon2id = promisify(argon2).bind(null, 'argon2id')

/** OWASP's least for argon2id; raising them rehashes each password when its owner next enters. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }

type Cost = typeof cost

const written = ({ memory, passes, parallelism }: Cost): string => `m=${memory},t=${passes},p=${parallelism}`

const derive = (password: string, nonce: Buffer, at: Cost): Promise<Buffer> => {
  const parameters: Argon2Parameters = { message: password.normalize('NFC'), nonce, tagLength: 32, ...at }
  return argon2id(parameters)
}

/** «$argon2id$v=19$m=19456,t=2,p=1$salt$hash» (PHC string format). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const parts = [salt, await derive(password, salt, cost)].map((bytes) => bytes.toString('base64').replaceAll('=', ''))
  return `$argon2id$v=19$${written(cost)}$${parts.join('$')}`
}

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

/** Whether the password is the one of the hash; without a hash it works as long, and says no. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const found = form.exec(hash ?? nobodys)
  if (!found) throw new Error('A password hash is not in the form expected')
  const [memory, passes, parallelism] = found.slice(1, 4).map(Number) as [number, number, number]
  const [salt, expected] = found.slice(4).map((part) => Buffer.from(part, 'base64')) as [Buffer, Buffer]
  const same = timingSafeEqual(await derive(password, salt, { memory, passes, parallelism }), expected)
  return same && hash !== null
}

const nobodys = `$argon2id$v=19$${written(cost)}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** Whether the hash was made with parameters of the past. */
export const isOutdated = (hash: string): boolean => !hash.startsWith(`$argon2id$v=19$${written(cost)}$`)
