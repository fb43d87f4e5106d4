// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { centsOf } from '#kernel/money.ts'
import { type FundFacts, fundAmount, fundReleased, guaranteeFund } from './guarantee-fund.ts'

/** Conditions all met but the delay, in hundredths of a day. */
const facts = (hundredths: bigint, more: Partial<FundFacts> = {}): FundFacts => ({
  checkedOn: civilDate('2026-02-28'),
  debt: { holds: true, because: '', workings: [] },
  delay: { weightedDays: hundredths, amount: 100n },
  dutiesMet: true,
  budgeted: centsOf('1200000.00')!,
  bound: 0n,
  ...more,
})
const percentFor = (hundredths: bigint, more?: Partial<FundFacts>) => {
  const outcome = guaranteeFund.apply(facts(hundredths, more))
  return outcome.kind === 'measured' && outcome.value
}

test('F1: each tier of days has its percent, from both sides', () => {
  const days = [-3n, 0n, 1n, 10n, 11n, 30n, 31n, 60n, 61n].map((each) => percentFor(each * 100n))
  assert.deepEqual(days, [0, 0, 1, 1, 2, 2, 3, 3, 5])
})

test('F1: twelve days on 1.200.000 euro are a fund of 24.000', () => {
  assert.equal(fundAmount(facts(12_00n)), centsOf('24000.00')) // 1.200.000 × 2 %
})

test('F1: between two tiers the delay is rounded, half up or down as one chooses', () => {
  const between = [40n, 49n, 50n, 10_49n, 10_50n, 30_50n, 60_50n]
  assert.deepEqual(
    between.map((each) => percentFor(each)),
    [0, 0, 1, 1, 2, 3, 5],
  )
  assert.deepEqual(
    between.map((each) => percentFor(each, { rounding: 'down' })),
    [0, 0, 0, 1, 1, 2, 3],
  )
})

test('a debt that did not fall, or duties missed, make five percent whatever the delay', () => {
  const didNotFall = { holds: false, because: '', workings: [] }
  assert.equal(percentFor(-3_00n, { debt: didNotFall }), 5)
  assert.equal(percentFor(12_00n, { dutiesMet: false }), 5)
  assert.equal(percentFor(12_00n, { dutiesMet: false, debt: didNotFall }), 5)
})

test('what is bound to a purpose is left out of the base', () => {
  // (1.200.000 − 200.000,50) × 2 % = 19.999,99
  assert.equal(fundAmount(facts(12_00n, { bound: centsOf('200000.50')! })), centsOf('19999.99'))
  assert.equal(fundAmount(facts(12_00n, { bound: centsOf('1200000.01')! })), 0n)
})

test('the workings show the delay before and after rounding', () => {
  const outcome = guaranteeFund.apply(facts(10_50n))
  assert.deepEqual(outcome.kind === 'measured' && outcome.workings, [
    { label: 'Indicatore di ritardo annuale', value: 10.5 },
    { label: 'Giorni usati per l’aliquota', value: 11 },
    { label: 'Pubblicazioni e trasmissioni in regola', value: 'sì' },
    { label: 'Stanziamenti per beni e servizi, senza quelli vincolati', value: 120_000_000n },
    { label: 'Fondo da accantonare', value: 2_400_000n }, // 1.200.000 × 2 %
  ])
})

test('a year without invoices has no delay', () => {
  assert.equal(percentFor(0n, { delay: { weightedDays: 0n, amount: 0n } }), 0)
})

test('the fund is freed when the next check finds every condition met', () => {
  assert.equal(fundReleased(24_000_00n, facts(0n)), 24_000_00n)
  assert.equal(fundReleased(24_000_00n, facts(1_00n)), 0n)
  assert.equal(fundReleased(24_000_00n, facts(0n, { dutiesMet: false })), 0n)
})

test('a sum without the budget is not zero: nobody knows it yet', () => {
  const outcome = guaranteeFund.apply(facts(12_00n, { budgeted: null, dutiesMet: null }))
  assert.deepEqual(outcome.kind === 'measured' && [outcome.value, ...outcome.workings.slice(-3)], [
    2,
    { label: 'Pubblicazioni e trasmissioni in regola', value: 'non si sa ancora: si conta come sì' },
    { label: 'Stanziamenti per beni e servizi, senza quelli vincolati', value: 'non si sanno ancora' },
    { label: 'Fondo da accantonare', value: 'non si sa: mancano gli stanziamenti' },
  ])
})
