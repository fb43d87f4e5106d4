// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { after, codes, header, heading, read, sound } from '../../../../tests/support/small-plan.ts'

test('a code has one name; those of other bodies do not count', () => {
  const ours = 'Si adotta il codice di condotta contro le molestie.'
  assert.deepEqual(codes(after(ours, 'Il codice di comportamento contro le molestie si consegna a tutti.')), [
    'two-names',
  ])
  assert.deepEqual(after(ours, 'La Raccomandazione propone un codice di comportamento contro le molestie.'), [])
})

test('what was done is told of every objective', () => {
  const plan = (told: string) => after(told, '', ...[1, 2, 3, 4].map((number) => `OBIETTIVO ${number}: azioni`))
  assert.deepEqual(codes(plan('Sul primo obiettivo si è fatto un corso, per gli obiettivi numero 3 e 4 gli orari.')), [
    'unreported-objective',
  ])
  assert.deepEqual(plan('Sul primo obiettivo si è fatto un corso, per gli obiettivi numero 2, 3 e 4 gli orari.'), [])
  assert.deepEqual(plan('Sul primo obiettivo si è fatto un corso.'), [])
})

test('years called «previous» are before these', () => {
  const approved = (years: string) => after(`Il piano del triennio ${years} è noto.`, 'Nello scorso triennio, corsi.')
  assert.deepEqual(codes(approved('2024/2026')), ['overlapping-years'])
  assert.deepEqual(approved('2022-2024'), [])
  assert.deepEqual(after('Il piano del triennio 2024/2026 è noto.'), [])
})

test('a plan of named years runs from their first day, and what was done says in which', () => {
  assert.deepEqual(codes(after('Il piano ha decorrenza dalla data di pubblicazione.')), ['other-start'])
  assert.deepEqual(after('Il contratto ha decorrenza dalla data di pubblicazione.'), [])
  assert.deepEqual(codes(after('Il Comune, nel corso del triennio, ha fatto corsi.')), ['undefined-period'])
  assert.deepEqual(after('Il Comune, nel corso del triennio 2022-2024, ha fatto corsi.'), [])
  assert.deepEqual(after('Il Comune, nel corso del triennio, farà corsi.'), [])
})

test('a chapter of objectives says what is to be reached', () => {
  const chapter = (...text: string[]) => after('1.2 Obiettivi del Comune', ...text, '2. Piattaforme', 'Si vedrà.')
  const done = ['Il Comune ha attivato lo sportello.', 'È stato rifatto il sito.']
  assert.deepEqual(codes(chapter(...done)), ['objectives-done'])
  assert.deepEqual(chapter(...done, 'Lo sportello aprirà anche il sabato.'), [])
  assert.deepEqual(chapter(...done, 'Nel 2025 anche il sabato.'), [])
})

test('an index of another file is in the middle of the document and sends to its first pages', () => {
  const entries = (from: number) => Array.from({ length: 6 }, (_, index) => `1.${index} Capitolo ..... ${from + index}`)
  const text = Array.from({ length: 120 }, () => 'Testo del piano.')
  assert.deepEqual(codes(after(...text, ...entries(3))), ['stale-index'])
  assert.deepEqual(after(...text, ...entries(40)), [])
  assert.deepEqual(after(...entries(3), ...text), [])
})

test('a PIAO says by which act it was approved: its own, not the one of the year before', () => {
  const titled = (...text: string[]) =>
    read(
      [
        heading.replace('PIANO DELLA PERFORMANCE 2025/2027', ['PIANO INTEGRATO (PIAO) 2025/2027', ...text].join('\n')),
        `${header}\n${sound}`,
        '2\t30\tTempi di pagamento\tPagare\tITP non superiore a 0\tTutto il personale\tx',
      ].join('\n'),
    )
  assert.deepEqual(codes(titled()), ['act-missing'])
  assert.deepEqual(codes(titled('Il piano approvato con deliberazione n. 31 del 31/01/2024')), ['act-missing'])
  assert.deepEqual(titled('Approvato con deliberazione di Giunta n. 9 del 30/01/2025'), [])
  assert.deepEqual(titled('Allegato 1 alla deliberazione di Giunta n. 9 del 30 dicembre 2024'), [])
  assert.deepEqual(titled('Allegato A) alla deliberazione di Giunta'), [])
})
