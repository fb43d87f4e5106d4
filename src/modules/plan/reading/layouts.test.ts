// SPDX-License-Identifier: EUPL-1.2
// One invented plan for each way of laying out its tables: what a person would read in it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLayout, understood } from '../../../../tests/support/read-layout.ts'

test('points, an expected performance and what was realised', () => {
  const plan = readLayout(`SETTORE POLIZIA LOCALE
Responsabile: Ada Neri

| Punti fino a | Obiettivo | Soggetti coinvolti | Indicatore di performance | Performance attesa | Performance realizzata | Note |
| 5,00 | Distretto del commercio | Agenti | Approvazione in Giunta | 31/03/2026 | 09/03/2026 | fatto |
| 2,50 | Controlli notturni | Agenti | Numero di servizi serali | 12 | 15 | – |
| Totale | 7,50 | | | | | |`)
  assert.deepEqual(understood(plan), [
    'POLIZIA LOCALE (Ada Neri, points)',
    'null 5 Distretto del commercio > 31/03/2026: 2026-03-31',
    'null 2.5 Controlli notturni > 12: almeno 12',
  ])
  assert.deepEqual(
    plan.areas[0]?.objectives.map(({ result, beside }) => [result, beside]),
    [
      ['09/03/2026', 'Note: fatto'],
      ['15', undefined],
    ],
  )
  assert.match(plan.findings.find(({ code }) => code === 'weight-scale')?.message ?? '', /letti come punti.*7,5/)
  assert.ok(plan.findings.every(({ code }) => code !== 'weights-sum'))
})

test('area and head as columns, written once over their rows, and targets of three years', () => {
  const plan = readLayout(`Comune di Rocca Pietrosa

| Area | Responsabile | N. | Obiettivo | Indicatore | Target 2026 | Target 2027 | Peso % |
| Area Amministrativa | Dott.ssa Carla Fusi | 01 | Stato civile digitale | % atti digitalizzati | 80% | 90% | 40 |
| | | 02 | Aggiornamento del sito | Entro il 31/12/2026 | Sito aggiornato | | 60 |
| Area Tecnica | Ing. Piero Landi | 01 | Manutenzione strade | N. strade asfaltate | 10 | 12 | 100 |`)
  assert.deepEqual(understood(plan), [
    'Amministrativa (Carla Fusi, hundred)',
    '01 40 Stato civile digitale > 80%: 80%',
    '02 60 Aggiornamento del sito > Sito aggiornato: 2026-12-31',
    'Tecnica (Piero Landi, hundred)',
    '01 100 Manutenzione strade > 10: almeno 10',
  ])
  assert.equal(plan.areas[0]?.objectives[0]?.otherYears, 'Target 2027: 90%')
})

test('a header of two rows, with unit, starting value and expected value under «Indicatori»', () => {
  const plan = readLayout(`Settore 1 - Servizi finanziari
Dirigente: Rag. Ada Torri

| Cod. | Obiettivo gestionale | Peso | Indicatori | | | | Personale |
| | | | Descrizione | Unità di misura | Valore iniziale | Valore atteso | |
| 001 | Tempi di pagamento | 30% | Indicatore di tempestività dei pagamenti | giorni | 12 | ≤ 0 | Rossi Maria |
| 002 | Incasso delle entrate | 70% | Riscosso su accertato | % | 72 | >= 80 | tutto il servizio |`)
  assert.deepEqual(understood(plan), [
    'Servizi finanziari (Ada Torri, hundred)',
    '001 30 Tempi di pagamento > ≤ 0: ≤ 0',
    '002 70 Incasso delle entrate > >= 80: 80%',
  ])
  assert.deepEqual(
    plan.areas[0]?.objectives.map(({ baseline, unit }) => [baseline, unit]),
    [
      ['12', 'giorni'],
      ['72', '%'],
    ],
  )
})

