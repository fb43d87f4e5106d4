// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sheetParts } from './sheet-parts.ts'

const rows = (drawn: string) => drawn.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
const parts = (drawn: string) =>
  sheetParts(rows(drawn)).flatMap((part): (string | string[])[] =>
    'table' in part ? (part.table.length > 0 ? [part.table.map((row) => row.join('|'))] : []) : part.texts,
  )

test('an area and who leads it stay rows of the table that they head', () => {
  const drawn = 'N|Peso|Obiettivo\nArea Tecnica||\nResponsabile: Ada Neri||\n1|20|Perizie'
  assert.deepEqual(parts(`Piano 2026||\n${drawn}`), ['Piano 2026', rows(drawn).map((row) => row.join('|'))])
})

test('many rows of one cell below a table are text, and so is a title over a table of other columns', () => {
  assert.deepEqual(parts('N|Peso|Obiettivo|\n1|20|Perizie|\nPremessa|||\nPrimo|||\nSecondo|||\nUffici|Uomini|Donne|'), [
    ['N|Peso|Obiettivo|', '1|20|Perizie|'],
    ...['Premessa', 'Primo', 'Secondo'],
    ['Uffici|Uomini|Donne|'],
  ])
  assert.deepEqual(parts('N|Peso|Obiettivo|\n1|20|Perizie|\nPersonale|||\nUffici|||Uomini'), [
    ['N|Peso|Obiettivo|', '1|20|Perizie|'],
    'Personale',
    ['Uffici|||Uomini'],
  ])
})

test('a cell that goes on below, in a column that is not the first, stays in the table', () => {
  assert.deepEqual(parts('N|Peso|Obiettivo\n1|20|Perizie delle\n||scuole\n2|30|Archivio'), [
    ['N|Peso|Obiettivo', '1|20|Perizie delle', '||scuole', '2|30|Archivio'],
  ])
})
