// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { civilDate } from '#kernel/civil-date.ts'
import { type Draft, officeFiles } from '../../../../../tests/support/office-files.ts'
import { readPlan } from '../read-plan.ts'
import { openDocument } from './index.ts'

const header = ['N.', 'Peso', 'Obiettivo', 'Target', 'Indicatore', 'Risorse umane']
const plan: Draft = [
  'Comune di Borgo San Lieto',
  'Piano della performance 2026',
  'AREA TECNICA',
  'Responsabile: Ada Neri',
  [
    header,
    ['01', '60%', 'Perizia delle scuole', 'Perizie consegnate', 'Entro il 30/06/2026', 'Ugo Verdi\nIda Bruni'],
    ['02', '40%', 'Ciò che è più urgente', 'Elenco', 'Entro il 31/12/2026', 'Ugo Verdi'],
  ],
  'AREA AFFARI GENERALI',
  'Responsabile: Leo Grigi',
  [header, ['01', '100%', 'Archivio digitale', 'Archivio', 'Entro il 30/09/2026', 'Pia Rosati']],
]

const summary = async (bytes: Uint8Array) =>
  (await readPlan(bytes, civilDate('2026-01-31'))).areas.map(({ name, headAsPrinted, objectives }) => ({
    name,
    head: headAsPrinted,
    objectives: objectives.map(({ numberAsPrinted, weight, description, people, indicators }) => [
      numberAsPrinted,
      weight,
      description,
      people.length,
      indicators.length,
    ]),
  }))

for (const [ending, write] of Object.entries(officeFiles)) {
  test(`the same plan reads the same as .${ending}`, async () => {
    assert.deepEqual(await summary(write(plan)), [
      {
        name: 'TECNICA',
        head: 'Ada Neri',
        objectives: [
          ['01', 60, 'Perizia delle scuole', 2, 1],
          ['02', 40, 'Ciò che è più urgente', 1, 1],
        ],
      },
      { name: 'AFFARI GENERALI', head: 'Leo Grigi', objectives: [['01', 100, 'Archivio digitale', 1, 1]] },
    ])
  })
}

test('an area may be a row of the table, over all its columns', async () => {
  const row = (number: string) => [number, '50%', 'Archivio', 'Fatto', 'Entro il 30/06/2026', 'Pia Rosati']
  const across = (text: string) => [text, '', '', '', '', '']
  const table = [header, across('Area Tecnica'), row('1'), row('2'), across('Area Affari generali'), row('1'), row('2')]
  const read = await summary(officeFiles.docx!(['Piano della performance 2026', table]))
  assert.deepEqual(
    read.map(({ name, objectives }) => [name, objectives.length]),
    [
      ['Tecnica', 2],
      ['Affari generali', 2],
    ],
  )
})

test('each sheet of a workbook may be an area, by its name', async () => {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const rows = [header, ['01', '100%', 'Archivio', 'Fatto', 'Entro il 30/06/2026', 'Pia Rosati']]
  const data = strToU8(
    `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
  )
  const parts = {
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Polizia locale" r:id="a"/><sheet name="Ragioneria" r:id="b"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Target="a.xml"/><Relationship Id="b" Target="b.xml"/></Relationships>',
    ),
    'xl/a.xml': data,
    'xl/b.xml': data,
  }
  const read = await summary(zipSync(parts))
  assert.deepEqual(
    read.map(({ name, objectives }) => [name, objectives.length]),
    [
      ['Polizia locale', 1],
      ['Ragioneria', 1],
    ],
  )
})

const sheet = async (cells: string, styles: string) => {
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="a"/><sheet name="B" state="hidden" r:id="b"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="/xl/s.xml"/><Relationship Id="b" Target="s.xml"/></Relationships>',
    'xl/styles.xml': styles,
    'xl/s.xml': `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
  }
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
  return (await openDocument(bytes)).lines
}

test('a sheet is read as it is shown: days, percentages, leading zeros; a hidden one is not read', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/></cellXfs></styleSheet>'
  // 46203 days after 30/12/1899 is 30/06/2026.
  const cells =
    '<c r="A1" s="1"><v>46203</v></c><c r="C1" s="2"><v>0.125</v></c><c r="D1" s="3"><v>7</v></c><c r="E1"><v>0.5</v></c>'
  assert.deepEqual(await sheet(cells, styles), ['A', '30/06/2026 12,5% 007 0,5'])
})

