// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fiscalCodeIn } from './fiscal-code.ts'

// All invented.

test('the check character is the rest by 26 of the sum of the other fifteen', () => {
  // BNCLRA80A41C608. Odd places: B 0, C 5, R 8, 8 19, A 1, 1 0, 6 15, 8 19 = 67.
  // Even places: N 13, L 11, A 0, 0 0, 4 4, C 2, 0 0 = 30. 97 = 3 × 26 + 19, and from A, the zeroth, the 19th is T.
  assert.equal(fiscalCodeIn('BNCLRA80A41C608T'), 'BNCLRA80A41C608T')
  // VRDGPP70H15F205: 10 + 7 + 3 + 17 + 17 + 13 + 5 + 13 = 85, 17 + 6 + 15 + 0 + 1 + 5 + 0 = 44; 129 = 4 × 26 + 25, Z.
  assert.equal(fiscalCodeIn('VRDGPP70H15F205Z'), 'VRDGPP70H15F205Z')
})

test('when two persons would share a code, letters stand for its digits, from the last', () => {
  // 8 becomes U: worth 16 instead of 19 in an odd place; 94 = 3 × 26 + 16, Q.
  assert.equal(fiscalCodeIn('BNCLRA80A41C60UQ'), 'BNCLRA80A41C60UQ')
  // 6, 0, 8 become S, L, U: 67 − 15 − 19 + 12 + 16 = 61, 30 − 0 + 11 = 41; 102 = 3 × 26 + 24, Y.
  assert.equal(fiscalCodeIn('BNCLRA80A41CSLUY'), 'BNCLRA80A41CSLUY')
})

test('small letters and spaces are taken as they are meant', () => {
  assert.equal(fiscalCodeIn(' bnc lra 80a41 c608t '), 'BNCLRA80A41C608T')
})

test('what is not a fiscal code of a person is nothing', () => {
  for (const text of [
    '',
    '01234567890',
    'BNCLRA80A41C608',
    'BNCLRA80A41C608TT',
    'BNCLRA80F41C608T',
    'BNCLRA8AA41C608T',
    'TINIT-BNCLRA80A41C608T',
    'BNCLRA80A41C608T\n',
  ])
    assert.equal(fiscalCodeIn(text), undefined, text)
})

test('one letter or digit mistaken for another of its kind is always noticed', () => {
  const code = 'BNCLRA80A41C608T'
  fc.assert(
    fc.property(fc.nat(15), fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'), (at, other) => {
      const mistaken = code.slice(0, at) + other + code.slice(at + 1)
      const sameKind = /\d/.test(other) === /\d/.test(code[at]!)
      return mistaken === code || !sameKind || fiscalCodeIn(mistaken) === undefined
    }),
  )
})
