// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Block } from './document.ts'
import { openDocument } from './index.ts'
import { textDocument } from './text.ts'

const blocks = (text: string) => textDocument(text).blocks
const cells = (block: Block | undefined) => (block?.kind === 'table' ? block.rows.map((row) => row.cells) : block?.text)

test('rows with tabs and rows with bars are tables', () => {
  assert.deepEqual(cells(blocks('N\tPeso\n1\t20')[0]), [
    ['N', 'Peso'],
    ['1', '20'],
  ])
  assert.deepEqual(cells(blocks('| N | Peso |\n|---|:-:|\n| 1 | 20 |')[0]), [
    ['N', 'Peso'],
    ['1', '20'],
  ])
})

test('a separator row is no data wherever it stands, and counts among the lines of the table', () => {
  const [table] = blocks('N\tPeso\n1\t20\n---\t--')
  assert.equal(table?.kind === 'table' && table.rows.length, 2)
  assert.deepEqual(table?.kind === 'table' && table.lines, [1, 3])
})

test('the last line counts with or without its end, and so do Windows line ends', () => {
  for (const text of ['a\tb\r\nc\td', 'a\tb\nc\td\n']) {
    assert.equal(textDocument(text).lines.length, 2)
    assert.equal(cells(blocks(text)[0])?.length, 2)
  }
})

test('HTML, entities and bold marks leave only text; paragraphs, items and double blanks break the line', () => {
  const written = 'x\t<p>Uno &egrave; <b>due</b></p><ul style="a"> <li>- tre</li></ul>\t**Quattro**  cinque'
  assert.deepEqual(cells(blocks(written)[0]), [['x', 'Uno è due\n- tre', 'Quattro\ncinque']])
})

test('a link between angle brackets is not a tag', () => {
  assert.equal(cells(blocks('Vedi <https://example.org/> sul sito')[0]), 'Vedi <https://example.org/> sul sito')
})

test('images are left out, and text keeps its line', () => {
  assert.deepEqual(blocks('![stemma](s.png)\n\n# Piano'), [{ kind: 'text', text: 'Piano', line: 3 }])
})

test('a blank line ends a table: a page may have been turned', () => {
  assert.equal(blocks('a\tb\n\nc\td').length, 2)
})

test('a line longer than any row is refused rather than read for hours', () => {
  assert.throws(() => textDocument(`a\tb\n${'x '.repeat(30_000)}`), /riga 2 ha più di 50000 caratteri/)
})

test('a sheet that Excel saves as «Testo Unicode» has rows as wide, and cells of many lines between quotes', async () => {
  const sheet = 'Area Tecnica\t\t\r\n\t\t\r\nN.\tObiettivo\tTermine\r\n1\t"Strade\nPonti «""nuovi""»"\t31/12/2026\r\n'
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sheet, 'utf16le')])
  const { blocks } = await openDocument(bytes)
  assert.deepEqual(
    blocks.map((block) => (block.kind === 'text' ? block.text : block.rows.map(({ cells }) => cells))),
    [
      'Area Tecnica',
      [
        ['N.', 'Obiettivo', 'Termine'],
        ['1', 'Strade\nPonti «"nuovi"»', '31/12/2026'],
      ],
    ],
  )
})
