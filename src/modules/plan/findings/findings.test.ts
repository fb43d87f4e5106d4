// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import {
  after,
  codes,
  header,
  heading,
  one,
  payments,
  read,
  rows,
  sound,
} from '../../../../tests/support/small-plan.ts'
import { readPlan } from '../reading/read-plan.ts'

test('a sound plan has no findings', () => assert.deepEqual(one({}), []))

test('clean plans, with words that look wrong and are not, have no findings', async () => {
  for (const file of globSync('bench/findings/clean-*'))
    assert.deepEqual((await readPlan(readFileSync(file), civilDate('2026-01-10'))).findings, [], file)
})

test('weights that do not make 100 are an error, with how much is missing', () => {
  const [finding] = rows(sound.replace('70', '60'), payments.replace('9', '2'))
  assert.equal(finding?.code, 'weights-sum')
  // 60 + 30 = 90
  assert.match(finding?.message ?? '', /sommano a 90/)
  assert.match(finding?.remedy ?? '', /mancano 10/)
})

test('a weight or a number that is not there is missed', () => {
  assert.deepEqual(codes(rows(sound.replace('70', ''), payments.replace('9', '2'))), ['weight-missing'])
  assert.deepEqual(codes(rows(sound.replace('1', ''), payments.replace('9', '2'))), ['number-missing'])
})

test('a number lacking, or given twice, leaves no gap', () => {
  const row = (number: string) => `${number}\t35\tRegolamento ${number}\tAtti\tEntro il 31/12/2025\tAnna Verdi\tx`
  assert.deepEqual(codes(rows(row('1'), row(''), payments.replace('9', '3'))), ['number-missing'])
  assert.deepEqual(codes(rows(row('1'), row('1').replace('Regolamento', 'Statuto'), payments.replace('9', '3'))), [
    'duplicate-number',
  ])
})

test('numbers repeated or skipped are found where they stand', () => {
  const [repeated] = rows(sound, payments.replace('9', '1'))
  assert.deepEqual(
    [repeated?.code, repeated?.lines, repeated?.objectives],
    ['duplicate-number', [6, 7], ['TE-1', 'TE-2']],
  )
  assert.deepEqual(codes(rows(sound, payments.replace('9', '3'))), ['number-gap'])
})

test('number and weight on two pages, and one weight for two parts', () => {
  assert.deepEqual(
    codes(rows(sound, '\t30\tTempi di\tPagare\tITP non superiore a 0\tx\tx', '', '2\t\tpagamento\t\t\t\t')),
    ['number-and-weight-apart'],
  )
  const part = '\t\tPatrocini\tAtti\tEntro il 30/06/2025\t\t'
  assert.deepEqual(codes(rows(sound, part, payments.replace('9', '2'))), ['shared-weight'])
})

test('target and indicator that give two days for one thing contradict each other', () => {
  const target = 'Progetto entro il 30/04/2025, affidamento dei lavori entro il 30/08/2025'
  const [finding] = one({ target, indicator: 'Aggiudicazione dell’affidamento dei lavori entro il 30/06/2025' })
  assert.equal(finding?.code, 'contradictory-deadlines')
  assert.match(finding?.message ?? '', /30\/08\/2025.*30\/06\/2025/)
  assert.deepEqual(codes(one({ target: 'Approvazione entro il 30/11/2025', indicator: 'Entro il 31/10/2025' })), [
    'contradictory-deadlines',
  ])
})

test('a day in the target later than the column of terms cannot be met', () => {
  const row = (target: string) =>
    read(
      `PIANO 2025\n| Obiettivo | Peso | Target | Indicatore | Scadenza |\n|---|---|---|---|---|\n| Scuola | 70 | ${target} | Collaudo | 31/08/2025 |\n| Pagamenti | 30 | ≤ 0 | Ritardo annuale dei pagamenti | 31/12/2025 |`,
    )
  assert.deepEqual(codes(row('Collaudo entro il 15/09/2025')), ['contradictory-deadlines'])
  assert.deepEqual(row('Progetto entro il 30/04/2025 e collaudo'), [])
})

test('an intermediate day in the target contradicts nothing', () => {
  assert.deepEqual(one({ target: 'Bozza entro il 30/06/2025 e approvazione' }), [])
})

test('equality with zero on the payment indicator would fail who pays early', () => {
  assert.deepEqual(codes(rows(sound, '2\t30\tPagamenti\tx\tITP pari a 0\tx\tx')), ['zero-equality'])
})

