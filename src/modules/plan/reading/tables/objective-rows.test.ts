// SPDX-License-Identifier: EUPL-1.2
// Which rows of a table make one objective, and which are headings, sums and notes among them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLayout, understood } from '../../../../../tests/support/read-layout.ts'

test('wider objectives as rows above those that serve them', () => {
  const plan = readLayout(`Area Ambiente
| N. | Obiettivi operativi | Indicatori | Target | Peso |
| OBIETTIVO STRATEGICO 1: Una città più verde | | | | |
| 1.1 | Forestazione | N. alberi piantati | 100 | 40 |
| OBIETTIVO STRATEGICO 2: Meno rifiuti | | | | |
| 2.1 | Raccolta | % differenziata | 70% | 60 |`)
  assert.deepEqual(understood(plan).slice(1), ['1.1 40 Forestazione > 100: almeno 100', '2.1 60 Raccolta > 70%: 70%'])
  assert.deepEqual(
    plan.areas[0]?.objectives.map(({ parent }) => parent),
    ['OBIETTIVO STRATEGICO 1: Una città più verde', 'OBIETTIVO STRATEGICO 2: Meno rifiuti'],
  )
  assert.deepEqual(plan.unread, [])
})

test('an objective whose words are names of columns is no header', () => {
  const plan = readLayout(`Area Ambiente
| N. | Peso | Obiettivo | Target | Indicatore | Fase | Inizio | Misura anticorruzione |
| 1 | 60% | Attività verifica | Attività verifica | Entro il 30/09/2026 | | | Rotazione |
| 2 | 40% | Attività verifica | Attività verifica | Entro il 30/09/2026 | Attività verifica | | Rotazione |
| | | | | | Attività verifica | 01/03/2026 | |`)
  assert.deepEqual(
    plan.areas[0]?.objectives.map(({ numberAsPrinted, phases }) => [numberAsPrinted, phases.length]),
    [
      ['1', 0],
      ['2', 2],
    ],
  )
})

test('a row for each indicator, with its objective written again', () => {
  const plan = readLayout(`| Area | Codice | Obiettivo | Peso | Indicatore | Peso indicatore | Target |
| Area Tecnica | OB1 | Strade sicure | 60 | Km asfaltati | 50 | 8 |
| Area Tecnica | OB1 | Strade sicure | 60 | Segnaletica rifatta | 50 | 100% |
| Area Tecnica | OB2 | Scuole sicure | 40 | Certificati | 100 | n. 3 certificati |`)
  assert.deepEqual(understood(plan), [
    'Tecnica (nessuno, hundred)',
    'OB1 60 Strade sicure > 8\n100%: almeno 8 + 100%',
    'OB2 40 Scuole sicure > n. 3 certificati: almeno 3',
  ])
})

test('an objective with its number and weight on a row, its activities on the rows below', () => {
  const plan = readLayout(`Area Amministrativa
| Obiettivo | Peso | Azioni | Indicatore | Target |
| 1. Comune digitale | 40 | | | |
| | | Attivare 3 servizi | N. servizi attivati | 3 |
| | | Formare i dipendenti | % dipendenti formati | 100% |
| 2. Comune trasparente | 60 | | | |
| | | Aggiornare il sito | % sezioni aggiornate | 100% |`)
  assert.deepEqual(understood(plan).slice(1), [
    '1 40 Comune digitale\nAttivare 3 servizi\nFormare i dipendenti > 3\n100%: almeno 3 + 100%',
    '2 60 Comune trasparente\nAggiornare il sito > 100%: 100%',
  ])
})

