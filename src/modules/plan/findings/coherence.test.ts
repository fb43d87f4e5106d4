// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, codes, one, rows, sound } from '../../../../tests/support/small-plan.ts'

const payments = '2\t30\tTempi di pagamento\tPagare\tITP non superiore a 0\tTutto il personale\tx'
const header = 'Nome progetto\tCUP\tStato\tImporto'
const project = (name: string, status = 'Avviato', amount = '1.000,00') =>
  `${name}\tJ99J2500041${String(name.length).padStart(4, '0')}\t${status}\t€ ${amount}`

test('the text and the table tell the same of a project', () => {
  const told = (text: string, status: string) =>
    after('Misura 1.2', `Il finanziamento è di € 1.000,00 e ${text}.`, header, project('1.2 - Cloud', status))
  assert.deepEqual(codes(told('è in fase di liquidazione', 'Liquidato')), ['status-in-text'])
  assert.deepEqual(codes(told('è stato asseverato positivamente', 'In verifica')), ['status-in-text'])
  assert.deepEqual(told('l’importo è stato liquidato', 'Liquidato'), [])
  assert.deepEqual(told('serve ai cittadini', 'Liquidato'), [])
})

test('a table of projects has a total, which is the sum of its amounts', () => {
  const names = ['1.2 - Cloud', '1.4.1 - Sito web', '1.4.3 - App IO', '1.4.5 - Notifiche', '1.4.4 - Identità digitale']
  const table = (...total: string[]) => after(header, ...names.map((name) => project(name)), ...total)
  const [without] = table()
  // 5 × 1.000,00
  assert.match(without?.message ?? '', /sommano a 5\.000,00/)
  assert.deepEqual(table('TOTALE\t\t\t€ 5.000,00'), [])
  assert.deepEqual(codes(table('TOTALE\t\t\t€ 6.000,00')), ['projects-sum'])
})

test('where the text describes the projects, it describes them all', () => {
  const table = [header, project('1.4.1 - Sito web'), project('1.4.5 - Notifiche digitali'), project('1.4.3 - App IO')]
  const text = ['Il sito web è stato rifatto.', 'Le notifiche digitali sono attive.', '']
  assert.deepEqual(codes(after(...text, ...table)), ['undescribed-projects'])
  assert.deepEqual(after(...text, 'I servizi sono anche sull’app IO.', '', ...table), [])
  assert.deepEqual(after('Il sito web è stato rifatto.', '', ...table), [])
})

test('a total of employees says whether it counts who has a fixed term', () => {
  const staff = (...text: string[]) =>
    after('Situazione dei dipendenti in servizio a tempo indeterminato', 'DIPENDENTI TOTALI N. 9', ...text, ...table)
  const table = ['', 'SERVIZIO\tUOMINI\tDONNE\tTOTALE', 'Tributi\t2\t1\t3', 'Lavori\t3\t3\t6']
  assert.deepEqual(codes(staff()), ['staff-scope'])
  assert.deepEqual(staff('Non c’è personale a tempo determinato.'), [])
})

test('what a text still bears of another document is said once, and a slip or two is not', () => {
  const split = (cell: string) =>
    rows(sound.replace('Approvazione', cell), payments, '---\t---\t---\t---\t---\t---\t---')
  assert.deepEqual(codes(split('<p>Bozza entro giugno  Approvazione</p>')), ['converted-text'])
  assert.deepEqual(split('Bozza entro giugno  Approvazione'), [])
  assert.deepEqual(one({ target: 'Spese < 100 e > 50' }), [])
})

test('the name of another municipality, where it is whose plan or staff this is', () => {
  const plan = (line: string) => after('Comune di Borgo Lieto', '', 'Il Comune di Borgo Lieto è piccolo.', '', line)
  assert.deepEqual(codes(plan('I dipendenti del Comune di Pontelungo sono 38.')), ['other-municipality'])
  assert.deepEqual(codes(plan('COMUNE DI PONTELUNGO')), ['other-municipality'])
  assert.deepEqual(plan('Il segretario del Comune di Pontelungo è in convenzione.'), [])
  assert.deepEqual(plan('Il sito del Comune di Borgo è nuovo.'), [])
  assert.deepEqual(plan('Una strada porta al Comune di Pontelungo; i dipendenti del Comune di Borgo Lieto sono 9.'), [])
})

test('the years of last year’s plan, where the plan speaks of itself', () => {
  assert.deepEqual(codes(after('Il presente piano 2024/2026 è coerente con il bilancio.')), ['stale-years'])
  assert.deepEqual(codes(after('OBIETTIVI ANNO 2024')), ['stale-years'])
  assert.deepEqual(after('Il presente piano sostituisce quello 2024/2026.', 'Obiettivi raggiunti nel 2024'), [])
  assert.deepEqual(after('Il presente piano 2025/2027 è coerente con il bilancio.', 'OBIETTIVI ANNO 2025'), [])
})

test('a project paid already in the text and under way in the table', () => {
  const text = (status: string) => `Misura 1.4.5: notifiche digitali, € 5,00, ${status}.`
  const table = ['', 'Nome progetto\tCUP\tStato\tImporto', '1.4.5 - Notifiche\tJ99J25000410001\tIn corso\t€ 5,00']
  assert.deepEqual(codes(after(text('già liquidato'), ...table)), ['status-in-text'])
  assert.deepEqual(after(text('in uso da marzo'), ...table), [])
})
