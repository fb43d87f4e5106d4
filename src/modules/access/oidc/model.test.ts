// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { identityOf, type Level, refusalOf } from './model.ts'

const clara = {
  sub: 'persona-1',
  acr: 'https://www.spid.gov.it/SpidL2',
  given_name: 'Clara',
  family_name: 'Bianchi',
  fiscal_number: 'TINIT-BNCLRA80A41C608T',
}

const understood = (claims: object, level: Level = 'SpidL2', fiscalCodeClaims = ['fiscal_number', 'fiscalNumber']) =>
  identityOf({ ...clara, ...claims }, { level, fiscalCodeClaims })

const refused = (kind: string, message: RegExp) => (error: unknown) =>
  error instanceof Refusal && error.kind === kind && message.test(error.message)

test('an identity is a fiscal code, a name and a level', () => {
  assert.deepEqual(understood({}), {
    fiscalCode: 'BNCLRA80A41C608T',
    subject: 'persona-1',
    name: 'Clara Bianchi',
    level: 'SpidL2',
  })
})

test('the fiscal code is taken without its country, in capitals, from the first claim that has it', () => {
  assert.equal(understood({ fiscal_number: 'tinit-bnclra80a41c608t' }).fiscalCode, 'BNCLRA80A41C608T')
  assert.equal(understood({ fiscal_number: '', fiscalNumber: 'VRDGPP70H15F205Z' }).fiscalCode, 'VRDGPP70H15F205Z')
  assert.equal(understood({ cf: 'VRDGPP70H15F205Z' }, 'SpidL2', ['cf']).fiscalCode, 'VRDGPP70H15F205Z')
})

test('without a fiscal code, or with one badly written, nobody is known', () => {
  const none = refused('forbidden', /^L’identità non ha un codice fiscale: /)
  for (const fiscal_number of [undefined, null, '', 12, ['TINIT-BNCLRA80A41C608T']])
    assert.throws(() => understood({ fiscal_number }), none)
  const bad = refused('forbidden', /^Il codice fiscale dell’identità non è scritto bene: /)
  for (const fiscal_number of ['TINIT-BNCLRA80A41C608X', 'TINDE-123456789', 'TINIT-01234567890'])
    assert.throws(() => understood({ fiscal_number }), bad)
})

test('the level is enough when it is the one asked or a stronger one', () => {
  assert.equal(understood({ acr: 'https://www.spid.gov.it/SpidL3' }).level, 'SpidL3')
  assert.equal(understood({ acr: 'SpidL1' }, 'SpidL1').level, 'SpidL1')
  assert.equal(understood({ acr: 'http://eidas.europa.eu/LoA/substantial' }).level, 'SpidL2')
  assert.equal(understood({ acr: 'http://eidas.europa.eu/LoA/high' }, 'SpidL3').level, 'SpidL3')
})

test('a weaker level, or one nobody knows, does not enter', () => {
  const weak = refused('forbidden', /^Serve un’identità di livello 2 o più: .* il codice sul telefono\.$/)
  for (const acr of [
    'https://www.spid.gov.it/SpidL1',
    'http://eidas.europa.eu/LoA/low',
    'https://example.com/SpidL2',
    'https://www.spid.gov.it/SpidL4',
    'http://eidas.europa.eu/LoA/constructor',
    '2',
    2,
    undefined,
  ])
    assert.throws(() => understood({ acr }), weak)
})

test('one comes back in time, with the same browser, once', () => {
  const found = { nonce: 'n', verifier: 'v', inTime: true, sameBrowser: true }
  assert.equal(refusalOf(found), undefined)
  assert.match(refusalOf({ ...found, sameBrowser: false })!.message, /altro browser.*ricomincia da Entra/)
  assert.match(refusalOf({ ...found, inTime: false })!.message, /scaduta o è già stata usata: ricomincia da Entra/)
  assert.match(refusalOf(undefined)!.message, /scaduta o è già stata usata/)
})