test('sums in any words are no objectives; an objective that begins with the word is', () => {
  const plan = readLayout(`Area Amministrativa
| N. | Obiettivo | Peso | Indicatore | Target |
| 1 | Totale revisione delle liste | 50 | Revisioni | n. 2 revisioni |
| Subtotale | | 50 | | |
| 2 | Anagrafe | 50 | Tempo medio di rilascio | 3 giorni |
| Totale pesi | | 100 | | |
| TOTALE COMPLESSIVO | | 100 | | |`)
  assert.deepEqual(understood(plan).slice(1), [
    '1 50 Totale revisione delle liste > n. 2 revisioni: almeno 2',
    '2 50 Anagrafe > 3 giorni: ≤ 3',
  ])
})

test('indicators of one objective, each with its own term, or all with the same', () => {
  const plan = readLayout(`Area Amministrativa
Obiettivo n. 1: Revisione del regolamento
Peso: 40
| Indicatore | Valore atteso | Scadenza |
| Bozza | 1 | 31/03/2026 |
| Approvazione | 1 | 30/06/2026 |
Obiettivo n. 2: Sportello
Peso: 60
Indicatore:
- n. 300 accessi
- n. 20 utenti
Scadenza: dicembre 2026`)
  assert.deepEqual(
    understood(plan).map((line) => line.replace(/^.*: /s, '')),
    [
      'Amministrativa (nessuno, hundred)',
      '2026-03-31 + 2026-06-30',
      'almeno 300 entro 2026-12-31 + almeno 20 entro 2026-12-31',
    ],
  )
})

test('weights left empty join no objectives', () => {
  const plan = readLayout(`Area Tecnica
| N. | Obiettivo | Peso | Indicatore | Target |
| | Ponti | | Ispezioni eseguite | 12 |
| | Strade | | Km asfaltati | 4 |`)
  assert.deepEqual(understood(plan).slice(1), ['null null Ponti > 12: almeno 12', 'null null Strade > 4: almeno 4'])
})

test('an objective written again for each of its people is one', () => {
  const plan = readLayout(`Area Tecnica
| N. | Obiettivo | Peso | Indicatore | Target | Dipendente |
| 1 | Ponti | 60 | Ispezioni eseguite | 12 | Rossi Mario 50% |
| 1 | Ponti | 60 | Ispezioni eseguite | 12 | Neri Anna 50% |
| 2 | Strade | 40 | Km asfaltati | 4 | Neri Anna |`)
  assert.deepEqual(understood(plan).slice(1), ['1 60 Ponti > 12: almeno 12', '2 40 Strade > 4: almeno 4'])
  assert.deepEqual(
    plan.areas[0]?.objectives[0]?.people.map(({ text }) => text),
    ['Rossi Mario', 'Neri Anna'],
  )
})

test('a heading alone in its row is of the objectives below it, a note at the foot is of none', () => {
  const plan = readLayout(`Area Tecnica
| Obiettivo | Indicatore | Target | Peso |
| Obiettivi di sviluppo | | | |
| Ponti | Ispezioni eseguite | 12 | 60 |
| Obiettivi di mantenimento | | | |
| Strade | Km asfaltati | 4 | 40 |`)
  assert.deepEqual(plan.unread, [])
  assert.deepEqual(
    plan.areas[0]?.objectives.map(({ description, parent }) => [description, parent]),
    [
      ['Ponti', 'Obiettivi di sviluppo'],
      ['Strade', 'Obiettivi di mantenimento'],
    ],
  )
})

test('the weight in the cell of the objective; what was given beside what could be', () => {
  const written = readLayout(`Area Tecnica
| Obiettivo | Indicatore | Target |
| Ponti<br>Peso: 60% | Ispezioni eseguite | 12 |
| Strade (peso 40%) | Km asfaltati | 4 |`)
  assert.deepEqual(understood(written).slice(1), ['null 60 Ponti > 12: almeno 12', 'null 40 Strade > 4: almeno 4'])
  const given = readLayout(`Area Tecnica
| Obiettivo | Peso | Indicatore | Target | Valore effettivo | Punteggio |
| Ponti | 100 | Ispezioni eseguite | 12 | 6 | 50 |`)
  assert.deepEqual(understood(given).slice(1), ['null 100 Ponti > 12: almeno 12'])
  assert.equal(given.areas[0]?.objectives[0]?.result, '6\n50')
})

