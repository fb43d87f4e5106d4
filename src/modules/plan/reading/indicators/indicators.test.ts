// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Indicator } from '#modules/indicators/index.ts'
import { readIndicators } from './index.ts'

const read = (indicator: string, target = '', description = 'Obiettivo') =>
  readIndicators({ indicator, target, description }, 2025)
const kinds = (indicator: string, target = '') => read(indicator, target).map(({ kind }) => kind)
const steps = (indicator: string, target = '') =>
  read(indicator, target).flatMap((each) =>
    'steps' in each ? each.steps.map(({ what, by }) => `${what} > ${by?.day ?? 'nessuna data'}`) : [],
  )
const only = <Kind extends Indicator['kind']>(kind: Kind, indicator: string, target = '') => {
  const [first, ...others] = read(indicator, target)
  assert.equal(others.length, 0)
  assert.equal(first?.kind, kind)
  return first as Extract<Indicator, { kind: Kind }>
}

test('a date alone is the deadline of the target', () => {
  assert.deepEqual(steps('Entro il 31/03/2025', 'Approvazione del regolamento'), [
    'Approvazione del regolamento > 2025-03-31',
  ])
})

test('dates line by line are paired with the lines of the target', () => {
  assert.deepEqual(steps('Entro il 31/01/2025\nEntro il 31/03/2025', 'Atti di gara\nAffidamento'), [
    'Atti di gara > 2025-01-31',
    'Affidamento > 2025-03-31',
  ])
})

test('several dates in prose are milestones, named by their clause', () => {
  assert.deepEqual(steps('Entro il 28 febbraio verifica dei crediti. Entro il 30 giugno e il 30 settembre relazione'), [
    'verifica dei crediti > 2025-02-28',
    'relazione > 2025-06-30',
    'relazione > 2025-09-30',
  ])
  assert.deepEqual(steps('Delibera entro 28/2/2025 – Data del rogito – aggiudicazione entro il 30/06/2025'), [
    'Delibera > 2025-02-28',
    'Data del rogito > nessuna data',
    'aggiudicazione > 2025-06-30',
  ])
})

test('what goes on after the day is an activity of its own', () => {
  const text = 'Affidamento entro il 30/04/2025 (compatibilmente con le risorse) e monitoraggio del contratto'
  assert.deepEqual(kinds(text), ['deadline', 'ongoing'])
  assert.deepEqual(steps(text), ['Affidamento > 2025-04-30'])
  assert.equal(read(text)[0]?.condition, 'compatibilmente con le risorse')
})

test('an activity of the whole year brings the deliverables of the target', () => {
  const ongoing = only('ongoing', 'Durante tutto l’anno', 'Trasmissione report mensile alla Giunta')
  assert.deepEqual(ongoing.period, { from: '2025-01-01', to: '2025-12-31' })
  assert.deepEqual(ongoing.deliverables, [{ what: 'report mensile alla Giunta', every: 'month' }])
  for (const words of ["Durante l'intero anno", "Per tutto l'anno 2025", "nel corso dell'anno"]) {
    assert.deepEqual(kinds(words), ['ongoing'], words)
  }
})

test('an activity may have its own beginning and end', () => {
  assert.deepEqual(only('ongoing', 'dal 1° giugno al 31 agosto 2025').period, { from: '2025-06-01', to: '2025-08-31' })
})

test('a quantity by a day counts, also when the target alone gives it', () => {
  const written = only('count_by_deadline', 'n. 50 nuove pratiche entro il 31/12/2025')
  assert.deepEqual([written.atLeast, written.of, written.by?.day], [50, 'nuove pratiche', '2025-12-31'])
  assert.equal(only('count_by_deadline', 'Entro il 31/12/2025', 'Digitalizzazione n. 50 nuove pratiche').atLeast, 50)
  assert.equal(only('count_by_deadline', 'Numero eventi', '≥ 10').atLeast, 10)
})

