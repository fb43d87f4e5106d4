// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isVatNumber, withNoughts } from './vat-number.ts'

test('the last digit brings the sum of the others, the even ones doubled, to a multiple of ten', () => {
  // 0+9+9+9+0 = 27 in the odd places, 9→18→9, 9→9, 9→9, 0, 1→2 in the even ones = 29; 27 + 29 = 56: 4 are missing.
  assert.ok(isVatNumber('09999990014'))
  for (const last of '012356789') assert.ok(!isVatNumber(`0999999001${last}`), last)
})

test('two digits exchanged, fewer digits and letters are told', () => {
  assert.ok(isVatNumber('01234567897'))
  assert.ok(!isVatNumber('01234567987'))
  assert.ok(!isVatNumber('0123456789'))
  assert.ok(!isVatNumber('IT01234567897'))
})

test('a number that a spreadsheet left without its noughts gets them back, and no other does', () => {
  assert.equal(withNoughts('9999990014'), '09999990014')
  assert.equal(withNoughts('9999990015'), '9999990015')
  assert.equal(withNoughts('RSSMRA50A01H501W'), 'RSSMRA50A01H501W')
})
