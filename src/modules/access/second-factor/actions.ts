// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { type Doer, note } from '#platform/journal.ts'
import { seal, unseal } from '#platform/seal.ts'
import { type Account, findAccount, updateAccount } from '../accounts/store.ts'
import { paces } from '../attempts/model.ts'
import { countTry, forgetTries } from '../attempts/store.ts'
import type { Entrance } from '../entrance.ts'
import { endSessions } from '../sessions/store.ts'
import { subjectOf } from '../sign-in/subjects.ts'
import { keyedFingerprint } from '../token.ts'
import { asGiven, newRecoveryCodes } from './recovery.ts'
import { hasSecondFactor, replaceRecoveryCodes, useRecoveryCode, useStep } from './store.ts'
import { newSecret, stepOf } from './totp.ts'

const sealing = (entrance: Entrance) => entrance.keyFor('time-codes')
const hashOf = (entrance: Entrance, code: string) => keyedFingerprint(entrance.keyFor('recovery-codes'), asGiven(code))

const alreadyActive = () => new Refusal('conflict', 'I codici a tempo sono già attivi.')

/** The secret of somebody's time codes, confirmed or about to be. */
export const secretOf = (entrance: Entrance, { totpSecret }: Account): Buffer | undefined =>
  totpSecret ? unseal(sealing(entrance), totpSecret) : undefined

/** Begins with time codes: a secret to be put in an app, worth nothing until a code of it is typed. */
export async function beginTimeCodes(db: Database, entrance: Entrance, account: Account): Promise<void> {
  if (account.totpConfirmedAt) throw alreadyActive()
  await updateAccount(db, account.id, { totpSecret: seal(sealing(entrance), newSecret()), totpLastStep: null })
}

/** Recovery codes for who has none yet, or new ones in their place; shown now and never again. */
async function giveRecoveryCodes(db: Database, entrance: Entrance, accountId: bigint): Promise<string[]> {
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(
    db,
    accountId,
    codes.map((code) => hashOf(entrance, code)),
  )
  return codes
}

/** Time codes are asked from now on, if the code is right; whoever was in elsewhere is out. Returns recovery codes. */
export const confirmTimeCodes = (
  db: Database,
  entrance: Entrance,
  { account, code, by }: { account: Account; code: string; by: Doer },
): Promise<string[] | undefined> =>
  db.transaction().execute(async (transaction) => {
    if (account.totpConfirmedAt) throw alreadyActive()
    const secret = secretOf(entrance, account)
    const step = secret && stepOf(secret, code, Date.now())
    if (step === undefined || !(await useStep(transaction, account.id, step))) return undefined
    await updateAccount(transaction, account.id, { totpConfirmedAt: new Date() })
    await endSessions(transaction, account.id)
    await note(transaction, by, {
      did: 'account.factor-added',
      about: String(account.id),
      now: { factor: 'codici a tempo' },
    })
    return giveRecoveryCodes(transaction, entrance, account.id)
  })

/** Time codes are no longer asked; recovery codes go with the last factor. */
export const removeTimeCodes = (db: Database, accountId: bigint, by: Doer): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await updateAccount(transaction, accountId, { totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
    await dropUselessCodes(transaction, accountId)
    await endSessions(transaction, accountId)
    await note(transaction, by, {
      did: 'account.factor-removed',
      about: String(accountId),
      now: { factor: 'codici a tempo' },
    })
  })

/** Recovery codes are in the place of a factor: without one they open nothing. */
export async function dropUselessCodes(db: Database, accountId: bigint): Promise<void> {
  if (!(await hasSecondFactor(db, accountId))) await replaceRecoveryCodes(db, accountId, [])
}

export const renewRecoveryCodes = (db: Database, entrance: Entrance, accountId: bigint, by: Doer): Promise<string[]> =>
  db.transaction().execute(async (transaction) => {
    if (!(await hasSecondFactor(transaction, accountId)))
      throw new Refusal('conflict', 'I codici di recupero servono a chi ha un secondo fattore: aggiungilo prima.')
    await note(transaction, by, { did: 'account.recovery-renewed', about: String(accountId), now: {} })
    return giveRecoveryCodes(transaction, entrance, accountId)
  })

export type CodeTry = { is: 'right' } | { is: 'wrong' } | { is: 'too-soon'; seconds: number }

/** Looks whether the code of somebody halfway in is right, and uses it up. */
export async function tryCode(
  db: Database,
  entrance: Entrance,
  { accountId, kind, code, by }: { accountId: bigint; kind: 'time' | 'recovery'; code: string; by: Doer },
): Promise<CodeTry> {
  const subject = subjectOf(entrance, 'code', String(accountId))
  const seconds = await countTry(db, subject, paces.person)
  if (seconds !== undefined) return { is: 'too-soon', seconds }
  const right =
    kind === 'recovery'
      ? await useRecoveryCode(db, accountId, hashOf(entrance, code))
      : await isTimeCode(db, entrance, accountId, code)
  if (right) await forgetTries(db, subject)
  else await note(db, by, { did: 'session.refused', about: String(accountId), now: { by: 'codice' } })
  return { is: right ? 'right' : 'wrong' }
}

async function isTimeCode(db: Database, entrance: Entrance, accountId: bigint, code: string): Promise<boolean> {
  const account = await findAccount(db, accountId)
  const secret = account?.totpConfirmedAt ? secretOf(entrance, account) : undefined
  const step = secret && stepOf(secret, code.replace(/\s/g, ''), Date.now())
  return step !== undefined && useStep(db, accountId, step)
}