test('a share of the whole is a coverage, a change of it is not', () => {
  const all = only('full_coverage', 'Controllo 100% delle banche dati ed emissione atti')
  assert.deepEqual([all.percent, all.of, all.by], [100, 'banche dati', null])
  assert.equal(only('full_coverage', 'almeno l’80% delle pratiche entro fine anno').percent, 80)
  assert.deepEqual(kinds('riduzione del 10% dei costi'), ['to_be_specified'])
})

test('«pari a 0» on the payment indicator is a ceiling', () => {
  const itp = only('value_threshold', 'Indicatore tempestività dei pagamenti (ITP), rilevato in PCC, pari a 0')
  assert.deepEqual([itp.quantity, itp.direction, itp.value], ['payment-timeliness', 'at-most', 0])
  assert.equal(itp.asWritten, 'pari a 0')
  assert.equal(only('value_threshold', 'Indicatore di tempestività (ITP)', 'pari a 0').asWritten, 'pari a 0')
})

test('a threshold has the direction of its words, and none is guessed', () => {
  assert.equal(only('value_threshold', 'Indice di gradimento non inferiore a 7,5').direction, 'at-least')
  assert.equal(only('value_threshold', 'Indice di gradimento non inferiore a 7,5').value, 7.5)
  assert.equal(only('value_threshold', 'Tempo medio di rilascio ≤ 30').direction, 'at-most')
  assert.deepEqual(kinds('Indice di gradimento pari a 7'), ['to_be_specified'])
})

test('days from an event are calendar days unless it says working days', () => {
  const calendar = only('days_from_event', '10 giorni dalla trasmissione dei mandati')
  assert.deepEqual([calendar.days, calendar.counting, calendar.event], [10, 'calendar', 'trasmissione dei mandati'])
  const working = only('days_from_event', 'entro 60 gg lavorativi dall’approvazione')
  assert.deepEqual([working.days, working.counting, working.event], [60, 'working', 'approvazione'])
})

test('what says no kind is left to be specified', () => {
  for (const text of ['On/Off', 'da 60 gg a 20 gg', '', 'Relazione'])
    assert.deepEqual(kinds(text), ['to_be_specified'], text)
})

test('conditions are kept, also when the target sets them', () => {
  assert.equal(
    read('Durante l’intero anno', 'Primo stralcio sulla base delle risorse assegnate nel PEG')[0]?.condition,
    'sulla base delle risorse assegnate nel PEG',
  )
})

test('an indicator that only names what is measured is completed by the target', () => {
  const threshold = only('value_threshold', 'ITP', 'minore o uguale a 0')
  assert.deepEqual([threshold.quantity, threshold.direction, threshold.value], ['payment-timeliness', 'at-most', 0])
  assert.equal(only('full_coverage', '% pratiche istruite nei termini', 'almeno l’80% delle pratiche').percent, 80)
  assert.deepEqual(steps('On/Off', 'entro il primo semestre'), ['Obiettivo > 2025-06-30'])
  assert.equal(only('value_threshold', 'giorni medi', 'da 60 gg a 20 gg').value, 20)
})

test('a quantity without a day takes the only day of the target', () => {
  assert.equal(
    only('count_by_deadline', 'n. interventi', 'almeno 120 interventi entro il 31/10/2025').by!.day,
    '2025-10-31',
  )
  assert.equal(
    only('count_by_deadline', 'n. interventi', '60 entro il 30/6/2025, almeno 120 interventi entro il 31/10/2025').by,
    null,
  )
})

test('how things were is not what is promised', () => {
  assert.equal(only('value_threshold', 'Giorni in anticipazione', '≤ 10 (2024: 41)').value, 10)
  assert.equal(only('value_threshold', 'Variazioni nell’anno', 'non più di 5, erano 11 nel 2024').value, 5)
  assert.equal(only('count_by_deadline', 'Avvisi emessi (2024: 120)', '150').atLeast, 150)
  assert.equal(only('full_coverage', 'Atti firmati', '100% dal 01/03/2025 al 31/12/2025').by?.day, '2025-12-31')
})

test('a value in brackets after what is measured is the one to reach', () => {
  assert.equal(only('count_by_deadline', 'Aggiornamenti trasmessi (4)').atLeast, 4)
})