test('the sum of the weights below beside a heading is no objective, in whatever column the heading falls', () => {
  const expected = ['1 15 Trasparenza > 100%: 100%', '2 15 Pagamenti > ≤ 0: ≤ 0', '3 70 Strade > n. 5 km: almeno 5']
  const plan = readLayout(`Area Tecnica
| N. | Obiettivo | Indicatore | Target | Peso |
| OBIETTIVI TRASVERSALI | | | | 30% |
| 1 | Trasparenza | % sezioni | 100% | 15% |
| 2 | Pagamenti | ITP | ≤ 0 | 15% |
| OBIETTIVI SPECIFICI | | | | 70% |
| 3 | Strade | Asfaltature | n. 5 km | 70% |`)
  assert.deepEqual(understood(plan).slice(1), expected)
  assert.deepEqual(plan.unread, [])
  const beside = readLayout(`Area Tecnica
| Obiettivo | Indicatore | Target | Peso |
| Obiettivi trasversali | | | 30% |
| Trasparenza | % sezioni | 100% | 15% |
| Pagamenti | ITP | ≤ 0 | 15% |
| Comune digitale | | | 70% |
| | N. servizi | 3 | |`)
  assert.deepEqual(
    beside.areas[0]?.objectives.map(({ weight, description, parent }) => [weight, description, parent]),
    [
      [15, 'Trasparenza', 'Obiettivi trasversali'],
      [15, 'Pagamenti', 'Obiettivi trasversali'],
      [70, 'Comune digitale', 'Obiettivi trasversali'],
    ],
  )
})

test('what is numbered under an objective and has no weight among the objectives is a part or a phase of it', () => {
  const phased = readLayout(`Area Tecnica
| N. | Obiettivo / Attività | Peso obiettivo | Peso attività | Scadenza |
| 1 | Nuova palestra | 60 | | |
| 1.1 | Progetto | | 40 | 31/03/2026 |
| 1.2 | Gara | | 60 | 30/09/2026 |
| 2 | Verde | 40 | | |
| 2.1 | Censimento | | 100 | 30/11/2026 |`)
  assert.deepEqual(understood(phased).slice(1), [
    '1 60 Nuova palestra > : 2026-03-31, 2026-09-30',
    '2 40 Verde > : 2026-11-30',
  ])
  const parted = readLayout(`Area Tecnica
| N. | Obiettivo | Peso | Indicatore | Target |
| 1 | Nuova palestra | 60 | | |
| 1.1 | Progetto | | N. tavole | 12 |
| 1.2 | Sopralluoghi | | N. sopralluoghi | 4 |
| 2 | Verde | 40 | N. alberi | 30 |`)
  assert.deepEqual(understood(parted).slice(1), [
    '1 60 Nuova palestra\nProgetto\nSopralluoghi > 12\n4: almeno 12 + almeno 4',
    '2 40 Verde > 30: almeno 30',
  ])
})

test('labels written inside the cells say each its own', () => {
  const plan = readLayout(`Area Finanziaria
| N. | Obiettivo | Indicatori | Peso |
| 1 | Titolo: Pagamenti puntuali<br>Descrizione: Ridurre i ritardi | Indicatore: N. solleciti<br>Target: 12<br>Termine: 30/06/2026 | 50 |
| 2 | Obiettivo: Bilancio per i cittadini | Pubblicazione entro il 30/06/2026 | 50 |`)
  assert.deepEqual(understood(plan).slice(1), [
    '1 50 Pagamenti puntuali\nRidurre i ritardi > 12: almeno 12 entro 2026-06-30',
    '2 50 Obiettivo: Bilancio per i cittadini > : 2026-06-30',
  ])
})
