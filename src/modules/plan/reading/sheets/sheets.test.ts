// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLayout, understood } from '../../../../../tests/support/read-layout.ts'

test('sheets written as lines, each with its area and head', () => {
  const plan = readLayout(`SCHEDA OBIETTIVO N. 1
Area: Affari generali
Responsabile: Dott. Ugo Nardi
Obiettivo: Revisione dello statuto
Peso: 25
Indicatore: Approvazione in Consiglio
Target: entro il 30/09/2026
Personale coinvolto: Neri Anna

SCHEDA OBIETTIVO N. 2
Area: Affari generali
Responsabile: Dott. Ugo Nardi
Obiettivo:
Formazione del personale
Peso: 75
Indicatore: Dipendenti formati
Target: 100%

SCHEDA OBIETTIVO N. 1
Area: Tecnica
Responsabile: Ing. Pia Conti
Obiettivo: Censimento del verde
Peso: 100
Indicatore: % alberi censiti
Target: 80%`)
  assert.deepEqual(understood(plan), [
    'Affari generali (Ugo Nardi, hundred)',
    '1 25 Revisione dello statuto > entro il 30/09/2026: 2026-09-30',
    '2 75 Formazione del personale > 100%: 100%',
    'Tecnica (Pia Conti, hundred)',
    '1 100 Censimento del verde > 80%: 80%',
  ])
  assert.equal(plan.areas[0]?.objectives[0]?.peopleText, 'Neri Anna')
})

test('sheets written as tables, with labels two a row and several indicators', () => {
  const plan = readLayout(`Area Tecnica
Responsabile: Ing. Pia Conti

| Numero obiettivo | 7 | Peso | 60% |
| Titolo | Censimento del verde | | |
| Descrizione | Censire gli alberi | | |
| Indicatore | Peso | Valore atteso | Risultato |
| Alberi censiti | 70% | 100% | 40% |
| Aree aggiornate | 30% | almeno 80% | |
| Risorse umane | Gallo Dino | | |

| Numero obiettivo | 8 | Peso | 40% |
| Titolo | Piano del traffico | | |
| Indicatore | Valore atteso | | |
| Adozione in Giunta | entro il 30/06/2026 | | |`)
  assert.deepEqual(understood(plan), [
    'Tecnica (Pia Conti, hundred)',
    '7 60 Censimento del verde\nCensire gli alberi > 100%\nalmeno 80%: 100% + 80%',
    '8 40 Piano del traffico > entro il 30/06/2026: 2026-06-30',
  ])
  const [first] = plan.areas[0]!.objectives
  assert.deepEqual([first?.peopleText, first?.result], ['Gallo Dino', '40%'])
})

test('a list of the objectives and their sheets further on are counted once', () => {
  const plan = readLayout(`Settore Tecnico
Responsabile Ing. Pia Conti

| N. | Obiettivo | Peso | Scadenza |
| 1 | Censimento del verde | 60 | 31/12/2026 |
| 2 | Piano del traffico | 40 | 30/06/2026 |

Schede di dettaglio

| Obiettivo n. 1 | Censimento del verde urbano |
| Indicatore | % alberi censiti |
| Target | 100% |

| Obiettivo n. 2 | Piano del traffico |
| Indicatore | Delibera del Consiglio |
| Target | Approvazione |`)
  assert.deepEqual(understood(plan), [
    'Tecnico (Pia Conti, hundred)',
    '1 60 Censimento del verde urbano > 100%: 100%',
    '2 40 Piano del traffico > Approvazione: 2026-06-30',
  ])
  assert.deepEqual(plan.areas[0]?.objectives[0]?.sourceLines, [6, 11, 12, 13])
})