test('the objective on payment times weighs at least 30%', () => {
  assert.deepEqual(codes(rows(sound.replace('70', '71'), payments.replace('9\t30', '2\t29'))), [
    'payment-objective-weight',
  ])
  assert.deepEqual(codes(rows(sound.replace('70', '100'))), ['payment-objective-missing'])
})

test('before the law asked for it, the weight of payments was free', () => {
  const text = [heading.replace('2025/2027', '2022/2024'), header, sound.replace('70', '100').replace('2025', '2022')]
  assert.deepEqual(read(text.join('\n')), [])
})

test('what cannot be measured as written is said', () => {
  assert.deepEqual(codes(one({ indicator: 'Durante tutto l’anno' })), ['not-measurable'])
  assert.deepEqual(codes(one({ indicator: 'On/Off' })), ['to-be-specified'])
  assert.deepEqual(codes(one({ indicator: 'Controllo 100% delle banche dati' })), ['coverage-without-term'])
  assert.deepEqual(codes(one({ indicator: 'almeno 3 incontri' })), ['count-without-term'])
  const six = Array.from(
    { length: 6 },
    (_, at) => `${at + 1}\t10\tServizio ${at}\tAtti\tn. ${at + 2} incontri\tAnna Verdi\tx`,
  )
  const [byTheYear] = rows(...six, payments.replace('9\t30', '7\t40'))
  assert.deepEqual([byTheYear?.code, byTheYear?.severity], ['count-without-term', 'info'])
  assert.deepEqual(codes(one({ indicator: '10 giorni dalla trasmissione' })), ['event-without-date'])
  assert.deepEqual(codes(one({ indicator: 'Gara entro il 31/3/2025 – Rogito – Collaudo entro il 30/6/2025' })), [
    'step-without-day',
  ])
})

test('values of the quarters, of which none is measured, are said; marks and one value alone are not', () => {
  const inQuarters = (...cells: string[]) =>
    codes(
      read(
        [
          heading,
          `${header}\tI trim.\tII trim.\tIII trim.\tIV trim.`,
          [sound, ...cells].join('\t'),
          payments.replace('9', '2'),
        ].join('\n'),
      ),
    )
  assert.deepEqual(inQuarters('25%', '50%', '75%', '100%'), ['timeline-values'])
  assert.deepEqual(inQuarters('', '50%', '', '100%'), ['timeline-values'])
  assert.deepEqual(inQuarters('X', '', 'X', '50%'), [])
})

test('a quantity only in the target, and a year not written', () => {
  assert.deepEqual(codes(one({ target: 'Digitalizzazione n. 50 pratiche' })), ['quantity-in-target'])
  assert.deepEqual(codes(one({ indicator: 'Entro il 30 giugno' })), ['year-inferred'])
})

test('what recurs needs its days, or a word in the indicator', () => {
  const indicator = 'Entro il 30/06/2025 e il 30/09/2025 relazione alla Giunta'
  assert.deepEqual(codes(one({ target: 'informativa trimestrale alla Giunta', indicator })), ['recurring-count'])
  assert.deepEqual(codes(one({ target: 'invio report mensile' })), ['recurring-only-in-target'])
})

test('days that do not exist, and slips in writing them', () => {
  assert.deepEqual(codes(one({ target: 'Avvio il 31 settembre 2025' })), ['impossible-date'])
  const [slip] = one({ measure: 'conv. dalla legge 21/4//2023, n. 41' })
  assert.deepEqual([slip?.code, slip?.quote, slip?.objectives], ['malformed-date', '21/4//2023', ['TE-1']])
})

test('one person in two spellings is proposed for merging', () => {
  const [finding] = one({ people: 'Debora Neri, Deborah Neri' })
  assert.deepEqual([finding?.code, finding?.lines], ['near-duplicate-people', [6]])
})

test('an objective given to every area reads the same, abbreviations apart', () => {
  const objective = (target: string, weight = 100) =>
    `${header}\n1\t${weight}\tTempi di pagamento: obiettivo trasversale\t${target}\tITP non superiore a 0\tx\tx`
  const text = (...targets: string[]) =>
    ['UNO', 'DUE', 'TRE']
      .map((name, at) => `Area ${name}\nResponsabile UGO NERI\n\n${objective(targets[at]!)}\n`)
      .join('\n')
  const full = 'invio del mandato corretto all’Ufficio Ragioneria'
  assert.deepEqual(codes(read(text(full, full, 'invio del mandato corretto all’Uff. Rag.'))), ['office-wordings'])
  const [finding] = read(text(full, full, 'invio del mandato all’Ufficio Ragioneria'))
  assert.equal(finding?.code, 'cross-area-different')
  assert.match(finding?.message ?? '', /manca «corretto»/)
})

