// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { newFolder } from '../../tests/support/folder.ts'

const folder = newFolder()

const traguardo = (...words: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((settle) => {
    const child = execFile(process.execPath, ['src/main.ts', ...words], { maxBuffer: 1e8 }, (_, out, err) =>
      settle({ code: child.exitCode ?? -1, out, err }),
    )
  })

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const plan = file(
  'piano.md',
  [
    '# Piano della performance 2025/2027',
    'Area TECNICA',
    'Responsabile: Ing. Maria Rossi',
    '',
    '| N | Peso | Obiettivo | Target | Indicatore |',
    '|---|---|---|---|---|',
    '| 1 | 70 | Regolamento | Approvazione | Entro il 30 giugno |',
    '| 2 | 30 | Tempi di pagamento | Pagare prima | ITP non superiore a 0 |',
  ].join('\n'),
)

test('a plan is told in words, with what is wrong and what to do', async () => {
  const { code, out } = await traguardo('read', plan)
  assert.equal(code, 0)
  assert.match(out, /TE {2}TECNICA \(Ing\. Maria Rossi\)/)
  assert.match(out, /Scadenza: Approvazione entro il 30\/06\/2025 \(anno dedotto\)/)
  assert.match(out, /Da chiarire \(1\)\n {2}- Nell’obiettivo TE-1 manca l’anno[^\n]*\n {4}Riga 7\. Scrivi l’anno/)
})

test('weights are told on their scale, a prerequisite by name, and numbers with a comma', async () => {
  const rows = [
    '| 1 | X | Formazione | Corsi | Entro il 30/06/2025 |',
    '| 2 | 62,5 | Tempi di pagamento | Pagare prima | ITP non superiore a 0,5 |',
  ]
  const whole = readFileSync(plan, 'utf8').split('\n').slice(0, 6)
  const { out } = await traguardo('read', file('prerequisito.md', [...whole, ...rows].join('\n')))
  assert.match(out, /TE-1 {3}prerequisito {2}Formazione/)
  assert.match(out, /TE-2 {3}62,5% {2}Tempi di pagamento\n[^\n]*non superiore a 0,5\n/)
})

test('for other programs it is JSON', async () => {
  const { code, out } = await traguardo('read', plan, '--json')
  const read = JSON.parse(out)
  assert.equal(code, 0)
  assert.deepEqual([read.source.file, read.totals], ['piano.md', { areas: 1, objectives: 2 }])
  assert.equal(read.findings[0].code, 'year-inferred')
})

test('what is no plan is refused with the reason, also as JSON', async () => {
  const text = await traguardo('read', file('lettera.txt', 'Gentile Sindaco,\n'))
  assert.equal(text.code, 1)
  assert.match(text.err, /non ci sono tabelle di obiettivi/)
  const json = await traguardo('read', file('vuoto.txt', ''), '--json')
  assert.equal(json.code, 1)
  assert.match(JSON.parse(json.out).error, /vuoto/)
})

test('a folder, a file that is not there and one of 200 MB are refused without reading', async () => {
  const large = file('grande.txt', '')
  truncateSync(large, 200 * 1024 * 1024)
  for (const path of [folder, join(folder, 'manca.txt'), large]) {
    const { code, out } = await traguardo('read', path, '--json')
    assert.equal(code, 1)
    assert.notEqual(JSON.parse(out).error, '')
  }
})

test('without a file it says how to call it', async () => {
  const { code, err } = await traguardo('read')
  assert.equal(code, 2)
  assert.match(err, /Uso: \.\/traguardo read FILE/)
})
