// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'

// What a plan says beside its objectives, in lines of text.

const count = fc.nat(60).map(String)
const asRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const countTable = (label: string, labels: readonly string[], cell = count) =>
  fc
    .record({
      rows: fc
        .subarray([...labels], { minLength: 1 })
        .chain((picked) =>
          fc.tuple(...picked.map((each) => fc.tuple(fc.constant(each), cell, count, fc.constantFrom('', '9')))),
        ),
      totals: fc.boolean(),
      summed: fc.boolean(),
    })
    .map(({ rows, totals, summed }) =>
      [[label, 'Uomini', 'Donne', 'Totale'], ...rows, ...(totals ? [['TOTALE', '12', '30', '42']] : [])]
        .map((cells) => asRow(cells.slice(0, summed ? 4 : 3)))
        .join('\n'),
    )

const amount = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 100, max: 999 }))
  .map(([thousands, rest]) => `${thousands}.${rest},50`)

const payTable = fc
  .tuple(fc.constantFrom('DIVARIO ECONOMICO, MEDIA DELLE RETRIBUZIONI', 'Per livello'), amount, amount)
  .map(
    ([title, men, women]) =>
      `${title}\n\n${['', 'UOMINI', 'DONNE'].join('\t')}\nLivello\tRetribuzione netta\tRetribuzione netta\nIstruttori\t${men}\t${women}`,
  )

const projects = fc
  .array(fc.tuple(fc.constantFrom('1.4.3 – App IO', '1.2 – «Cloud»'), fc.constantFrom('Liquidato', ''), amount), {
    minLength: 1,
    maxLength: 3,
  })
  .map((rows) =>
    [
      ['Nome progetto', 'CUP', 'Stato del progetto', 'Importo'],
      ...rows.map(([name, status, each]) => [name, 'H91C23000410006', status, `€ ${each}`]),
    ]
      .map(asRow)
      .join('\n'),
  )

const lines = fc.constantFrom(
  'SITUAZIONE DEL PERSONALE AL 01/01/2026\n\nDIPENDENTI TOTALI N. 58\n\nDONNE N. 28',
  'Il quadro riguarda i dipendenti in servizio a tempo indeterminato.',
  'Il personale',
)

/** Tables of personnel and projects, all or some of them. */
export const tablesBeside: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc
      .tuple(lines, countTable('Servizio', ['Polizia locale', 'Museo', 'Tributi & entrate']))
      .map((both) => both.join('\n\n')),
    countTable('CATEGORIA', ['Operatori', 'Istruttori', 'Area dei Funzionari']),
    countTable('Orario di lavoro', ['Tempo pieno', 'Part-time']),
    countTable('Tipologia', ['Smart working', 'Job sharing'], fc.oneof(count, fc.constant('4 alcuni giorni'))),
    payTable,
    projects,
  )
  .chain((all) => fc.subarray(all))
