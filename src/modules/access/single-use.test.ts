// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { emptyDatabase } from '../../../tests/support/database.ts'
import { person } from '../../../tests/support/people.ts'
import { keepCeremony, takeCeremony } from './passkeys/store.ts'
import { replaceRecoveryCodes, useRecoveryCode, useStep } from './second-factor/store.ts'
import { issueTicket, useTicket } from './tickets/store.ts'

const db = await emptyDatabase()
const id = await person(db, 'secretary')

/** How many of so many tries at the same moment have success. */
const successes = async (tries: number, attempt: () => Promise<unknown>): Promise<number> =>
  (await Promise.all(Array.from({ length: tries }, attempt))).filter(Boolean).length

const crowd = fc.integer({ min: 2, max: 12 })

test('of many who open a link at the same moment exactly one gets in, and nobody after', async () => {
  await fc.assert(
    fc.asyncProperty(crowd, fc.constantFrom('invitation' as const, 'reset' as const), async (tries, purpose) => {
      const token = await issueTicket(db, { purpose, accountId: id })
      assert.equal(await successes(tries, () => useTicket(db, token, purpose)), 1)
      assert.equal(await useTicket(db, token, purpose), undefined)
    }),
    { numRuns: 10 },
  )
})

test('a link for one thing does not do another, and a new one voids the one before', async () => {
  const first = await issueTicket(db, { purpose: 'reset', accountId: id })
  assert.equal(await useTicket(db, first, 'invitation'), undefined)
  const second = await issueTicket(db, { purpose: 'reset', accountId: id })
  assert.equal(await useTicket(db, first, 'reset'), undefined)
  assert.deepEqual(await useTicket(db, second, 'reset'), { purpose: 'reset', accountId: id })
})

test('of many who type the same recovery code at the same moment exactly one gets in', async () => {
  await fc.assert(
    fc.asyncProperty(crowd, async (tries) => {
      const [one, other] = [randomBytes(32), randomBytes(32)]
      await replaceRecoveryCodes(db, id, [one, other])
      assert.equal(await successes(tries, () => useRecoveryCode(db, id, one)), 1)
      assert.equal(await useRecoveryCode(db, id, other), true)
    }),
    { numRuns: 10 },
  )
})

test('of many who type the same time code exactly one gets in; neither it nor an earlier one is good again', async () => {
  await fc.assert(
    fc.asyncProperty(crowd, fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), async (tries, steps) => {
      const account = await person(db, 'officer', `A${randomBytes(4).toString('hex')}`)
      let last = 0
      for (const step of steps) {
        assert.equal(await successes(tries, () => useStep(db, account, BigInt(step))), step > last ? 1 : 0)
        last = Math.max(last, step)
      }
    }),
    { numRuns: 5 },
  )
})

test('the question asked to a passkey is answered once, by whom it was asked to', async () => {
  const challenge = randomBytes(32)
  await keepCeremony(db, challenge, id)
  assert.equal(await takeCeremony(db, challenge, null), false)
  assert.equal(await successes(6, () => takeCeremony(db, challenge, id)), 1)
})
