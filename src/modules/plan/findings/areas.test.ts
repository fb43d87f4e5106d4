// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codes, header, one, read } from '../../../../tests/support/small-plan.ts'

const payments = '3\t30\tTempi di pagamento\tPagare\tITP non superiore a 0\tTutto il personale\tx'

const rowOf = (cells: Cells = {}): string =>
  `1\t5\t${cells.objective ?? 'Regolamento'}\t${cells.target ?? 'Approvazione'}\tEntro il 31/12/2025\t${cells.people ?? 'Anna Verdi'}\t${cells.measure ?? 'x'}`

interface Cells {
  objective?: string
  target?: string
  people?: string
  measure?: string
}

interface Part {
  heading?: string
  head?: string
  row?: string
}

/** What is found in a plan of these areas, each sound but for what is given. */
const areas = (...parts: Part[]) =>
  read(
    [
      'PIANO DELLA PERFORMANCE 2025/2027',
      ...parts.flatMap(({ heading, head = 'MARIA ROSSI', row = rowOf() }, at) => [
        heading ?? `Area ${['UNO', 'DUE', 'TRE', 'QUATTRO', 'CINQUE'][at]}`,
        `Responsabile ${head}\n`,
        `${header}\n${row}\n2\t65\tOpera ${at}\tFine\tEntro il 31/10/2025\tAnna Verdi\tx\n${payments}\n`,
      ]),
    ].join('\n'),
  )

const having = (cells: Cells): Part => ({ row: rowOf(cells) })

test('a title before one name alone, among four', () => {
  const [first, ...others] = ['ING. UGO NERI', 'ANNA BIANCHI', 'LUCA VERDI', 'MARIA ROSSI'].map((head) => ({ head }))
  assert.deepEqual(codes(areas(first!, ...others)), ['lone-title'])
  assert.deepEqual(areas(first!, ...others.with(0, { head: 'DOTT.SSA ANNA BIANCHI' })), [])
})

test('a surname with letters that no Italian word puts together', () => {
  assert.deepEqual(codes(one({ people: 'Annamaria Settmi' })), ['odd-surname'])
  assert.deepEqual(one({ people: 'Karl Hoffmann, Ugo Gozzfrid, Anna Pizzorni' }), [])
})

test('several people in many objectives, and nobody with a part of the work', () => {
  const together = having({ people: 'Anna Verdi, Ugo Neri' })
  assert.deepEqual(codes(areas(together, together, together, together, together)), ['undivided-work'])
  assert.deepEqual(areas(together, together, together, together, having({ people: 'Anna Verdi (60%), Ugo Neri' })), [])
})

test('areas announced in three ways, one of them double', () => {
  const headings = (...all: string[]) => areas(...all.map((heading) => ({ heading })))
  assert.deepEqual(codes(headings('Area UNO', 'Servizio DUE', 'Area: Servizio TRE')), ['heading-wordings'])
  assert.deepEqual(headings('Area UNO', 'Servizio DUE', 'Settore TRE'), [])
})

test('a text that some areas adapt and others copy', () => {
  const dues = (which: string) => having({ objective: `Esame dettagliato di tutti i residui attivi per ${which}` })
  assert.deepEqual(codes(areas(dues('canoni'), dues('canoni'), dues('oneri'), dues('rette'))), ['copied-text'])
  assert.deepEqual(areas(dues('canoni'), dues('multe'), dues('oneri'), dues('rette')), [])
  assert.deepEqual(areas(dues('canoni'), dues('canoni'), dues('canoni'), dues('rette')), [])
  assert.deepEqual(areas(dues('canoni'), dues('canoni'), dues('canoni'), dues('canoni')), [])
})

test('one measure in four wordings', () => {
  const ways = ['degli atti', 'atto di affidamento', 'degli atti conseguenti', 'in AT']
  const measured = (rest: readonly string[]) =>
    areas(...rest.map((each) => having({ measure: `Assolvimento obblighi di pubblicazione ${each}` })))
  assert.deepEqual(codes(measured(ways)), ['measure-wordings'])
  assert.deepEqual(measured(ways.with(3, 'degli atti')), [])
  assert.deepEqual(measured(ways.with(3, 'in AT, sottosezione Bilanci')), [])
})

test('what another office will do, unless it is the area itself', () => {
  const target = 'Invio della fattura; l’Ufficio Ragioneria, fatti i controlli, provvederà a pagare'
  assert.deepEqual(codes(areas(having({ target }))), ['others-do'])
  assert.deepEqual(areas({ heading: 'Area FINANZIARIA', ...having({ target }) }), [])
  assert.deepEqual(one({ target: 'Invio della fattura all’Ufficio Ragioneria' }), [])
})

test('an indicator that checks another event than the target', () => {
  const indicator = 'Avvio delle attività della commissione entro il 31/03/2025'
  assert.deepEqual(codes(one({ target: 'Predisposizione degli atti di nomina', indicator })), ['other-event'])
  assert.deepEqual(one({ target: 'Attivazione e avvio delle attività', indicator }), [])
  assert.deepEqual(one({ target: 'Commissione al lavoro', indicator }), [])
})

test('an area without head among others that have one', () => {
  const alone = (head: string) => areas({}, {}, { head })
  assert.deepEqual(codes(alone('')), ['head-missing'])
  assert.deepEqual(areas({ head: '' }, { head: '' }, {}), [])
  assert.deepEqual(areas({}, {}, { head: 'posto vacante' }), [])
})

test('an objective copied and not changed', () => {
  const row = rowOf({ objective: 'Aree verdi' })
  assert.deepEqual(codes(areas({ row: `${row}\n${row.replace('1\t5', '2\t0')}` })), [
    'duplicate-number',
    'repeated-objective',
  ])
})
