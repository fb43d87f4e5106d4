// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { textDocument } from '../reading/containers/text.ts'
import { readDocument, readPlan } from '../reading/read-plan.ts'

const heading = 'PIANO DELLA PERFORMANCE 2025/2027\nArea TECNICA\nResponsabile MARIA ROSSI\n'
const header = 'N\tPeso\tObiettivo\tTarget\tIndicatore\tRisorse umane\tMisura anticorruzione'
const payments = '9\t30\tTempi di pagamento\tPagare\tITP non superiore a 0\tTutto il personale\tx'
const sound = '1\t70\tRegolamento\tApprovazione\tEntro il 31/12/2025\tAnna Verdi\tx'

const read = (text: string) => readDocument(textDocument(text), civilDate('2025-01-31')).findings
const rows = (...lines: string[]) => read([heading, header, ...lines].join('\n'))
const codes = (findings: ReturnType<typeof read>) => findings.map(({ code }) => code).toSorted()
/** A sound objective of the weight left by payments, with some of its cells changed. */
const one = (cells: { target?: string; indicator?: string; people?: string; measure?: string; objective?: string }) =>
  rows(
    `1\t70\t${cells.objective ?? 'Regolamento'}\t${cells.target ?? 'Approvazione'}\t${cells.indicator ?? 'Entro il 31/12/2025'}\t${cells.people ?? 'Anna Verdi'}\t${cells.measure ?? 'x'}`,
    payments.replace('9', '2'),
  )
const after = (...lines: string[]) =>
  read([heading, header, sound, payments.replace('9', '2'), '', ...lines].join('\n'))

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
  assert.deepEqual(codes(rows(row('1'), row('1'), payments.replace('9', '3'))), ['duplicate-number'])
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
  assert.deepEqual(codes(one({ indicator: '10 giorni dalla trasmissione' })), ['event-without-date'])
  assert.deepEqual(codes(one({ indicator: 'Gara entro il 31/3/2025 – Rogito – Collaudo entro il 30/6/2025' })), [
    'step-without-day',
  ])
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

