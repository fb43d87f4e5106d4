// SPDX-License-Identifier: EUPL-1.2
// Columns told by those beside them, in the tables of municipalities that share none of their headers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLayout, understood } from '../../../../../tests/support/read-layout.ts'

test('grades of achievement: the whole is what is expected, the others stay beside', () => {
  for (const [most, half, none] of [
    ['Raggiunto al 100%', 'Raggiunto al 50%', 'Non raggiunto'],
    ['Pienamente raggiunto', 'Parzialmente raggiunto', 'Non raggiunto'],
    ['Risultato atteso 100%', 'Risultato atteso 50%', 'Risultato atteso 0%'],
  ]) {
    const plan = readLayout(`Area Tecnica
| N. | Obiettivo | Peso | Indicatore | ${most} | ${half} | ${none} |
| 1 | Scuola | 60 | Data di aggiudicazione | entro il 30/06/2026 | entro il 30/09/2026 | oltre il 30/09/2026 |
| 2 | Sopralluoghi | 40 | N. sopralluoghi | 40 | 20 | meno di 20 |`)
    assert.deepEqual(understood(plan).slice(1), [
      '1 60 Scuola > entro il 30/06/2026: 2026-06-30',
      '2 40 Sopralluoghi > 40: almeno 40',
    ])
    assert.equal(plan.areas[0]?.objectives[1]?.beside, `${half}: 20\n${none}: meno di 20`)
    assert.equal(plan.areas[0]?.objectives[1]?.result, undefined)
  }
})

test('the only column of objectives is the strategic one; public value alone holds none, and is said', () => {
  const plan = readLayout(`2.1 Valore pubblico
| Dimensione | Obiettivo di valore pubblico | Indicatore di impatto | Baseline | Target 2028 |
| Sociale | Benessere degli anziani | Indice di vecchiaia attiva | 30 | 40 |
2.2 Performance
| SETTORE | RESPONSABILE | OBIETTIVO STRATEGICO | PESATURA | RIFERIMENTI |
| AFFARI GENERALI | Neri Ada | Riordino dell’archivio | 1,4 | AG5/D |
| | | Servizi in rete | 1,2 | AG4/E |`)
  assert.deepEqual(understood(plan), [
    'AFFARI GENERALI (Ada Neri, multiplier)',
    'null 1.4 Riordino dell’archivio > : da precisare',
    'null 1.2 Servizi in rete > : da precisare',
  ])
  assert.match(plan.unread[0]?.text ?? '', /^Dimensione \| Obiettivo di valore pubblico/)
})

test('area, service and two responsibles: the wider unit has the objectives, who manages leads it', () => {
  const plan =
    readLayout(`| Area | Servizio | Obiettivo | Responsabile politico | Responsabile gestionale | Scadenza | Peso |
| Area 1 – Amministrativa | Segreteria | Regolamenti | Sindaco | Dott. Ugo Nardi | 30/06/2026 | 50 |
| Area 1 – Amministrativa | Demografici | Sportello | Assessore | Dott. Ugo Nardi | 31/10/2026 | 50 |
| Area 2 – Tecnica | Lavori pubblici | Palestra | Sindaco | Ing. Pia Conti | 30/09/2026 | 100 |`)
  assert.deepEqual(understood(plan), [
    'Amministrativa (Ugo Nardi, hundred)',
    'null 50 Regolamenti > : 2026-06-30',
    'null 50 Sportello > : 2026-10-31',
    'Tecnica (Pia Conti, hundred)',
    'null 100 Palestra > : 2026-09-30',
  ])
  assert.equal(plan.areas[0]?.objectives[1]?.beside, 'Servizio: Demografici\nResponsabile politico: Assessore')
})

test('a manager and who works for him at each objective: the first leads the area', () => {
  const plan = readLayout(`| Settore | Dirigente | E.Q. | Obiettivo | Peso | Indicatore | Target |
| Settore Tecnico | Ing. Pia Conti | Geom. Ivo Neri | Strade | 60 | N. cantieri | 5 |
| Settore Tecnico | Ing. Pia Conti | Arch. Lia Bruni | Verde | 40 | N. alberi | 50 |`)
  assert.deepEqual(understood(plan), [
    'Tecnico (Pia Conti, hundred)',
    'null 60 Strade > 5: almeno 5',
    'null 40 Verde > 50: almeno 50',
  ])
  assert.equal(plan.areas[0]?.objectives[0]?.beside, 'E.Q.: Geom. Ivo Neri')
})

