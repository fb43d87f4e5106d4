// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, isOutdated, isPassword } from './hash.ts'
import { whyRefused } from './rules.ts'

const about = ['Livia', 'Serrano', 'livia.serrano@borgosanlieto.example', 'Comune di Borgo San Lieto']

test('a long phrase is accepted, without digits or symbols', () => {
  for (const password of ['cavallo verde sul tetto', 'pomodoro-lampada-fiume', 'k7Fq2xTz9LmW', 'però così è più bello'])
    assert.equal(whyRefused(password, about), undefined, password)
})

test('eleven characters are too few and twelve are enough, a hundred and twenty-eight are not too many', () => {
  assert.match(whyRefused('k7Fq2xTz9Lm', about)!, /almeno 12/)
  assert.equal(whyRefused('k7Fq2xTz9LmW', about), undefined)
  const long = 'k7Fq2xTz'.repeat(16)
  assert.equal(whyRefused(long, about), undefined)
  assert.match(whyRefused(`${long}!`, about)!, /al massimo 128/)
})

test('what anybody would try first is refused', () => {
  for (const password of [
    ...[
      'password1234',
      'P@ssw0rd2026!',
      'qwertyuiop12',
      '123456789012',
      'aaaaaaaaaaaa',
      'abcdefghijkl',
      'Juventus1897',
    ],
    ...['1qaz2wsx3edc', 'sonyericsson', 'Superman2026!', '!!butterfly99', 'dragonball-dragonball', 'MonkeyMonkey'],
    ...['livia.serrano', 'LiviaSerrano26', 'borgosanlieto26', 'ComuneSanLieto1', 'serrano-serrano', '            '],
  ])
    assert.match(whyRefused(password, about)!, /facile da indovinare/, password)
})

test('a password is known again by its hash, accents however written, and no other is', async () => {
  const hash = await hashPassword('però così è più bello')
  assert.match(hash, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  assert.equal(await isPassword('però così è più bello'.normalize('NFD'), hash), true)
  assert.equal(await isPassword('Però così è più bello', hash), false)
  assert.equal(await isPassword('', null), false)
  assert.notEqual(await hashPassword('però così è più bello'), hash)
})

test('a hash of weaker parameters still opens, and is known to be outdated', async () => {
  // Made with m=8, t=1, p=1 for «vecchia password» and the salt of sixteen zeros.
  const old = '$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$'
  const { argon2Sync } = await import('node:crypto')
  const tag = argon2Sync('argon2id', {
    ...{ message: 'vecchia password', nonce: Buffer.alloc(16), parallelism: 1 },
    ...{ tagLength: 32, memory: 8, passes: 1 },
  })
  const hash = old + tag.toString('base64').replace(/=+$/, '')
  assert.equal(await isPassword('vecchia password', hash), true)
  assert.equal(isOutdated(hash), true)
  assert.equal(isOutdated(await hashPassword('vecchia password')), false)
})
