// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, codes, header, heading, one, read, rows, sound } from '../../../../tests/support/small-plan.ts'

test('a well-known act with a wrong year is noticed by what is spoken of', () => {
  const [finding] = one({ measure: 'Pubblicazione ai sensi dell’art. 33 d.lgs. 33/2023' })
  assert.deepEqual([finding?.code, finding?.quote], ['act-year', 'd.lgs. 33/2023'])
  assert.deepEqual(one({ measure: 'Pubblicazione ai sensi dell’art. 33 del D.lgs. n. 33/2013' }), [])
  assert.deepEqual(one({ measure: 'Vigneti: d.lgs. 33/2023' }), [])
  assert.deepEqual(
    after('Pagamenti in contanti e antiriciclaggio: d.lgs. 231/2007; servizi digitali: d.lgs. 82/2022.'),
    [],
  )
  assert.deepEqual(one({ measure: 'Trasparenza: Decreto Legislativo 14 marzo 2013, n. 33' }), [])
})

test('bodies and acts of the past are noticed, unless they are said to be of the past', () => {
  assert.deepEqual(codes(one({ target: 'Controllo presso Equitalia' })), ['abolished'])
  assert.deepEqual(one({ target: 'Recupero dei ruoli ex Equitalia; crediti di Equitalia Giustizia' }), [])
  assert.deepEqual(
    after('I ruoli, un tempo affidati a Equitalia; alle gare avviate prima resta il d.lgs. 50/2016.'),
    [],
  )
  assert.deepEqual(codes(after('Prima del voto era così. Gara ai sensi del d.lgs. 163/2006.')), ['superseded-act'])
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
  assert.deepEqual(codes(after('Il lavoro agile è nella sottosezione 3.3 del PIAO.')), ['piao-section'])
  assert.deepEqual(after('Come detto nella sezione 3 del PIAO sul lavoro agile.'), [])
  assert.deepEqual(after('Gli obiettivi sul lavoro agile sono nella sottosezione 2.2 del PIAO.'), [])
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
  assert.deepEqual(codes(one({ indicator: 'Approvazione del rendiconto dell’esercizio 2024 entro il 31/05/2025' })), [
    'late-for-law',
  ])
  assert.deepEqual(one({ indicator: 'Approvazione del rendiconto del contributo regionale entro il 30/11/2025' }), [])
  assert.deepEqual(codes(one({ indicator: 'Approvazione della relazione sulla performance entro il 31/07/2025' })), [
    'late-for-law',
  ])
  assert.deepEqual(one({ indicator: 'Validazione della relazione sulla performance entro il 30/09/2025' }), [])
})

test('a project paid a fixed sum has that sum', () => {
  const table = (amount: string) =>
    after('Nome progetto\tCUP\tStato\tImporto', `1.4.4 - SPID CIE\tJ99J25000410001\tAvviato\t€ ${amount}`)
  assert.deepEqual(table('14.000,00'), [])
  assert.deepEqual(codes(table('23.000,00')), ['lump-sum'])
})

test('an act is known however it is cited, and by its day alone', () => {
  assert.deepEqual(codes(after('La legge n. 125 del 10 aprile 1991 vuole le azioni.')), ['superseded-act'])
  assert.deepEqual(codes(after('Redatto ai sensi del d.lgs. n. 150 del 27/10/2019.')), ['act-year'])
  assert.deepEqual(after('Redatto ai sensi del d.lgs. n. 150 del 27 ottobre 2009 e della legge n. 183 del 2010.'), [])
})

test('a source not read again in the act is said to be so', () => {
  const [read] = after('Ruoli a Equitalia.')
  const [unread] = after('Contributi a INPDAP.')
  assert.doesNotMatch(read?.message ?? '', /da verificare/)
  assert.match(unread?.message ?? '', /art\. 21 D\.L\. 201\/2011, da verificare/)
})