test('phases with their weights and days, or with months marked', () => {
  const plan = readLayout(`SETTORE AMBIENTE
Dirigente Arch. Lia Bruni

| Obiettivo n. 1 | Raccolta porta a porta | | | |
| Peso obiettivo | 40 | | | |
| N. fase | Descrizione fase | Peso fase | Inizio | Fine |
| 1 | Redazione del progetto | 30% | 01/01/2026 | 31/03/2026 |
| 2 | Avvio della raccolta | 70% | 01/04/2026 | 31/12/2026 |

OBIETTIVO 2: Rassegna estiva
Peso: 60

| Fasi | Peso | G | F | M | A | M | G | L | A | S | O | N | D |
| Programma | 40% | X | X | | | | | | | | | | |
| Spettacoli | 60% | | | | | | X | X | X | | | | |`)
  assert.deepEqual(understood(plan), [
    'AMBIENTE (Lia Bruni, hundred)',
    '1 40 Raccolta porta a porta > : 2026-03-31, 2026-12-31',
    '2 60 Rassegna estiva > : 2026-02-28, 2026-08-31',
  ])
  assert.deepEqual(
    plan.areas[0]?.objectives.map(({ phases }) =>
      phases.map(({ description, weight, start, end, months }) => [description, weight, start, end, months]),
    ),
    [
      [
        ['Redazione del progetto', 30, '2026-01-01', '2026-03-31', []],
        ['Avvio della raccolta', 70, '2026-04-01', '2026-12-31', []],
      ],
      [
        ['Programma', 40, '2026-01-01', '2026-02-28', [1, 2]],
        ['Spettacoli', 60, '2026-06-01', '2026-08-31', [6, 7, 8]],
      ],
    ],
  )
})

test('phases in a table inside the cell of their objective; percentages that are not the whole are no weights', () => {
  const phasesOf = (...steps: string[]) =>
    readLayout(`## Area Tecnica – Responsabile: Ada Neri

| N. | Obiettivo | Peso | Fasi |
| --- | --- | --- | --- |
| 1 | Strade comunali | 100% | ${steps.join('<br>')} |`).areas[0]!.objectives[0]!.phases.map(
      ({ description, weight, end }) => [description, weight, end],
    )
  assert.deepEqual(phasesOf('Fase Peso Scadenza', 'Progetto 30% 31/03/2026', 'Gara 70% 30/06/2026'), [
    ['Progetto 31/03/2026', 30, '2026-03-31'],
    ['Gara 30/06/2026', 70, '2026-06-30'],
  ])
  assert.deepEqual(phasesOf('Ridurre del 10% entro il 31/03/2026', 'Ridurre del 20% entro il 30/06/2026'), [
    ['Ridurre del 10% entro il 31/03/2026', null, '2026-03-31'],
    ['Ridurre del 20% entro il 30/06/2026', null, '2026-06-30'],
  ])
})

test('phases as rows below their objective, in one table for all', () => {
  const plan = readLayout(`Area Tecnica

| N. | Obiettivo | Peso | Fasi | Peso fase | Fine |
| 1 | Scuola nuova | 100 | Progetto | 40% | 30/04/2026 |
| | | | Appalto | 60% | 31/10/2026 |`)
  assert.deepEqual(understood(plan), ['Tecnica (nessuno, hundred)', '1 100 Scuola nuova > : 2026-04-30, 2026-10-31'])
  assert.deepEqual(
    plan.areas[0]?.objectives[0]?.phases.map(({ weight }) => weight),
    [40, 60],
  )
})

test('titles in capitals, labels without a colon and their text on the next line', () => {
  const plan = readLayout(`CENTRO DI RESPONSABILITÀ: AREA TECNICA
RESPONSABILE: Geom. Paolo Ricci

OBIETTIVO N. 1 – MANUTENZIONE STRADE
Descrizione
Rifacimento di tratti di strade comunali.
Peso 100%
Indicatore di risultato: km di strade asfaltate
Valore atteso: 5
Termine: 30/09/2026`)
  assert.deepEqual(understood(plan), [
    'TECNICA (Paolo Ricci, hundred)',
    '1 100 MANUTENZIONE STRADE\nRifacimento di tratti di strade comunali. > 5: almeno 5 entro 2026-09-30',
  ])
})

test('a list and its sheets in one table, as a spreadsheet without empty rows has them', () => {
  const plan = readLayout(`Area Cultura

| N. | Obiettivo | Peso |
| 1 | Rassegna estiva | 100 |
| Obiettivo n. 1 | Rassegna estiva | |
| Indicatore | Spettacoli | |
| Target | n. 8 | |`)
  assert.deepEqual(understood(plan), ['Cultura (nessuno, hundred)', '1 100 Rassegna estiva > n. 8: almeno 8'])
})