test('several indicators of one objective in the rows below it, each with a weight', () => {
  const plan = readLayout(`Servizio: Tributi
Responsabile del servizio: Rag. Ada Torri

| N. | Obiettivo | Peso obiettivo | Indicatore | Peso indicatore | Target |
| 1 | Equità fiscale | 60 | Accertamenti IMU emessi | 70% | n. 150 accertamenti |
| | | | Rimborsi nei termini | 30% | almeno l’80% |
| 2 | Servizi al contribuente | 40 | Istanze evase online | 100% | 90% |`)
  assert.deepEqual(understood(plan), [
    'Tributi (Ada Torri, hundred)',
    '1 60 Equità fiscale > n. 150 accertamenti\nalmeno l’80%: almeno 150 + 80%',
    '2 40 Servizi al contribuente > 90%: 90%',
  ])
  assert.deepEqual(
    plan.areas[0]?.objectives[0]?.parts.map(({ weight }) => weight),
    ['70%', '30%'],
  )
})

test('months marked in a timeline set the term', () => {
  const plan = readLayout(`Area Cultura

| N | Obiettivo | Peso | Indicatore | G | F | M | A | M | G | L | A | S | O | N | D |
| 1 | Rassegna estiva | 50 | n. 8 spettacoli | | | | | | X | X | X | | | | |
| 2 | Riordino archivio | 50 | Relazione finale | X | X | X | X | X | X | | | | | | |`)
  assert.deepEqual(understood(plan), [
    'Cultura (nessuno, hundred)',
    '1 50 Rassegna estiva > : almeno 8 entro 2026-08-31',
    '2 50 Riordino archivio > : 2026-06-30',
  ])
  assert.deepEqual(plan.areas[0]?.objectives[0]?.months, [6, 7, 8])
})

test('multipliers instead of weights, and an «X» for what must be met first', () => {
  const plan = readLayout(`AREA AMMINISTRATIVA

| N. | Obiettivo | Moltiplicatore | Indicatore di misura | Valore obiettivo | Consuntivo 2025 | % raggiungimento |
| 0 | Rispetto del codice di comportamento | X | Violazioni accertate | massimo 0 | | |
| 1 | Apertura serale | 1,2 | N. aperture | 12 | 9 | n.d. |`)
  assert.deepEqual(understood(plan), [
    'AMMINISTRATIVA (nessuno, multiplier)',
    '0 null Rispetto del codice di comportamento > massimo 0: ≤ 0',
    '1 1.2 Apertura serale > 12: almeno 12',
  ])
  assert.deepEqual(
    plan.areas[0]?.objectives.map(({ prerequisite, baseline, result }) => [prerequisite, baseline, result]),
    [
      [true, undefined, undefined],
      [false, '9', undefined],
    ],
  )
  assert.deepEqual(
    plan.findings.flatMap(({ code }) => (/weight|prerequisite/.test(code) ? [code] : [])),
    ['weight-scale', 'prerequisite'],
  )
})

test('areas and their heads as rows of one table, wider objectives beside', () => {
  const plan = readLayout(`| Obiettivo strategico | Obiettivo operativo | Indicatore | Target | Tempi | Peso |
| AREA 1 – AFFARI GENERALI – Resp. Dott. Ugo Nardi | | | | | |
| Comune digitale | Protocollo informatico | Avvio | Protocollo avviato | Entro il 31 marzo | 40 |
| | Archivio | Riordino | 1 archivio | 30.6.26 | 60 |
| AREA 2 – TECNICA | | | | | |
| Responsabile: Ing. Pia Conti | | | | | |
| Città sicura | Scuole | Relazione | Scuole sicure | fine anno | 100 |`)
  assert.deepEqual(understood(plan), [
    'AFFARI GENERALI (Ugo Nardi, hundred)',
    'null 40 Protocollo informatico > Protocollo avviato: 2026-03-31',
    'null 60 Archivio > 1 archivio: 2026-06-30',
    'TECNICA (Pia Conti, hundred)',
    'null 100 Scuole > Scuole sicure: 2026-12-31',
  ])
  assert.equal(plan.areas[0]?.objectives[1]?.parent, 'Comune digitale')
})

test('an objective and its weight are enough', () => {
  const plan = readLayout(`Obiettivi assegnati al Segretario comunale

| Obiettivo | Punteggio massimo |
|---|---|
| Aggiornamento del regolamento entro il 30 giugno | 40 |
| Formazione del personale | 60 |`)
  assert.deepEqual(understood(plan), [
    'Tutto l’ente (nessuno, hundred)',
    'null 40 Aggiornamento del regolamento entro il 30 giugno > : 2026-06-30',
    'null 60 Formazione del personale > : da precisare',
  ])
})

