// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asking } from '../../../../../tests/support/asking.ts'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { twoObjectives } from '../../../../../tests/support/plan.ts'

test('two names merged are one person in every page, in a newer copy too, until they are parted', async () => {
  const { textOf, post, upload } = asking((await demoApp({ loaded: false })).app)
  const misspelt = twoObjectives.replace('Tutto il personale', 'Ugo Bianci')
  await upload(misspelt)
  const page = await textOf('/piano/1/persone')
  assert.match(page, /<b>Ugo Bianchi<\/b> [^(]*\(PL-1\)<\/span> e <b>Ugo Bianci<\/b> [^(]*\(PL-2\)/)
  assert.match(await textOf('/persone'), /Ugo Bianci</)
  // Nobody is merged with whoever comes first in the list.
  const unchosen = await post('/piano/1/persone', { place: '', into: '' })
  assert.equal(unchosen.status, 422)
  assert.match(
    await unchosen.text(),
    /Scegli il nome da unire[\s\S]*Scegli di chi è[\s\S]*<option value="" selected>Scegli un nome/,
  )
  const sent = { place: /name="place" value="(\w+)"/.exec(page)![1]! }
  const twice = await post('/piano/1/persone', { ...sent, into: sent.place })
  assert.match(await twice.text(), /id="into-problem"><b>È lo stesso nome: scegline un altro/)
  const [, place, into] = /name="place" value="(\w+)"><input type="hidden" name="into" value="(\w+)">/.exec(page)!
  assert.equal((await post('/piano/1/persone', { place: place!, into: into! })).status, 303)
  assert.doesNotMatch(await textOf('/persone'), /Ugo Bianci</)
  assert.match(await textOf('/piano/1/persone'), /Nessun dubbio/)
  const [, entry] = /href="(\/giornale\/\d+)"/.exec(await textOf('/giornale?did=plan.person-merged'))!
  assert.match(await textOf(entry!), /Ugo Bianci è Ugo Bianchi/)

  await upload(misspelt.replace('biblioteca', 'ludoteca'))
  assert.doesNotMatch(await textOf('/persone'), /Ugo Bianci</)
  assert.equal((await post(`/piano/2/persone/${place}/annullamento`)).status, 303)
  assert.match(await textOf('/persone'), /Ugo Bianci</)
})
