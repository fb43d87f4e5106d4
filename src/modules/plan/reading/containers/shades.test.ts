// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { civilDate } from '#kernel/civil-date.ts'
import { readPlan } from '../read-plan.ts'

const months = ['G', 'F', 'M', 'A', 'M', 'G', 'L', 'A', 'S', 'O', 'N', 'D']
/** Text and colour of each cell: the months coloured, a row in a tint of its own, a total in another. */
type Cell = readonly [text: string, colour?: string]
const timeline = (from: number, to: number, tint?: string): Cell[] =>
  months.map((_, at): Cell => {
    const colour = at + 1 >= from && at + 1 <= to ? '92D050' : tint
    return colour === undefined ? [''] : ['', colour]
  })
const rows: Cell[][] = [
  [['Area Tecnica 2026']],
  [['N.'], ['Obiettivo'], ['Peso'], ...months.map((name): Cell => [name, 'D9D9D9'])],
  [['1'], ['Strade'], ['60'], ...timeline(3, 5)],
  [['2', 'EEEEEE'], ['Scuole', 'EEEEEE'], ['40', 'EEEEEE'], ...timeline(6, 9, 'EEEEEE')],
]
const zipped = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

const files: Record<string, () => Uint8Array> = {
  docx: () => {
    const cell = ([text, colour = 'auto']: Cell) =>
      `<w:tc><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colour}"/></w:tcPr><w:p><w:pPr><w:shd w:fill="FF0000"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const table = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')
    return zipped({
      'word/document.xml': `<w:document xmlns:w="w"><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`,
    })
  },
  html: () => {
    const cell = ([text, colour]: Cell) =>
      `<td${colour ? ` style='border:none;background:#${colour}'` : ''}>${text}</td>`
    return strToU8(
      `<html><body><table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table></body></html>`,
    )
  },
  xlsx: () => {
    const colours = ['', 'D9D9D9', '92D050', 'EEEEEE']
    const cell = ([text, colour = '']: Cell) =>
      text === ''
        ? `<c s="${colours.indexOf(colour)}"/>`
        : `<c t="inlineStr" s="${colours.indexOf(colour)}"><is><t>${text}</t></is></c>`
    const fills = colours.map((colour) =>
      colour === ''
        ? '<fill><patternFill patternType="none"/></fill>'
        : `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
    )
    return zipped({
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Foglio1" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/styles.xml': `<styleSheet><fills>${fills.join('')}</fills><cellXfs>${colours.map((_, at) => `<xf numFmtId="0" fillId="${at}"/>`).join('')}</cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
    })
  },
  ods: () => {
    const style = (colour: string) =>
      `<style:style style:name="c${colour}"><style:table-cell-properties fo:background-color="#${colour}"/></style:style>`
    const cell = ([text, colour]: Cell) =>
      `<table:table-cell${colour ? ` table:style-name="c${colour}"` : ''}>${text && `<text:p>${text}</text:p>`}</table:table-cell>`
    const table = rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')
    const spaces = 'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f"'
    return zipped({
      'content.xml': `<office:document-content ${spaces}><office:automatic-styles>${['D9D9D9', '92D050', 'EEEEEE'].map(style).join('')}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Foglio1">${table}</table:table></office:spreadsheet></office:body></office:document-content>`,
    })
  },
}

for (const [ending, write] of Object.entries(files)) {
  test(`months that are only coloured are read in a .${ending}, and not the tint of a row`, async () => {
    const plan = await readPlan(write(), civilDate('2026-02-01'))
    assert.deepEqual(
      plan.areas.flatMap(({ name, objectives }) =>
        objectives.map((each) => [name, each.weight, each.months, each.beside]),
      ),
      [
        ['Tecnica 2026', 60, [3, 4, 5], undefined],
        ['Tecnica 2026', 40, [6, 7, 8, 9], undefined],
      ],
    )
    assert.deepEqual(plan.unread, [])
  })
}