test('the lines of a sheet and the table of its phases below are one, under the area named above', () => {
  const plan = readLayout(`Area Cultura
Responsabile: Vera Monti
OBIETTIVO 1: Rassegna estiva

| Fasi | Peso | G | F | M | A | M | G | L | A | S | O | N | D |
| Programma | 100% | X | X | | | | | | | | | | |`)
  assert.deepEqual(understood(plan), ['Cultura (Vera Monti, null)', '1 null Rassegna estiva > : 2026-02-28'])
})

test('labels above their values, as forms have them', () => {
  const plan = readLayout(`Area Tecnica
| N. obiettivo | Titolo | Peso |
| 1 | Riscaldamento degli edifici | 55 |
| Descrizione | | |
| Sostituzione di tre caldaie. | | |
| Indicatore | Valore iniziale | Valore atteso |
| Consumo di gas (mc) | 12000 | ≤ 10000 |
| N. obiettivo | Titolo | Peso |
| 2 | Acquedotto | 45 |
| Indicatore | Valore iniziale | Valore atteso |
| Perdite riparate | 10 | 25 |`)
  assert.deepEqual(understood(plan), [
    'Tecnica (nessuno, hundred)',
    '1 55 Riscaldamento degli edifici\nSostituzione di tre caldaie. > ≤ 10000: ≤ 10000',
    '2 45 Acquedotto > 25: almeno 25',
  ])
})

test('the area in the heading of the sheet, phases listed with their days', () => {
  const plan = readLayout(`| SCHEDA OBIETTIVO N. 1 - AREA TECNICA | | |
| Responsabile | Geom. Ivo Neri | |
| Denominazione obiettivo | Nido nuovo | |
| Peso | 50 punti su 100 | |
| Fasi e tempi | Progetto entro il 31/03/2026; gara entro il 30/06/2026 | |`)
  assert.deepEqual(understood(plan), ['TECNICA (Ivo Neri, hundred)', '1 50 Nido nuovo > : 2026-03-31, 2026-06-30'])
})

test('the weight in the heading of the objective, numbers alone as headings, labels one after the other', () => {
  const expected = ['Tecnica (nessuno, hundred)', '1 60 Ponti > 12: almeno 12', '2 40 Strade > 4: almeno 4']
  for (const lines of [
    `OBIETTIVO N. 1 – Ponti (PESO 60%)
Indicatore: Ispezioni eseguite
Target: 12
OBIETTIVO N. 2 – Strade (PESO 40%)
Indicatore: Km asfaltati
Target: 4`,
    `1) Ponti
Peso: 60
Indicatore: Ispezioni eseguite
Target: 12
2) Strade
Peso: 40
Indicatore: Km asfaltati
Target: 4`,
    `Obiettivo 1: Ponti. Indicatore: Ispezioni eseguite. Target: 12. Peso: 60.
Obiettivo 2: Strade. Indicatore: Km asfaltati. Target: 4. Peso: 40.`,
  ]) {
    assert.deepEqual(understood(readLayout(`Area Tecnica\n${lines}`)), expected)
  }
})

test('the heading of an objective above the table of its labels', () => {
  for (const heading of ['OBIETTIVO N. 1 – Ponti', 'Obiettivo: Ponti']) {
    const plan = readLayout(`Area Tecnica
${heading}
| Peso | 100 |
| Indicatore | Ispezioni eseguite |
| Target | 12 |`)
    assert.deepEqual(understood(plan)[1]?.replace(/^\S+/, ''), ' 100 Ponti > 12: almeno 12', heading)
  }
})

test('an area named after the last line of a sheet is of the sheets that follow', () => {
  const plan = readLayout(`CENTRO DI RESPONSABILITÀ: 01 – SEGRETERIA
Responsabile: Ugo Nardi

OBIETTIVO N. 1: Archivio
Peso: 100
Indicatore: Metri riordinati
Risultato atteso: 100%
Personale coinvolto: Neri Anna

CENTRO DI RESPONSABILITÀ: 02 – TECNICO
Responsabile: Pia Conti

OBIETTIVO N. 1: Verde
Peso: 100
Indicatore: Alberi censiti
Risultato atteso: 80%`)
  assert.deepEqual(understood(plan), [
    'SEGRETERIA (Ugo Nardi, hundred)',
    '1 100 Archivio > 100%: 100%',
    'TECNICO (Pia Conti, hundred)',
    '1 100 Verde > 80%: 80%',
  ])
})