test('days counted from 1904, and a row that is not written because it is empty', async () => {
  const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`
  const text = (column: string, words: string) => `<c r="${column}" t="inlineStr"><is><t>${words}</t></is></c>`
  // 44741 days after 1/1/1904 is 30/06/2026.
  const rows = [
    row(1, text('A1', 'a') + text('B1', 'b')),
    row(2, `${text('A2', 'c')}<c r="B2" s="1"><v>44741</v></c>`),
    row(9, text('A9', 'd') + text('B9', 'e')),
  ]
  const parts = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'xl/s.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  }
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])))
  const { blocks } = await openDocument(bytes)
  assert.deepEqual(
    blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map(({ cells }) => cells)] : [])),
    [
      [
        ['a', 'b'],
        ['c', '30/06/2026'],
      ],
      [['d', 'e']],
    ],
  )
})

test('what Word hides, deletes or numbers by itself', async () => {
  const numbering =
    '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
  const numbered = '<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p></w:tc>'
  const cell =
    '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>sì</w:t></w:r><w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>nascosto</w:t></w:r></w:p></w:tc>'
  const row = `<w:tr>${numbered}${cell}${cell}</w:tr>`
  const document = `<w:document xmlns:w="w"><w:body><w:tbl>${row}${row}</w:tbl></w:body></w:document>`
  const bytes = zipSync({ 'word/document.xml': strToU8(document), 'word/numbering.xml': strToU8(numbering) })
  const [table] = (await openDocument(bytes)).blocks
  assert.deepEqual(table?.kind === 'table' && table.rows.map(({ cells }) => cells), [
    ['3', 'sì', '', 'sì', ''],
    ['4', 'sì', '', 'sì', ''],
  ])
})

test('a row and the end of a paragraph that a revision of Word deletes, content controls, ticks of a font of signs', async () => {
  const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
  const cell = (content: string) => `<w:tc>${content}</w:tc>`
  const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(`<w:p>${run('no')}</w:p>`).repeat(2)}</w:tr>`
  const begun = `<w:p><w:pPr><w:rPr><w:del w:id="2"/></w:rPr></w:pPr>${run('archivio ')}</w:p><w:p>${run('digitale')}</w:p>`
  const tick = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
  const controlled = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  const row = controlled(`<w:tr>${cell(begun)}${controlled(cell(tick))}</w:tr>`)
  const document = `<w:document xmlns:w="w"><w:body><w:tbl>${row}${deleted}${row}</w:tbl></w:body></w:document>`
  const [table] = (await openDocument(zipSync({ 'word/document.xml': strToU8(document) }))).blocks
  assert.deepEqual(table?.kind === 'table' && table.rows.map(({ cells }) => cells), [
    ['archivio digitale', 'X'],
    ['archivio digitale', 'X'],
  ])
})

test('cells of rich text stand under the columns that their edges say, though they cover many', async () => {
  const row = (edges: readonly number[], cells: readonly string[]) =>
    `\\trowd${edges.map((edge) => `\\cellx${edge}`).join('')} ${cells.map((cell) => `\\pard\\intbl ${cell}\\cell `).join('')}\\row `
  const rows = [
    row([500, 1500, 4000, 5000], ['N.', 'Peso', 'Obiettivo', 'Termine']),
    row([5000], ['Area Tecnica']),
    row([1500, 4010, 5000], ['1', 'Archivio', '2026']),
  ]
  const [table] = (await openDocument(strToU8(`{\\rtf1\\ansi ${rows.join('')}\\pard fine\\par}`))).blocks
  assert.deepEqual(table?.kind === 'table' && table.rows.map(({ cells }) => cells), [
    ['N.', 'Peso', 'Obiettivo', 'Termine'],
    ['Area Tecnica', '', '', ''],
    ['1', '', 'Archivio', '2026'],
  ])
})