test('a table of risks, with its activities and terms, holds no objectives', () => {
  assert.throws(
    () =>
      readLayout(`| Processo | Attività | Rischio | Misura di prevenzione | Tempi | Indicatore |
| Appalti | Gara | Accordi | Controlli | 31/12/2026 | n. controlli |`),
    /non ci sono tabelle di obiettivi/,
  )
})

test('a matrix with the areas as columns gives each the objectives it has a mark for', () => {
  const plan = readLayout(`Obiettivi trasversali

| N. | Obiettivo | Indicatore | Target | Segretario | Area Tecnica Ing. Pia Conti | Area Finanziaria Rag. Ada Torri |
| 1 | Tempi di pagamento | ITP | <= 0 | | 30 | 100 |
| 2 | Trasparenza | % sezioni aggiornate | 100% | X | 70 | – |`)
  assert.deepEqual(understood(plan), [
    'Segretario (nessuno, null)',
    '2 null Trasparenza > 100%: 100%',
    'Tecnica (Pia Conti, hundred)',
    '1 30 Tempi di pagamento > <= 0: ≤ 0',
    '2 70 Trasparenza > 100%: 100%',
    'Finanziaria (Ada Torri, hundred)',
    '1 100 Tempi di pagamento > <= 0: ≤ 0',
  ])
})

test('what is not understood is said with its words, never lost', () => {
  const plan = readLayout(`Area Tecnica

| N. | Obiettivo | Indicatore | Target | Peso |
| 1 | Strade | Entro il 31/03/2026 | Appalto | 100 |
| Nota: i pesi sono indicativi | | | | |

| Ambito | Cosa | Quanto vale | Come si misura |
| Verde | Alberi | 40% | Conteggio |
| Acqua | Fontane | 60% | Conteggio |`)
  assert.deepEqual(understood(plan), ['Tecnica (nessuno, hundred)', '1 100 Strade > Appalto: 2026-03-31'])
  assert.deepEqual(
    plan.findings.filter(({ code }) => code === 'unread').map(({ lines, quote }) => [lines, quote]),
    [
      [[6, 6], 'Nota: i pesi sono indicativi'],
      [[8, 10], 'Ambito | Cosa | Quanto vale | Come si misura'],
    ],
  )
})

test('promises in the words that offices use', () => {
  const promises = (indicator: string, target: string, deadline = '') =>
    understood(
      readLayout(`Area Tecnica

| N. | Obiettivo | Peso | Indicatore | Target | Tempi |
| 1 | Servizi | 100 | ${indicator} | ${target} | ${deadline} |`),
    )[1]?.replace(/^.*: /s, '')
  assert.equal(promises('Tempo medio di attesa', 'da 60 gg a 20 gg'), '≤ 20')
  assert.equal(promises('Volontari coinvolti', 'dal 5 al 10%'), '≥ 10')
  assert.equal(promises('Soddisfazione', '>= 95%'), '95%')
  assert.equal(promises('Pratiche evase', 'almeno l’80% delle pratiche'), '80%')
  assert.equal(promises('Controlli effettuati', 'n. 120 controlli', '31.12.26'), 'almeno 120 entro 2026-12-31')
  assert.equal(promises('Accertamenti', 'n. 100'), 'almeno 100')
  assert.equal(promises('Delibera', '31 ottobre'), '2026-10-31')
  assert.equal(promises('Alloggi assegnati', '10', 'fine anno'), 'almeno 10 entro 2026-12-31')
  assert.equal(promises('Collaudo', 'entro 60 gg lavorativi dall’approvazione'), '60 giorni (working)')
  assert.equal(promises('Sportello attivo (On/Off)', 'On', 'III trimestre'), '2026-09-30')
  assert.equal(promises('Carta approvata', 'SI', 'entro il primo semestre'), '2026-06-30')
  assert.equal(promises('1) Tempo medio di pagamento<br>2) % fatture pagate', '1) 28 giorni<br>2) 95%'), '≤ 28 + 95%')
  assert.equal(promises('Riduzione della morosità', 'riduzione del 10%'), 'da precisare')
  assert.equal(promises('Entrate accertate', 'almeno 150.000 euro'), '≥ 150000')
  assert.equal(promises('Numero di reclami', '0'), '≤ 0')
  assert.equal(promises('Errori', 'zero'), '≤ 0')
  assert.equal(promises('Reclami', 'meno di 5'), '< 5')
  assert.equal(promises('Utenti', 'oltre 500 utenti'), '> 500')
  assert.equal(promises('% atti pubblicati', '100'), '100%')
  assert.equal(promises('Atti pubblicati', '80-90%'), '80%')
  assert.equal(promises('Giornate di apertura', '+10%'), 'da precisare')
  assert.equal(promises('Numero controlli', '12 (dodici)'), 'almeno 12')
  assert.equal(promises('Numero controlli', '1 al mese'), 'da precisare')
  assert.equal(promises('Attesa', 'passare da 20 gg a 10 gg entro il 31/12/2026'), '≤ 10')
  assert.equal(promises('Campagna', 'da gennaio a giugno'), '2026-01-01 – 2026-06-30')
  assert.equal(promises('Controlli', 'n. 20 controlli', 'dal 01/03/2026 al 30/06/2026'), 'almeno 20 entro 2026-06-30')
  assert.equal(
    promises('N. 3 eventi entro giugno e n. 2 eventi entro dicembre', ''),
    'almeno 3 entro 2026-06-30 + almeno 2 entro 2026-12-31',
  )
  assert.equal(promises('a) Incontri svolti b) Sopralluoghi svolti', 'a) 4 b) 20'), 'almeno 4 + almeno 20')
})

