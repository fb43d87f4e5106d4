// SPDX-License-Identifier: EUPL-1.2
import { strToU8, zipSync } from 'fflate'

/** A small document: paragraphs and tables in order; the paragraphs of a cell are parted by «\n». */
export type Draft = readonly (string | readonly (readonly string[])[])[]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const zipped = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
const blocks = (
  draft: Draft,
  paragraph: (text: string) => string,
  table: (rows: readonly (readonly string[])[]) => string,
) => draft.map((block) => (typeof block === 'string' ? paragraph(block) : table(block))).join('')
const lines = (text: string, each: (line: string) => string) => text.split('\n').map(each).join('')

/** The same draft as each office program would save it, by the ending of its name. */
export const officeFiles: Record<string, (draft: Draft) => Uint8Array> = {
  docx: (draft) => {
    const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
    const cell = (text: string) => `<w:tc>${lines(text, paragraph)}</w:tc>`
    const table = (rows: readonly (readonly string[])[]) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
    const body = `<w:document xmlns:w="w"><w:body>${blocks(draft, paragraph, table)}</w:body></w:document>`
    return zipped({ 'word/document.xml': body })
  },

  odt: (draft) => openDocument('text', draft),
  ods: (draft) => openDocument('spreadsheet', [onlyRows(draft)]),

  xlsx: (draft) => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
    const rows = onlyRows(draft).map((row) => `<row>${row.map(cell).join('')}</row>`)
    return zipped({
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Foglio1" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
    })
  },

  rtf: (draft) => {
    const text = (plain: string) =>
      plain
        .replace(/[\\{}]/g, '\\$&')
        .replaceAll('\n', '\\par ')
        .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0)}?`)
    const row = (cells: readonly string[]) =>
      `\\trowd ${cells.map((cell) => `\\pard\\intbl ${text(cell)}\\cell `).join('')}\\row `
    const body = blocks(
      draft,
      (paragraph) => `\\pard ${text(paragraph)}\\par `,
      (rows) => rows.map(row).join(''),
    )
    return strToU8(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}${body}}`)
  },

  html: (draft) => {
    const paragraph = (text: string) => `<p class=MsoNormal>${escaped(text)}</p>`
    const table = (rows: readonly (readonly string[])[]) =>
      `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${lines(cell, paragraph)}</td>`).join('')}</tr>`).join('')}</table>`
    return strToU8(`<html><head><title>X</title></head><body>${blocks(draft, paragraph, table)}</body></html>`)
  },

  csv: (draft) =>
    strToU8(
      onlyRows(draft)
        .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
        .join('\r\n'),
    ),
}

/** In a sheet a paragraph is a row of one cell. */
const onlyRows = (draft: Draft): readonly (readonly string[])[] =>
  draft.flatMap((block) => (typeof block === 'string' ? [[block]] : block))

function openDocument(kind: 'text' | 'spreadsheet', draft: Draft): Uint8Array {
  const paragraph = (text: string) => `<text:p>${escaped(text)}</text:p>`
  const cell = (text: string) => `<table:table-cell>${lines(text, paragraph)}</table:table-cell>`
  const table = (rows: readonly (readonly string[])[]) =>
    `<table:table table:name="Foglio1">${rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')}</table:table>`
  const namespaces = 'xmlns:office="o" xmlns:text="t" xmlns:table="b"'
  const body = `<office:${kind}>${blocks(draft, paragraph, table)}</office:${kind}>`
  return zipped({
    'content.xml': `<office:document-content ${namespaces}><office:body>${body}</office:body></office:document-content>`,
  })
}
