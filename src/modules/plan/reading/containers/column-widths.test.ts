// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alignedRows, type GridRow, widthOf } from './column-widths.ts'

const points = (...widths: number[]) => widths.map((each) => ({ points: each }))
const row = (starts: number[], drawn: string): GridRow => ({ starts, cells: drawn.split('|') })

test('each row keeps the columns of the header, though its edges were dragged', () => {
  // The header has its cells at 0, 20 and 60 points, the row below at 0, 18 and 70.
  const rows = [row([0, 2, 3], 'N||Peso|Obiettivo|'), row([0, 1, 4], '1|20|||Perizie')]
  assert.deepEqual(alignedRows(rows, points(18, 2, 40, 10, 100)), [
    ['N', 'Peso', 'Obiettivo'],
    ['1', '20', 'Perizie'],
  ])
})

test('a cell over many columns stands under the first that it covers', () => {
  const rows = [row([0, 2, 3], 'N||Peso|Obiettivo'), row([0, 1], 'Totale|100||')]
  assert.deepEqual(alignedRows(rows, points(18, 2, 40, 100)), [
    ['N', 'Peso', 'Obiettivo'],
    ['Totale', '100', ''],
  ])
})

test('without widths the grid is taken as it is', () => {
  assert.deepEqual(alignedRows([row([0, 2], 'a||b')], []), [['a', '', 'b']])
})

test('a width is said in many ways', () => {
  assert.deepEqual(['72pt', '1in', '25.4mm', '96', '12%', '3*', 'auto', undefined].map(widthOf), [
    ...points(72, 72, 72, 72),
    ...[{ share: 12 }, { share: 3 }, undefined, undefined],
  ])
})