test('a well-known act with a wrong year is noticed by what is spoken of', () => {
  const [finding] = one({ measure: 'Pubblicazione ai sensi dell’art. 33 d.lgs. 33/2023' })
  assert.deepEqual([finding?.code, finding?.quote], ['act-year', 'd.lgs. 33/2023'])
  assert.deepEqual(one({ measure: 'Pubblicazione ai sensi dell’art. 33 del D.lgs. n. 33/2013' }), [])
  assert.deepEqual(one({ measure: 'Vigneti: d.lgs. 33/2023' }), [])
  assert.deepEqual(one({ measure: 'Trasparenza: Decreto Legislativo 14 marzo 2013, n. 33' }), [])
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

test('a row parted by a page is said once, and a cell left empty among full ones', () => {
  const row = (number: number) =>
    `${number}\t25\tRegolamento ${number}\tApprovazione\tEntro il 31/12/2025\tUfficio tecnico\tx`
  const four = [row(1), row(2).replace('25', '15'), row(3), payments.replace('9\t30', '4\t35')]
  assert.deepEqual(rows(...four), [])
  const [first, last] = [row(3).replace('x', 'Doppia'), '\t\t\t\t\t\tfirma']
  assert.deepEqual(codes(rows(...four.toSpliced(2, 1, first, '', last))), ['split-row'])
  assert.deepEqual(codes(rows(...four.with(0, row(1).replace('Approvazione', '')))), ['empty-cell'])
})

test('the same words twice in a row are a slip, not «caso per caso» nor a list', () => {
  assert.deepEqual(codes(one({ target: 'Verifica e attività di recupero e attività di recupero' })), ['repeated-words'])
  assert.deepEqual(codes(one({ target: 'Atti settore settore' })), ['repeated-words'])
  assert.deepEqual(codes(one({ target: 'Avvio entro il 30/06/2025 per l’avvio' })), ['repeated-words'])
  assert.deepEqual(one({ target: 'Esame caso per caso, via via; del lotto 1 e lotto 2, opere 2024 e opere 2025' }), [])
})

test('a sentence without its end, and one that begins with a reason', () => {
  assert.deepEqual(codes(one({ measure: 'Pubblicazione degli atti su AT -' })), ['cut-text'])
  assert.deepEqual(codes(one({ target: 'Atti esaminati uno per uno, allegato A' })), [])
  assert.deepEqual(codes(one({ objective: 'A seguito della nuova legge si rende necessario un regolamento' })), [
    'reason-as-title',
  ])
  assert.deepEqual(one({ objective: 'Seguito delle istanze' }), [])
})

test('what others vote, and several projects with one day', () => {
  assert.deepEqual(codes(one({ indicator: 'Approvazione in Consiglio Comunale entro il 31/12/2025' })), [
    'others-decide',
  ])
  assert.deepEqual(one({ indicator: 'Proposta al Consiglio Comunale entro il 31/12/2025' }), [])
  const objective = 'PNRR Misura 1.4.3 e Misura 1.4.4'
  assert.deepEqual(codes(one({ objective })), ['several-projects'])
  assert.deepEqual(one({ objective, indicator: 'App entro il 31/10/2025 – Anagrafe entro il 30/11/2025' }), [])
})

test('names are parted, and roles among names have a name', () => {
  assert.deepEqual(codes(one({ people: 'Anna Verdi Ugo Neri' })), ['people-together'])
  assert.deepEqual(one({ people: 'Anna Verdi, Ugo Neri' }), [])
  assert.deepEqual(codes(one({ people: 'Responsabile e Anna Verdi' })), ['role-for-name'])
})

test('a measure is not the objective said again', () => {
  assert.deepEqual(
    codes(one({ objective: 'Rispetto degli orari di apertura', measure: 'Rispetto orari di apertura' })),
    ['restated-measure'],
  )
  assert.deepEqual(one({ objective: 'Rispetto degli orari', measure: 'Rispetto degli orari verificato da altri' }), [])
})

test('a list in the plural has more than one item, and what is periodic says how often', () => {
  assert.deepEqual(codes(after('Le azioni sono le seguenti:', '', 'a) formazione', '', 'Il Comune procede.')), [
    'lone-item',
  ])
  assert.deepEqual(after('Le azioni sono le seguenti:', '', '- a) formazione', '- b) ascolto'), [])
  assert.deepEqual(codes(after('Le azioni saranno monitorate periodicamente.')), ['vague-frequency'])
  assert.deepEqual(after('Le azioni saranno monitorate ogni sei mesi.'), [])
})

test('slips of the hand in words, acronyms and names of offices', () => {
  assert.deepEqual(codes(after('Perchè la sufficenza basta.')), ['misspelling'])
  assert.deepEqual(codes(after('Il SUAP e lo SUAP, poi il SAUP.')), ['swapped-letters'])
  assert.deepEqual(after('Il SUAP, la TARI e la TASI.'), [])
  assert.deepEqual(codes(after('Invio all’Ufficio Ragioneria.', 'Invio all’Uff. Rag.')), ['office-wordings'])
  assert.deepEqual(after('Invio all’Ufficio Ragioneria.', 'Invio all’Ufficio Ragioneria e all’Ufficio Tributi.'), [])
})

test('days written in two ways, or before the plan is approved', () => {
  assert.deepEqual(codes(one({ target: 'Bozza entro il 30.06.2025' })), ['mixed-dates'])
  assert.deepEqual(codes(one({ indicator: 'Entro il 31/01/2025' })), ['early-term'])
  assert.deepEqual(one({ indicator: 'Entro il 01/02/2025' }), [])
})

test('bodies and acts of the past are noticed, unless they are said to be of the past', () => {
  assert.deepEqual(codes(one({ target: 'Controllo presso Equitalia' })), ['abolished'])
  assert.deepEqual(one({ target: 'Recupero dei ruoli ex Equitalia; crediti di Equitalia Giustizia' }), [])
  assert.deepEqual(codes(after('Gara ai sensi del d.lgs. 163/2006.')), ['superseded-act'])
  assert.deepEqual(after('Gara avviata con il d.lgs. 163/2006, ora abrogato; gara del d.lgs. 36/2023.'), [])
  assert.deepEqual(codes(after('La Direttiva 2002/73/CE, che modifica la direttiva 76/207/CEE.')), ['superseded-act'])
})

test('before it was abolished, a body was there', () => {
  const text = heading.replace('2025/2027', '2016/2018')
  assert.deepEqual(
    read([text, header, sound.replace('70', '100').replaceAll('2025', '2016'), '', 'Equitalia'].join('\n')),
    [],
  )
})

test('official names: sections of the site and of the PIAO, areas of the staff', () => {
  assert.deepEqual(codes(one({ measure: 'Pubblicazione su AT - Sottosezione Bilancio, per legge' })), ['section-name'])
  assert.deepEqual(one({ measure: 'Pubblicazione su AT - Sottosezione Bandi di gara e contratti' }), [])
  assert.deepEqual(codes(after('Indicazione nella sottosezione 2 del PIAO del lavoro agile.')), ['piao-section'])
  assert.deepEqual(after('Come detto nella sezione 3 del PIAO sul lavoro agile.'), [])
  const staff = (label: string) => after('', 'CATEGORIA\tUomini\tDonne', `${label}\t1\t2`, 'Operatori esperti\t1\t1')
  assert.deepEqual(codes(staff('Categoria C')), ['category-name'])
  assert.deepEqual(staff('Area degli Istruttori'), [])
})

test('rules of the offices are the Giunta’s', () => {
  assert.deepEqual(codes(after('L’orario di lavoro (delibera consiliare n. 12/2016) è flessibile.')), ['council-act'])
  assert.deepEqual(after('Il bilancio (delibera consiliare n. 12/2016) è approvato.'), [])
})

test('payments: the indicator the law means, and days from receipt', () => {
  const gate = (indicator: string) => rows(sound, `2\t30\tPagamenti (art. 4-bis D.L. 13/2023)\tx\t${indicator}\tx\tx`)
  assert.deepEqual(codes(gate('ITP non superiore a 0')), ['indicator-of-law'])
  assert.deepEqual(gate('Indicatore di ritardo annuale dei pagamenti non superiore a 0'), [])
  assert.deepEqual(codes(one({ target: 'Entro 20 gg dall’accettazione della fattura' })), ['from-acceptance'])
  assert.deepEqual(one({ target: 'Entro 20 gg dalla ricezione della fattura' }), [])
})

test('no more time than the law gives', () => {
  assert.deepEqual(codes(one({ indicator: 'Approvazione del rendiconto entro il 31/05/2025' })), ['late-for-law'])
  assert.deepEqual(one({ indicator: 'Approvazione del rendiconto entro il 30/04/2025' }), [])
})

test('a project paid a fixed sum has that sum', () => {
  const table = (amount: string) =>
    after('Nome progetto\tCUP\tStato\tImporto', `1.4.4 - SPID CIE\tJ99J25000410001\tAvviato\t€ ${amount}`)
  assert.deepEqual(table('14.000,00'), [])
  assert.deepEqual(codes(table('23.000,00')), ['lump-sum'])
})

test('every finding has its place, its words and a remedy', () => {
  for (const { lines, quote, message, remedy } of rows(sound.replace('70', '60'), '3\t30\tX\tY\tOn/Off\t\t')) {
    assert.ok(lines.length > 0 && quote !== '' && message.endsWith('.') && remedy.endsWith('.'))
  }
})