test('tables of men and women add up, by row, by column and with what is declared', () => {
  const table = (...lines: string[]) =>
    after('UOMINI N. 5', 'DONNE N. 4', '', 'SERVIZIO\tUOMINI\tDONNE\tTOTALE', ...lines)
  assert.deepEqual(table('Tributi\t2\t1\t3', 'Lavori\t3\t3\t6', 'TOTALE\t5\t4\t9'), [])
  // 2 + 1 = 3, and 4 + 6 = 10
  assert.deepEqual(codes(table('Tributi\t2\t1\t4', 'Lavori\t3\t3\t6', 'TOTALE\t5\t4\t9')), ['column-sum', 'row-sum'])
  // men 2 + 2 = 4 of 5 declared, women 1 + 4 = 5 of 4
  assert.deepEqual(codes(table('Tributi\t2\t1\t3', 'Lavori\t2\t4\t6')), ['personnel-declared'])
  assert.deepEqual(codes(table('Tributi\t2\t1 a tempo parziale\t3', 'Lavori\t3\t3\t6')), ['text-in-number'])
})

test('CUPs are well formed, each of one project, and amounts agree with the text', () => {
  const table = (...lines: string[]) =>
    after('Misura 1.4.1: il valore è di € 1.000,00.', 'Nome progetto\tCUP\tStato\tImporto', ...lines)
  assert.deepEqual(table('1.4.1 - Sito\tJ99J25000410001\tAvviato\t€ 1.000,00'), [])
  assert.deepEqual(codes(table('1.4.1 - Sito\tJ99J2500041\tAvviato\t€ 1.000,00')), ['malformed-cup'])
  assert.deepEqual(
    codes(table('1.4.1 - Sito\tJ99J25000410001\tx\t€ 1.000,00', '1.2 - Cloud\tJ99J25000410001\tx\t€ 5,00')),
    ['duplicate-cup'],
  )
  assert.deepEqual(
    codes(table('1.4.1 - Sito\tJ99J25000410001\tx\t€ 1.000,00', '1.2 - Cloud\tJ99J25000420001\tx\t€ 1.000,00')),
    ['copied-amount'],
  )
  assert.deepEqual(codes(table('1.4.1 - Sito\tJ99J25000410001\tAvviato\t€ 1.001,00')), ['amount-in-text'])
})

test('every finding has its place, its words and a remedy', () => {
  for (const { lines, quote, message, remedy } of rows(sound.replace('70', '60'), '3\t30\tX\tY\tOn/Off\t\t')) {
    assert.ok(lines.length > 0 && quote !== '' && message.endsWith('.') && remedy.endsWith('.'))
  }
})

test('what is counted in the column of a year has its term, and the last of December its year', () => {
  const years = '| Obiettivo | Peso | Indicatore | Base 2024 | Target 2025 |\n|---|---|---|---|---|'
  const plan = (indicator: string) =>
    read(
      `PIANO 2025\n${years}\n| Alberi | 70 | ${indicator} | 150 | 300 |\n| Pagamenti | 30 | Ritardo annuale dei pagamenti | 0 | ≤ 0 |`,
    )
  assert.deepEqual(plan('Alberi messi a dimora'), [])
  assert.deepEqual(plan('Attesa media (minuti)'), [])
  assert.deepEqual(one({ indicator: 'Entro il 31 dicembre' }), [])
})

test('payments: one objective of all, said in the text, and none of the secretary’s', () => {
  const alone = (area: string) =>
    read(
      `PIANO 2025\n${area}\nUGO NERI\n\n${header}\n${sound.replace('70', '100')}\n\nArea TECNICA\n${header}\n1\t70\tStrade\tFine\tEntro il 31/10/2025\tx\tx\n${payments.replace('9', '2')}`,
    )
  assert.deepEqual(codes(alone('Area DEMOGRAFICA')), ['payment-objective-missing'])
  assert.deepEqual(alone('SEGRETARIO COMUNALE'), [])
  const text = 'Per ogni responsabile il rispetto dei tempi di pagamento vale il 30% della retribuzione di risultato.'
  assert.deepEqual(alone(`${text}\nArea DEMOGRAFICA`), [])
})

