// SPDX-License-Identifier: EUPL-1.2
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Database } from '#platform/database.ts'
import { type Doer, note } from '#platform/journal.ts'
import { type Account, findAccount } from '../accounts/store.ts'
import type { Entrance } from '../entrance.ts'
import { dropUselessCodes } from '../second-factor/actions.ts'
import { endSessions } from '../sessions/store.ts'
import { keyedFingerprint } from '../token.ts'
import { countUse, findPasskey, insertPasskey, keepCeremony, passkeysOf, removePasskey, takeCeremony } from './store.ts'

/** This site, as passkeys know it: they are good here and nowhere else. */
export interface Site {
  origin: string
  owner: string
}

const hostOf = ({ origin }: Site): string => new URL(origin).hostname
const bytesOf = (challenge: string): Buffer => Buffer.from(challenge, 'base64url')

/** Asks the device of somebody for a new passkey; it must look at its owner, and remember whose it is. */
export async function askForPasskey(db: Database, entrance: Entrance, site: Site, account: Account) {
  const options = await generateRegistrationOptions({
    rpName: `Traguardo, ${site.owner}`,
    rpID: hostOf(site),
    userName: account.email,
    userDisplayName: `${account.given} ${account.family}`,
    userID: Uint8Array.from(keyedFingerprint(entrance.keyFor('passkey-owner'), String(account.id))),
    excludeCredentials: (await passkeysOf(db, account.id)).map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepCeremony(db, bytesOf(options.challenge), account.id)
  return options
}

interface Adding {
  account: Account
  answer: RegistrationResponseJSON
  name: string
  by: Doer
}

/** Keeps the passkey a device made, if it answers the question asked; whoever was in elsewhere is out. */
export async function addPasskey(db: Database, site: Site, { account, answer, name, by }: Adding): Promise<boolean> {
  const verified = await verifyRegistrationResponse({
    response: answer,
    expectedChallenge: (challenge) => takeCeremony(db, bytesOf(challenge), account.id),
    expectedOrigin: site.origin,
    expectedRPID: hostOf(site),
  }).catch(() => undefined)
  if (!verified?.verified) return false
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential
  return db.transaction().execute(async (transaction) => {
    const passkey = { id, accountId: account.id, publicKey: Buffer.from(publicKey), counter: BigInt(counter) }
    if (!(await insertPasskey(transaction, { ...passkey, transports, name }))) return false
    await endSessions(transaction, account.id)
    await note(transaction, by, { did: 'passkey.added', about: String(account.id), now: {} })
    return true
  })
}

export const removeOwnPasskey = (db: Database, accountId: bigint, id: string, by: Doer): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    if (!(await removePasskey(transaction, accountId, id))) return
    await dropUselessCodes(transaction, accountId)
    await endSessions(transaction, accountId)
    await note(transaction, by, { did: 'passkey.removed', about: String(accountId), now: {} })
  })

/** Asks whatever device is there for a passkey of this site. */
export async function askWhoIsThere(db: Database, site: Site) {
  const options = await generateAuthenticationOptions({ rpID: hostOf(site), userVerification: 'required' })
  await keepCeremony(db, bytesOf(options.challenge), null)
  return options
}

/** Whose passkey answered; nobody when it is unknown, a copy, or answers another question. */
export async function ownerOfAnswer(
  db: Database,
  site: Site,
  answer: AuthenticationResponseJSON,
): Promise<Account | undefined> {
  const passkey = await findPasskey(db, answer.id)
  if (!passkey) return undefined
  const { id, publicKey, counter, transports } = passkey
  const credential = { id, publicKey: Uint8Array.from(publicKey), counter: Number(counter) }
  const verified = await verifyAuthenticationResponse({
    response: answer,
    expectedChallenge: (challenge) => takeCeremony(db, bytesOf(challenge), null),
    expectedOrigin: site.origin,
    expectedRPID: hostOf(site),
    credential: { ...credential, transports },
  }).catch(() => undefined)
  if (!verified?.verified) return undefined
  if (!(await countUse(db, id, BigInt(verified.authenticationInfo.newCounter)))) return undefined
  const account = await findAccount(db, passkey.accountId)
  return account?.state === 'active' ? account : undefined
}
