// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ZodError } from 'zod'
import { newFolder } from '../../../../tests/support/folder.ts'
import { readGatewaySettings } from './settings.ts'

const enough = {
  TRAGUARDO_OIDC_ISSUER: 'https://accesso.example.it',
  TRAGUARDO_OIDC_CLIENT_ID: 'traguardo',
  TRAGUARDO_OIDC_CLIENT_SECRET: 'segreto',
}

const complaint = (settings: NodeJS.ProcessEnv): string => {
  try {
    readGatewaySettings(settings)
  } catch (error) {
    if (error instanceof ZodError) return error.issues.map(({ message }) => message).join('\n')
  }
  return ''
}

test('without settings there is no gateway', () => {
  assert.equal(readGatewaySettings({ PATH: '/bin', TRAGUARDO_OIDC_ISSUER: '' }), undefined)
})

test('three settings are enough; the others have a value of their own', () => {
  const found = readGatewaySettings(enough)!
  assert.equal(found.name, 'Entra con SPID o CIE')
  assert.equal(found.level, 'SpidL2')
  assert.deepEqual(found.fiscalCodeClaims, [
    'https://attributes.eid.gov.it/fiscal_number',
    'fiscal_number',
    'fiscalNumber',
  ])
  assert.deepEqual(readGatewaySettings({ ...enough, TRAGUARDO_OIDC_FISCAL_CODE_CLAIM: 'cf' })!.fiscalCodeClaims, ['cf'])
})

test('half of them is a complaint that says what is missing', () => {
  assert.match(complaint({ TRAGUARDO_OIDC_NAME: 'Entra' }), /TRAGUARDO_OIDC_ISSUER: .*\nTRAGUARDO_OIDC_CLIENT_ID: /)
  assert.match(complaint({ ...enough, TRAGUARDO_OIDC_CLIENT_SECRET: '' }), /CLIENT_SECRET oppure .*KEY_FILE/)
  assert.match(complaint({ ...enough, TRAGUARDO_OIDC_LEVEL: '2' }), /SpidL1, SpidL2, SpidL3/)
})

test('an address in clear is good on this machine alone', () => {
  for (const issuer of ['http://accesso.example.it', 'http://127.0.0.1.example.it', 'ftp://127.0.0.1', 'accesso'])
    assert.match(complaint({ ...enough, TRAGUARDO_OIDC_ISSUER: issuer }), /ISSUER: .*https:\/\//, issuer)
  for (const issuer of ['http://127.0.0.1:8080', 'http://localhost/realms/uno', 'http://[::1]:8080'])
    assert.equal(complaint({ ...enough, TRAGUARDO_OIDC_ISSUER: issuer }), '', issuer)
})

test('a key in a file stands for the secret, if it is one that signs', () => {
  const folder = newFolder()
  const written = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const pem = (key: { export(options: { type: 'pkcs8'; format: 'pem' }): string | Buffer }) =>
    key.export({ type: 'pkcs8', format: 'pem' }).toString()
  const withKey = (file: string) => ({
    ...enough,
    TRAGUARDO_OIDC_CLIENT_SECRET: undefined,
    TRAGUARDO_OIDC_KEY_FILE: file,
  })
  const good = written('ec.pem', pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey))
  assert.ok('key' in readGatewaySettings(withKey(good))!.proof)
  const otherKind = written('ed.pem', pem(generateKeyPairSync('ed25519').privateKey))
  for (const file of [otherKind, written('testo.pem', 'non è una chiave'), join(folder, 'manca.pem')])
    assert.match(complaint(withKey(file)), /KEY_FILE: non trovo in .* una chiave privata PEM/)
  assert.match(complaint({ ...withKey(good), TRAGUARDO_OIDC_CLIENT_SECRET: 'anche' }), /non tutti e due/)
})
