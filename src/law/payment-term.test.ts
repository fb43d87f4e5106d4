// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, civilDate, daysBetween } from '#kernel/civil-date.ts'
import { legalDueDay, paymentTerm, type TermFacts } from './payment-term.ts'

const received = (day: string) => legalDueDay({ receivedOn: civilDate(day), datedOn: civilDate('2024-01-01') }).dueOn

test('C14: an invoice is due thirty days after its receipt, across leap days and year ends', () => {
  assert.equal(received('2024-02-10'), '2024-03-11') // February 2024 has 29 days: 19 left, 11 in March
  assert.equal(received('2025-02-10'), '2025-03-12') // February 2025 has 28 days: 18 left, 12 in March
  assert.equal(received('2025-12-15'), '2026-01-14')
})

test('C2: a due day on a Sunday is not moved', () => {
  assert.equal(received('2025-01-10'), '2025-02-09')
  assert.equal(received('2025-02-14'), '2025-03-16')
  assert.equal(received('2025-01-20'), '2025-02-19')
  assert.equal(received('2025-10-01'), '2025-10-31') // C3
  assert.equal(received('2025-03-01'), '2025-03-31') // C5
})

const due = (facts: {
  receivedOn?: string
  suppliedOn?: string
  acceptedOn?: string
  agreed?: TermFacts['agreed']
}) => {
  const day = (text: string | undefined) => (text === undefined ? null : civilDate(text))
  return legalDueDay({
    receivedOn: day(facts.receivedOn),
    datedOn: civilDate('2025-03-03'),
    suppliedOn: day(facts.suppliedOn),
    acceptedOn: day(facts.acceptedOn),
    agreed: facts.agreed ?? null,
  })
}
const startOf = (facts: Parameters<typeof due>[0]) => {
  const { basis, dueOn, days } = due(facts)
  return [basis, addDays(dueOn, -days)]
}

test('without the day of receipt the due day is presumed from the invoice’s own date', () => {
  // 3 March + 30 = 2 April; received on 10 March, + 30 = 9 April
  assert.deepEqual(due({}), { dueOn: '2025-04-02', basis: 'presumed', presumed: true, days: 30, agreedTerm: 'none' })
  assert.deepEqual(due({ receivedOn: '2025-03-10' }), {
    dueOn: '2025-04-09',
    basis: 'a',
    presumed: false,
    days: 30,
    agreedTerm: 'none',
  })
})

test('when the receipt is not certain, days are counted from the goods or the service (b)', () => {
  assert.deepEqual(startOf({ suppliedOn: '2025-03-20' }), ['b', '2025-03-20'])
})

test('an invoice that comes before the goods counts from the goods (c), one that comes with them from itself (a)', () => {
  assert.deepEqual(startOf({ receivedOn: '2025-03-10', suppliedOn: '2025-03-11' }), ['c', '2025-03-11'])
  assert.deepEqual(startOf({ receivedOn: '2025-03-10', suppliedOn: '2025-03-10' }), ['a', '2025-03-10'])
  assert.deepEqual(startOf({ receivedOn: '2025-03-10', suppliedOn: '2025-03-01' }), ['a', '2025-03-10'])
})

test('where an acceptance is asked for, days are counted from it if the invoice came not later (d)', () => {
  const supplied = { receivedOn: '2025-03-10', suppliedOn: '2025-03-12' }
  assert.deepEqual(startOf({ ...supplied, acceptedOn: '2025-03-20' }), ['d', '2025-03-20'])
  assert.deepEqual(startOf({ ...supplied, acceptedOn: '2025-03-10' }), ['d', '2025-03-10'])
  assert.deepEqual(startOf({ receivedOn: '2025-03-10', acceptedOn: '2025-03-09' }), ['a', '2025-03-10'])
})

test('a longer term needs a written title and never passes sixty days', () => {
  const agreed = (days: number, title = 'contratto rep. 12/2025') => {
    const { days: applied, agreedTerm } = due({ receivedOn: '2025-03-10', agreed: { days, title } })
    return [applied, agreedTerm]
  }
  assert.deepEqual(agreed(45), [45, 'applied'])
  assert.deepEqual(agreed(60), [60, 'applied'])
  assert.deepEqual(agreed(61), [30, 'too-long'])
  assert.deepEqual(agreed(45, ' '), [30, 'without-title'])
})

test('C13: accepting in 15 days, settling in 20 and paying in 10 is 15 days late', () => {
  // received on 3 March, due on 2 April; silent acceptance on 18 March, + 20 + 10 = 17 April
  assert.equal(daysBetween(received('2025-03-03'), civilDate('2025-04-17')), 15)
})

test('the term is thirty days for every year since the decree', () => {
  for (let year = 2003; year <= 2030; year++) assert.equal(paymentTerm.on(civilDate(`${year}-06-30`)).value, 30)
})