test('cells over many rows and columns keep the others in their place; hidden text and scripts are not read', async () => {
  const html =
    '<html><body><script>x</script><p style="display:none">no</p><table><tr><td rowspan=2>a</td><td colspan=2>b</td><td>c</td></tr><tr><td>d<table><tr><td>e</td><td>f</td></tr></table></td><td></td><td>g</td></tr></table></body></html>'
  const [table] = (await openDocument(strToU8(html))).blocks
  assert.deepEqual(table?.kind === 'table' && table.rows.map(({ cells }) => cells), [
    ['a', 'b', '', 'c'],
    ['', 'd\ne f', '', 'g'],
  ])
})

test('what a sheet hides, a filter among it, is not read and is said', async () => {
  const cell = (column: string, text: string) => `<c r="${column}" t="inlineStr"><is><t>${text}</t></is></c>`
  const row = (attributes: string, text: string) =>
    `<row ${attributes}>${cell('A', text)}${cell('B', 'segreto')}${cell('C', 'x')}</row>`
  const excel = zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Piano" r:id="a"/><sheet name="Bozza" state="hidden" r:id="b"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>'),
    'xl/s.xml': strToU8(
      `<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData>${row('', 'a')}${row('hidden="1"', 'no')}${row('', 'b')}</sheetData></worksheet>`,
    ),
  })
  const openCell = (text: string) => `<table-cell><p>${text}</p></table-cell>`
  const openRow = (attributes: string, text: string) =>
    `<table-row ${attributes}>${openCell(text)}${openCell('segreto')}${openCell('x')}</table-row>`
  const open = zipSync({
    'content.xml': strToU8(
      `<o xmlns:office="o"><style name="ta2"><table-properties display="false"/></style><office:spreadsheet>
        <table name="Piano"><table-column/><table-column visibility="collapse"/>${openRow('', 'a')}${openRow('visibility="filter"', 'no')}${openRow('', 'b')}</table>
        <table name="Bozza" style-name="ta2">${openRow('', 'no')}</table></office:spreadsheet></o>`,
    ),
  })
  for (const bytes of [excel, open]) {
    const { lines, hidden } = await openDocument(bytes)
    assert.deepEqual(lines, ['Piano', 'a x', 'b x'])
    assert.deepEqual(hidden, [
      { text: 'Foglio «Piano»: 1 riga nascosta e 1 colonna nascosta', line: 3 },
      { text: 'Foglio «Bozza», nascosto', line: 3 },
    ])
  }
})

test('equal rows of an OpenDocument sheet, written once with their count, are as many', async () => {
  const row =
    '<table-row number-rows-repeated="3"><table-cell><p>a</p></table-cell><table-cell><p>b</p></table-cell></table-row>'
  const bytes = zipSync({
    'content.xml': strToU8(`<o xmlns:office="o"><office:spreadsheet><table>${row}</table></office:spreadsheet></o>`),
  })
  assert.deepEqual((await openDocument(bytes)).lines, ['a b', 'a b', 'a b'])
})

test('the bullets and numbers that Word writes in a web page are no text, but the number alone in its cell', async () => {
  const blanks = `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span>`
  const item = (label: string, text: string) => `<p class=MsoListParagraph>${label}${blanks}${text}</p>`
  const html = `<html><body><table><tr><td>${item('3.', '')}</td><td>${item('<span style="font-family:Symbol">·</span>', 'Strade')}${item('2)', 'Ponti')}</td></tr></table></body></html>`
  const [table] = (await openDocument(strToU8(html))).blocks
  assert.deepEqual(table?.kind === 'table' && table.rows.map(({ cells }) => cells), [['3', 'Strade\nPonti']])
})