test('the secretary has an area, and marks under names say who works at an objective that has a weight', () => {
  const plan = readLayout(`SEGRETARIO COMUNALE
Dott. Ugo Nardi

| N | Obiettivo | Peso | Indicatore | 2026 | 2027 | Rossi Mario | Bianchi Anna |
| 1 | Controlli interni | 100 | Report | n. 2 | n. 4 | X | |`)
  assert.deepEqual(understood(plan), [
    'SEGRETARIO COMUNALE (Ugo Nardi, hundred)',
    '1 100 Controlli interni > n. 2: almeno 2',
  ])
  assert.equal(plan.areas[0]?.objectives[0]?.peopleText, 'Rossi Mario')
})

test('a cell with the area and its head, groups of columns with names of their own, numbers headed «Obiettivo»', () => {
  const plan = readLayout(`| Area | Obiettivo | Descrizione | Peso | Indicatori | | | Consuntivo | |
| | | | | Indicatore | Peso | Target | Valore | % ragg. |
| Area Tecnica<br>Resp. Ing. Pia Conti | 1 | Strade | 60% | Km asfaltati | 50 | 10 | 9 | 90 |
| | | | | Cantieri chiusi | 50 | n. 4 | 4 | 100 |
| | 2 | Scuole | 40% | N. servizi: almeno 30 | 100 | | | |`)
  assert.deepEqual(understood(plan), [
    'Tecnica (Pia Conti, hundred)',
    '1 60 Strade > 10\nn. 4: almeno 10 + almeno 4',
    '2 40 Scuole > : almeno 30',
  ])
})

test('objectives as columns, under the names of their rows', () => {
  const plan = readLayout(`Area Tecnica
| N. | 1 | 2 |
| Obiettivo | Ponti | Scuole |
| Peso | 30 | 70 |
| Indicatore | Ispezioni eseguite | Collaudo |
| Target | 12 | entro il 30/09/2026 |`)
  assert.deepEqual(understood(plan), [
    'Tecnica (nessuno, hundred)',
    '1 30 Ponti > 12: almeno 12',
    '2 70 Scuole > entro il 30/09/2026: 2026-09-30',
  ])
})

test('area and head in cells of their own: in a row of the table, beside its sum, in a small table above', () => {
  const expected = ['Tecnica (Pia Conti, hundred)', '1 100 Ponti > 12: almeno 12']
  for (const above of [
    '| N. | Obiettivo | Indicatore | Target | Peso |\n| Area Tecnica | Responsabile: Ing. Pia Conti | | | |',
    '| N. | Obiettivo | Indicatore | Target | Peso |\n| | Area Tecnica – Resp. Ing. Pia Conti | | | 100 |',
    '| Area: | Tecnica | Dirigente: | Ing. Pia Conti |\n\n| N. | Obiettivo | Indicatore | Target | Peso |',
  ]) {
    assert.deepEqual(understood(readLayout(`${above}\n| 1 | Ponti | Ispezioni eseguite | 12 | 100 |`)), expected)
  }
})
