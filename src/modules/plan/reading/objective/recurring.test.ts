// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promiseOf } from './promise.ts'
import { recurringIn } from './recurring.ts'

test('what is handed in again and again is found with its rhythm', () => {
  assert.deepEqual(recurringIn('Controlli settimanali e trasmissione report mensili alla Giunta comunale.'), [
    { what: 'Controlli settimanali', every: 'week' },
    { what: 'report mensili alla Giunta comunale', every: 'month' },
  ])
  assert.deepEqual(recurringIn('informativa trimestrale al Consiglio'), [
    { what: 'informativa trimestrale al Consiglio', every: 'quarter' },
  ])
  assert.deepEqual(recurringIn('gestione, consegna dello scadenzario ogni sei mesi'), [
    { what: 'consegna dello scadenzario ogni sei mesi', every: 'half-year' },
  ])
})

test('the same thing said twice is one', () => {
  assert.equal(recurringIn('Report mensile', 'Invio del report mensile alla Giunta').length, 1)
})

test('what is yearly, or once, does not recur in the year', () => {
  assert.deepEqual(recurringIn('relazione annuale e resoconto finale'), [])
})

test('a rhythm in the column of terms is of what stands beside it', () => {
  assert.deepEqual(recurringIn(promiseOf('Report al RPCT', 'semestrale', 2026)), [
    { what: 'Report al RPCT con cadenza semestrale', every: 'half-year' },
  ])
})
