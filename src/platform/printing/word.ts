// SPDX-License-Identifier: EUPL-1.2
import type { PrintedDocument, PrintedSection, PrintedTable } from './document.ts'
import { openXmlFile } from './open-xml.ts'
import { parts } from './word-parts.ts'
import { xml } from './xml-text.ts'

/** The document as Word and LibreOffice edit it (.docx). The same document gives the same bytes. */
export const wordFile = (document: PrintedDocument): Uint8Array =>
  openXmlFile({
    ...{ title: document.title, author: document.author, language: 'wordprocessingml' },
    main: { path: 'word/document.xml', kind: 'document', text: body(document) },
    parts: parts(document),
  })

const body = ({ title, above, below, sections }: PrintedDocument): string =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${[
    ...above.map((line) => paragraph(line, 'Subtitle')),
    paragraph(title, 'Heading1'),
    ...below.map((line) => paragraph(line, 'Subtitle')),
    ...sections.map(section),
  ].join('')}${page}</w:body></w:document>`

const paragraph = (text: string, style: string, onTheRight = false): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${onTheRight ? '<w:jc w:val="right"/>' : ''}</w:pPr><w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`

const section = ({ heading, lines, table }: PrintedSection): string =>
  [paragraph(heading, 'Heading2'), ...lines.map((line) => paragraph(line, 'Lead')), table ? tableOf(table) : ''].join(
    '',
  )

/** Twentieths of a point between the margins of the page. */
const widthOfPage = 14_570

function tableOf({ summary, columns, rows }: PrintedTable): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.round((widthOfPage * width) / all))
  const row = (cells: readonly string[], style: string, properties: string) =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((text, at) => cell(text, style, widths[at]!, columns[at]!.numeric)).join('')}</w:tr>`
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${widthOfPage}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xml(summary)}"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${[
    row(
      columns.map(({ label }) => label),
      'CellHead',
      '<w:cantSplit/><w:tblHeader/>',
    ),
    ...rows.map((cells) => row(cells, 'Cell', '<w:cantSplit/>')),
  ].join('')}</w:tbl>`
}

const cell = (text: string, style: string, width: number, numeric?: boolean): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${text
    .split('\n')
    .map((line) => paragraph(line, style, numeric))
    .join('')}</w:tc>`

/** The last paragraph keeps a table from being the end of the document, which Word does not allow. */
const page =
  '<w:p><w:pPr><w:pStyle w:val="Lead"/></w:pPr></w:p><w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="964" w:right="1134" w:bottom="964" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
