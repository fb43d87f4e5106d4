// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { textDocument } from './containers/text.ts'
import { readDocument } from './read-plan.ts'

const today = civilDate('2025-01-31')
const header = 'N\tPeso\tDescrizione progetto\tTarget\tIndicatore\tRisorse umane\tMisura anticorruzione'
const heading =
  'PIANO INTEGRATO DI ATTIVITÀ E ORGANIZZAZIONE\n(PIAO) 2025/2027\nArea TECNICA\nResponsabile MARIA ROSSI\n'
const read = (...lines: string[]) => readDocument(textDocument([heading, ...lines].join('\n')), today)
const only = (...lines: string[]) => read(header, ...lines).areas[0]!.objectives

test('a row broken by a page goes on in the next, the sentence by a blank, a new one by a line', () => {
  const [objective, ...others] = only(
    '1\t100\tRevisione del\tPrima fase.\tEntro il 31/12/2025\tTutto\tPubblicazione',
    '',
    '\t\tregolamento\tSeconda fase\t\til personale\t',
  )
  assert.equal(others.length, 0)
  assert.equal(objective?.description, 'Revisione del regolamento')
  assert.equal(objective?.target, 'Prima fase.\nSeconda fase')
  assert.equal(objective?.peopleText, 'Tutto il personale')
  assert.deepEqual(objective?.sourceLines, [7, 9])
})

test('number and weight parted by a page are one objective', () => {
  const [objective, ...others] = only('\t30%\tTempi di\ta\tb\tc\td', '', '3\t\tpagamento\t\t\t\t')
  assert.equal(others.length, 0)
  assert.deepEqual([objective?.numberAsPrinted, objective?.weight], ['3', 30])
})

test('a row with its own activity and term, and no number or weight, is a second part', () => {
  const [objective] = only(
    '6\t10%\tContributi.\tAtti\tEntro il 30/06/2025\tRossi Maria\tx',
    '',
    '\t\tPatrocini\tIstruttoria\tPer tutto l’anno\t\t',
  )
  assert.equal(objective?.parts.length, 2)
  assert.deepEqual(
    objective?.indicators.map(({ kind }) => kind),
    ['deadline', 'ongoing'],
  )
})

test('a letterhead between two pages and a header printed again change nothing', () => {
  const { areas } = read(
    header,
    '1\t60\tUno\tx\tEntro il 31/12/2025\t\t',
    '',
    'COMUNE DI PROVA',
    '',
    header,
    '2\t40\tDue\tx\tEntro il 31/12/2025\t\t',
  )
  assert.deepEqual(
    areas.map(({ objectives }) => objectives.length),
    [2],
  )
})

test('a row that goes on right under the header printed again, in the same cells, goes on without it', () => {
  const goesOn = `della zona a traffico limitato, ${'con i controlli serali '.repeat(5)}di ogni mese`
  const { areas, unread } = read(
    header,
    '1\t60\tSorveglianza\tVarchi\tEntro il 31/12/2025\tTutto il\t',
    '',
    `N\tPeso\tDescrizione progetto ${goesOn}\tTarget accesi\tIndicatore\tRisorse umane personale\tMisura anticorruzione`,
    '2\t40\tDue\tx\tEntro il 31/12/2025\t\tPubblicazione',
    '',
    `${header} dell’atto e dei suoi allegati`,
  )
  const [first, second, ...others] = areas[0]!.objectives
  assert.equal(others.length, 0)
  assert.deepEqual(
    [first?.description, first?.target, first?.peopleText, second?.measure],
    [`Sorveglianza ${goesOn}`, 'Varchi accesi', 'Tutto il personale', 'Pubblicazione dell’atto e dei suoi allegati'],
  )
  assert.deepEqual(unread, [])
})

test('a row of totals is no objective', () => {
  assert.equal(only('1\t100\tUno\tx\tEntro il 31/12/2025\t\t', 'TOTALE\t100\t\t\t\t\t').length, 1)
  assert.equal(only('1\t100\tUno\tx\tEntro il 31/12/2025\t\t', '\t\tTotale pesi\t100\t\t\t').length, 1)
})

