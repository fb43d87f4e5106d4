// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { excelFile } from './excel.ts'
import { openSheetFile } from './open-sheet.ts'
import { columnName, type Workbook } from './workbook.ts'

const workbook: Workbook = {
  author: 'Comune di Borgo San Lieto',
  title: 'Piano della performance',
  sheets: [
    {
      name: 'Obiettivi & pesi',
      blocks: [
        {
          summary: 'Obiettivi',
          columns: [
            { label: 'Obiettivo', width: 90 },
            { label: 'Peso', width: 10, numeric: true },
          ],
          rows: [
            ['=HYPERLINK("https://example.org")', '12,5'],
            ['007', '30%'],
            ['Due righe\ndi testo', '1.234,50'],
          ],
        },
      ],
    },
  ],
}

const partsOf = (file: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]))

test('a cell of Excel is a text or a plain number, never a formula', () => {
  const sheet = partsOf(excelFile(workbook))['xl/worksheets/sheet1.xml']!
  const cells = [...sheet.matchAll(/<c r="(\w+)"[^>]*>(?:<v>|<is><t[^>]*>)([^<]*)/g)].map(([, place, text]) => [
    place,
    text,
  ])
  assert.deepEqual(cells, [
    ['A1', 'Obiettivo'],
    ['B1', 'Peso'],
    ['A2', '=HYPERLINK(&quot;https://example.org&quot;)'],
    ['B2', '12.5'],
    ['A3', '007'],
    ['B3', '0.3'],
    ['A4', 'Due righe\ndi testo'],
    ['B4', '1.234,50'],
  ])
  assert.doesNotMatch(sheet, /<f[ >]/)
  assert.match(sheet, /<c r="B2" s="4"><v>/)
  assert.match(sheet, /state="frozen"[\s\S]*<autoFilter ref="A1:B4"/)
})

test('nor is one of an OpenDocument, which says first of all what it is', () => {
  const file = openSheetFile(workbook)
  assert.equal(strFromU8(file.slice(30, 84)), 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
  const content = partsOf(file)['content.xml']!
  assert.doesNotMatch(content, /table:formula/)
  assert.deepEqual(content.match(/office:value-type="(?:float|percentage)"[^/]*/g), [
    'office:value-type="float" office:value="12.5"><text:p>12,5<',
    'office:value-type="percentage" office:value="0.3"><text:p>30%<',
  ])
  assert.match(content, /table:target-range-address="'Obiettivi &amp; pesi'\.A1:'Obiettivi &amp; pesi'\.B4"/)
})

test('columns go on after Z', () => {
  assert.deepEqual([0, 25, 26, 701, 702].map(columnName), ['A', 'Z', 'AA', 'ZZ', 'AAA'])
})
