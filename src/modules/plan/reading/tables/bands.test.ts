// SPDX-License-Identifier: EUPL-1.2
// Several tables that follow each other without an empty row, as a sheet of a workbook has them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLayout, understood } from '../../../../../tests/support/read-layout.ts'

const header = '| N. | Obiettivo | Indicatore | Target | Peso |'

test('texts alone above a header printed again name the area of what follows', () => {
  const plan = readLayout(`| POLIZIA LOCALE | | | | |
| Comandante: Isp. Ugo Nardi | | | | |
${header}
| 1 | Controlli | N. controlli | 120 | 100 |
| SERVIZI SOCIALI | | | | |
| Responsabile: Dott.ssa Vera Monti | | | | |
${header}
| 1 | Anziani | N. utenti | 40 | 100 |`)
  assert.deepEqual(understood(plan), [
    'POLIZIA LOCALE (Ugo Nardi, hundred)',
    '1 100 Controlli > 120: almeno 120',
    'SERVIZI SOCIALI (Vera Monti, hundred)',
    '1 100 Anziani > 40: almeno 40',
  ])
})

test('the head of an area may stand above it, or beside it after its label', () => {
  for (const rows of [
    '| Responsabile: Ing. Pia Conti | | | | |\n| AREA TECNICA | | | | |',
    '| Area: | TECNICA | Dirigente: | Ing. Pia Conti | |',
  ]) {
    const plan = readLayout(`| AREA SOCIALE | | | | |
${header}
| 1 | Anziani | N. utenti | 40 | 100 |
${rows}
${header}
| 1 | Ponti | Ispezioni eseguite | 12 | 100 |`)
    assert.deepEqual(understood(plan).slice(1), [
      '1 100 Anziani > 40: almeno 40',
      'TECNICA (Pia Conti, hundred)',
      '1 100 Ponti > 12: almeno 12',
    ])
  }
})

test('another table right below adds nothing to the objectives, and is said when it may hold some', () => {
  const plan = readLayout(`Area Tecnica
${header}
| 1 | Ponti | Ispezioni eseguite | 12 | 100 |
| Fattore | Descrizione | Peso | | |
| Impegno | Puntualità | 20 | | |`)
  assert.deepEqual(understood(plan), ['Tecnica (nessuno, hundred)', '1 100 Ponti > 12: almeno 12'])
  assert.deepEqual(
    plan.unread.map(({ text }) => text),
    ['Fattore | Descrizione | Peso'],
  )
})

test('a second row of the header with two names alone begins no sheet', () => {
  const plan = readLayout(`Area TECNICA
| N. | Obiettivo | Misurazione | | Peso |
| | | Indicatore | Valore atteso | |
| 1 | Controlli | N. controlli | 120 | 100 |`)
  assert.deepEqual(understood(plan), ['TECNICA (nessuno, hundred)', '1 100 Controlli > 120: almeno 120'])
})

test('a corps is an area, and its commander the head', () => {
  const plan = readLayout(`CORPO DI POLIZIA LOCALE – Comandante: Ugo Nardi
${header}
| 1 | Controlli | N. controlli | 120 | 100 |`)
  assert.equal(understood(plan)[0], 'CORPO DI POLIZIA LOCALE (Ugo Nardi, hundred)')
  const centre = readLayout(
    `CdR 10 – Demografici · Dirigente: Ugo Nardi\n${header}\n| 1 | Nascite | N. atti | 120 | 100 |`,
  )
  assert.equal(understood(centre)[0], 'Demografici (Ugo Nardi, hundred)')
})