test('columns are known by their headers, in any order and wording', () => {
  const [objective] = read(
    'Indicatore di misura\tValore obiettivo\tObiettivo\tPunti\tPersonale coinvolto\tRisultato raggiunto\tCod.',
    'N. eventi\t12\tApertura serale\t25\tMaria Rossi\t14\t007',
  ).areas[0]!.objectives
  assert.equal(objective?.description, 'Apertura serale')
  assert.equal(objective?.target, '12')
  assert.equal(objective?.weight, 25)
  assert.equal(objective?.numberAsPrinted, '007')
  assert.equal(objective?.indicatorText, 'N. eventi')
})

test('a column of terms completes the indicator', () => {
  const [objective] = read(
    'Obiettivo\tTarget\tIndicatore\tScadenza\tPeso',
    'Bonifica\tVerifica\tRelazione alla Giunta\t31/10/2025\t100',
  ).areas[0]!.objectives
  assert.deepEqual(
    objective?.indicators.map((each) => 'steps' in each && each.steps),
    [[{ what: 'Relazione alla Giunta', by: { day: '2025-10-31', asWritten: '31/10/2025', yearInferred: false } }]],
  )
})

test('the area and its head are read from the lines above the table, however they are laid out', () => {
  const row = '1\t100\tUno\tx\tEntro il 31/12/2025\t\t'
  const area = (...lines: string[]) => {
    const { code, name, head } = readDocument(textDocument([...lines, '', header, row].join('\n')), today).areas[0]!
    return [code, name, head && `${head.given} ${head.family}`]
  }
  assert.deepEqual(area('Area: SERVIZIO ECONOMICO-FINANZIARIO', 'Responsabile di E.Q. ROSSI MARIA'), [
    'EF',
    'ECONOMICO-FINANZIARIO',
    'Maria Rossi',
  ])
  assert.deepEqual(
    area('SERVIZIO SEGRETERIA GENERALE – PROTOCOLLO', '', '– CULTURA - MUSEO', 'Dirigente: Dott. Ugo Neri'),
    ['SG', 'SEGRETERIA GENERALE – PROTOCOLLO – CULTURA - MUSEO', 'Ugo Neri'],
  )
  assert.deepEqual(area('AREA TECNICA - Responsabile: Geom. Ugo Neri'), ['TE', 'TECNICA', 'Ugo Neri'])
  assert.deepEqual(area('**AREA TECNICA** – Responsabile Geom. Ugo Neri'), ['TE', 'TECNICA', 'Ugo Neri'])
  assert.deepEqual(area('Responsabile dell’Area Tecnica: Ing. Anna Verdi'), ['TE', 'Tecnica', 'Anna Verdi'])
  assert.deepEqual(area('**POLIZIA LOCALE**', 'Responsabile dell’Area: Anna Maria De Luca**'), [
    'PL',
    'POLIZIA LOCALE',
    'Anna Maria De Luca',
  ])
})

test('two areas whose codes would be one get two codes', () => {
  const row = '1\t100\tUno\tx\tEntro il 31/12/2025\t\t'
  const { areas } = read(header, row, '', 'Area TECNOLOGIE', 'Responsabile UGO NERI', '', header, row)
  assert.equal(new Set(areas.map(({ code }) => code)).size, 2)
})

test('a plan that names no year is taken for the year of reading', () => {
  const text = `Area TECNICA\nResponsabile UGO NERI\n\n${header}\n1\t100\tUno\tx\tEntro il 30 giugno\t\t`
  assert.equal(readDocument(textDocument(text), today).areas[0]?.objectives[0]?.termsInIndicator[0]?.day, '2025-06-30')
})

test('a file without tables of objectives is no plan, and says what to look for', () => {
  assert.throws(() => readDocument(textDocument('Nome\tVia\nRossi\tRoma'), today), /non ci sono tabelle di obiettivi/)
})
