// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, codes, one, payments, rows } from '../../../../tests/support/small-plan.ts'

test('a row parted by a page is said once, and a cell left empty among full ones', () => {
  const row = (number: number) =>
    `${number}\t25\tRegolamento ${number}\tApprovazione\tEntro il 31/12/2025\tUfficio tecnico\tx`
  const four = [row(1), row(2).replace('25', '15'), row(3), payments.replace('9\t30', '4\t35')]
  assert.deepEqual(rows(...four), [])
  const [first, last] = [row(3).replace('x', 'Doppia'), '\t\t\t\t\t\tfirma']
  assert.deepEqual(codes(rows(...four.toSpliced(2, 1, first, '', last))), ['split-row'])
  assert.deepEqual(codes(rows(...four.with(0, row(1).replace('Approvazione', '')))), ['empty-cell'])
  assert.deepEqual(rows(...four.with(0, row(1).replace('Ufficio tecnico', '–'))), [])
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