test('in a sheet number and weight are on two lines, and nothing is wrong', () => {
  const sheet = (number: number, weight: number, what: string) =>
    `Obiettivo n. ${number}: ${what}\nPeso: ${weight}\nIndicatore: Ritardo annuale dei pagamenti\nTarget: non superiore a 0\n`
  assert.deepEqual(
    read(`PIANO 2025\nArea TECNICA\n\n${sheet(1, 50, 'Pagamenti')}\n${sheet(2, 50, 'Liquidazioni')}`),
    [],
  )
})

test('a day of another year is left from another plan', () => {
  const [past] = one({ indicator: 'Entro il 31/10/2024' })
  assert.deepEqual([past?.code, past?.severity, past?.quote], ['other-year', 'warning', '31/10/2024'])
  const [later] = one({ indicator: 'Entro il 31/10/2027' })
  assert.deepEqual([later?.code, later?.severity], ['other-year', 'info'])
  assert.deepEqual(one({ indicator: 'Relazione entro il 31/01/2026' }), [])
  assert.deepEqual(one({ indicator: 'Progetto entro il 30/11/2024, lavori entro il 30/06/2025' }), [])
})

test('target and indicator that ask for two quantities of one thing contradict each other', () => {
  const indicator = 'n. 80 sopralluoghi entro il 31/12/2025'
  assert.deepEqual(codes(one({ target: 'n. 100 sopralluoghi nei cantieri', indicator })), ['contradictory-quantities'])
  assert.deepEqual(one({ target: 'n. 100 sopralluoghi, di cui 80 nei cantieri', indicator }), [])
  assert.deepEqual(one({ target: 'n. 4 relazioni sui cantieri', indicator }), [])
  assert.deepEqual(one({ target: 'n. 80 sopralluoghi (2024: 60)', indicator }), [])
})

test('phases end within the term of their objective, and their weights make 100', () => {
  const sheet = (end: string, last: string) =>
    read(`PIANO 2025
Area TECNICA

Obiettivo n. 1: Piazza
Peso: 70
Indicatore: Fine dei lavori
Target: entro il 31/08/2025
Fase\tDescrizione\tInizio\tFine\tPeso
1\tScavi\t01/02/2025\t30/04/2025\t50%
2\tPavimento\t01/05/2025\t${end}\t${last}

Obiettivo n. 2: Pagamenti
Peso: 30
Indicatore: Ritardo annuale dei pagamenti
Target: non superiore a 0`)
  assert.deepEqual(sheet('31/08/2025', '50%'), [])
  assert.deepEqual(codes(sheet('31/10/2025', '50%')), ['late-phase'])
  // 50 + 40 = 90
  assert.match(sheet('31/08/2025', '40%')[0]?.message ?? '', /sommano a 90/)
})

test('a person named twice in an objective', () => {
  assert.deepEqual(codes(one({ people: 'Anna Verdi, Ugo Neri, ANNA VERDI' })), ['person-twice'])
  assert.deepEqual(one({ people: 'Anna Verdi, Ugo Verdi' }), [])
})

test('nothing is due before the plan is approved: by the day it says, or by the last of January', () => {
  const [unsure] = one({ indicator: 'Entro il 31/01/2025' })
  assert.deepEqual([unsure?.code, unsure?.severity], ['early-term', 'info'])
  const approved = (day: string, indicator: string) => {
    const rows = [header, sound.replace('Entro il 31/12/2025', indicator), payments.replace('9', '2')]
    return read(
      ['PIANO 2025', `Approvato con deliberazione di Giunta n. 9 del ${day}`, 'Area TECNICA', '', ...rows].join('\n'),
    )
  }
  const early = (day: string, indicator: string) =>
    approved(day, indicator).flatMap(({ code, severity }) => (code === 'early-term' ? severity : []))
  assert.deepEqual(early('20/01/2025', 'Entro il 31/01/2025'), [])
  assert.deepEqual(early('20/03/2025', 'Entro il 28/02/2025'), ['warning'])
  assert.deepEqual(early('20/03/2025', 'Bozza entro il 28/02/2025 – Testo entro il 30/04/2025'), ['info'])
})
