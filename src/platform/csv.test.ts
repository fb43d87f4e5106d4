// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCsv, writeCsv } from './csv.ts'

/** The cells as a spreadsheet has them: what stands between the separators, without the quotes of the format. */
const cellsOf = (csv: string): string[] =>
  csv
    .replace(/^\ufeff/, '')
    .split('\r\n')[1]!
    .split(';')
    .map((cell) => cell.replace(/^"(.*)"$/s, '$1').replaceAll('""', '"'))

test('no cell is run as a formula, whatever it begins with', () => {
  const cells = [
    ...['=1+1', '+39 055 1', '-1+cmd', '@SUM(A1)', '=HYPERLINK("http://altrove.example")', '  =1+1', "'=1+1", "''=1+1"],
    ...['＝1+1', '＋1', '－1', '＠SUM', '−1+1', '\t=1+1', '\u00a0=1', '-', '-a'],
  ]
  for (const cell of cells) assert.match(cellsOf(writeCsv(['a'], [[cell]]))[0]!, /^'/, cell)
})

test('a cell that begins with a quote or holds a separator stays one cell', () => {
  const cells = ['"=1+1', 'a";=1+1', 'a;=1+1', 'a\r\n=1+1', "a'=1"]
  assert.deepEqual(
    readCsv(
      writeCsv(
        ['a', 'b'],
        cells.map((cell) => [cell, 'b']),
      ),
    ).lines.map((line) => line.cells.a),
    cells,
  )
})

test('amounts, days and words are written as they are', () => {
  assert.deepEqual(cellsOf(writeCsv(['a'], [['-1.250,00', '25/06/2026', 'L’atto', "l'atto", '-5']])), [
    ...['-1.250,00', '25/06/2026', 'L’atto', "l'atto", '-5'],
  ])
})

test('what is exported comes back the same when it is imported', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[=+@'＝＋－\t;" -]{0,4}[a-z0-9,\n]{0,4}$/))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      const kept = rows.map((row) => row.map((each) => each.trim())).filter((row) => row.some((each) => each !== ''))
      const { lines } = readCsv(writeCsv(['uno', 'due'], kept))
      assert.deepEqual(
        lines.map(({ cells }) => [cells.uno, cells.due]),
        kept,
      )
    }),
    { numRuns: 500 },
  )
})