test('codes of the plan above beside the number are no part of the objective', () => {
  const plan = readLayout(`Area Tecnica
| N. | Obiettivo strategico | Obiettivo operativo | DESCRIZIONE | Scadenza | Indicatore | % di ragg. |
| 1 | 0101 | 01010601 | Fascicoli degli immobili | 31.12.2026 | Fascicoli redatti | |
| 2 | 0102 | 01020601 | Manutenzione dei parchi | 30.06.2026 | Parchi sistemati | |`)
  assert.deepEqual(understood(plan).slice(1), [
    '1 null Fascicoli degli immobili > : 2026-12-31',
    '2 null Manutenzione dei parchi > : 2026-06-30',
  ])
  assert.equal(plan.areas[0]?.objectives[0]?.beside, 'Obiettivo operativo: 01010601')
})

test('a header of three rows, with the years below the target', () => {
  const plan = readLayout(`Area Scuola
| Obiettivi | | | Misurazione | | | |
| N. | Descrizione | Peso | Indicatore | Target | | |
| | | | | 2026 | 2027 | 2028 |
| 1 | Mensa | 50 | N. pasti | 9000 | 9500 | 9800 |
| 2 | Scuolabus | 50 | N. alunni | 90 | 100 | 100 |`)
  assert.deepEqual(understood(plan).slice(1), ['1 50 Mensa > 9000: almeno 9000', '2 50 Scuolabus > 90: almeno 90'])
  assert.equal(plan.areas[0]?.objectives[0]?.otherYears, 'Target 2027: 9500\nTarget 2028: 9800')
})

test('months as numbers, half-years, and values in a timeline, which are kept', () => {
  const ends = (header: string, row: string) => {
    const plan = readLayout(`Area Tecnica\n| N. | Obiettivo | Peso | ${header} |\n| 1 | Strade | 100 | ${row} |`)
    const [{ months, beside } = {}] = plan.areas[0]!.objectives
    return [months?.at(-1), beside]
  }
  assert.deepEqual(ends('1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12', '| | | X | X | | | | | | | '), [
    5,
    undefined,
  ])
  assert.deepEqual(ends('I sem. | II sem.', 'X | '), [6, undefined])
  assert.deepEqual(ends('Gen-Apr | Mag-Ago | Set-Dic', 'x | x | '), [8, undefined])
  assert.deepEqual(ends('I trim. | II trim. | III trim. | IV trim.', '25% | 50% | 75% | '), [
    9,
    'I trim.: 25%\nII trim.: 50%\nIII trim.: 75%',
  ])
})

test('areas as columns marked yes or no, beside the weight: each has its own, unless one is named above', () => {
  const matrix = `| N. | Obiettivo | Indicatore | Target | Peso | Area Amministrativa | Area Tecnica |
| 1 | Trasparenza | % sezioni | 100% | 30 | SI | SI |
| 2 | Pagamenti | ITP | ≤ 0 | 70 | SI | NO |`
  assert.deepEqual(understood(readLayout(matrix)), [
    'Amministrativa (nessuno, hundred)',
    '1 30 Trasparenza > 100%: 100%',
    '2 70 Pagamenti > ≤ 0: ≤ 0',
    'Tecnica (nessuno, hundred)',
    '1 30 Trasparenza > 100%: 100%',
  ])
  const named = readLayout(`Area Vigilanza\n${matrix}`)
  assert.deepEqual(
    named.areas.map(({ name, objectives }) => [name, objectives.map(({ peopleText }) => peopleText)]),
    [['Vigilanza', ['Area Amministrativa\nArea Tecnica', 'Area Amministrativa']]],
  )
})

test('points out of the points of all', () => {
  const plan = readLayout(`Area Vigilanza
| N. | Obiettivo | Indicatore | Target | Punteggio massimo attribuibile |
| 1 | Controlli | N. controlli | 60 | 15/40 |
| 2 | Segnaletica | Km rifatti | 10 | 25/40 |`)
  assert.deepEqual(
    plan.areas.map(({ weightScale, objectives }) => [weightScale, ...objectives.map(({ weight }) => weight)]),
    [['points', 15, 25]],
  )
})
