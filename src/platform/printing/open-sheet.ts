// SPDX-License-Identifier: EUPL-1.2
import { writtenNumber } from '#kernel/ratio.ts'
import { zipped } from './archive.ts'
import {
  columnName,
  listIn,
  rowsOf,
  type Sheet,
  type SheetCell,
  type SheetRow,
  type Workbook,
  widthsOf,
} from './workbook.ts'
import { xml } from './xml-text.ts'

const type = 'application/vnd.oasis.opendocument.spreadsheet'
const names = ['office', 'style', 'text', 'table', 'meta', 'config']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const schemas = `${names} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" office:version="1.3"`

/** The sheets as LibreOffice edits them (.ods, ODF 1.3). The same sheets give the same bytes. */
export const openSheetFile = ({ title, author, sheets }: Workbook): Uint8Array =>
  zipped({
    mimetype: type,
    'content.xml': `<office:document-content ${schemas}><office:automatic-styles>${looks}${sheets.flatMap(columnStyles).join('')}</office:automatic-styles><office:body><office:spreadsheet>${sheets.map(tableOf).join('')}<table:database-ranges>${sheets.map(filterOf).join('')}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${schemas}><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="it" fo:country="IT" fo:font-family="Calibri" fo:font-size="11pt"/></style:default-style></office:styles><office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="page"/></office:master-styles></office:document-styles>`,
    'meta.xml': `<office:document-meta ${schemas}><office:meta><dc:title>${xml(title)}</dc:title><meta:initial-creator>${xml(author)}</meta:initial-creator><dc:language>it-IT</dc:language></office:meta></office:document-meta>`,
    'settings.xml': `<office:document-settings ${schemas}><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item-map-named config:name="Tables">${sheets.filter(listIn).map(frozen).join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/>${['content', 'styles', 'meta', 'settings'].map((part) => `<manifest:file-entry manifest:full-path="${part}.xml" manifest:media-type="text/xml"/>`).join('')}</manifest:manifest>`,
  })

const cellStyle = (name: string, cell: string, text = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties ${cell}/>${text && `<style:text-properties ${text}/>`}</style:style>`

const boxed = 'fo:border="0.5pt solid #8a9cb0" fo:wrap-option="wrap" style:vertical-align="top" fo:padding="0.05cm"'
const looks = [
  cellStyle('line', 'fo:wrap-option="no-wrap"'),
  cellStyle('heading', 'fo:wrap-option="no-wrap"', 'fo:font-weight="bold" fo:font-size="14pt"'),
  cellStyle('head', `${boxed} fo:background-color="#e6ecf2"`, 'fo:font-weight="bold"'),
  cellStyle('data', boxed),
].join('')

/** A letter takes some two millimetres. */
const columnStyles = (sheet: Sheet, at: number): string[] =>
  widthsOf(sheet).map(
    (width, column) =>
      `<style:style style:name="column${at}.${column}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(1)}cm"/></style:style>`,
  )

function tableOf(sheet: Sheet, at: number): string {
  const rows = rowsOf(sheet).map(rowOf)
  const columns = widthsOf(sheet).map((_, column) => `<table:table-column table:style-name="column${at}.${column}"/>`)
  const header = listIn(sheet) ? `<table:table-header-rows>${rows.shift()}</table:table-header-rows>` : ''
  return `<table:table table:name="${xml(sheet.name)}">${columns.join('')}${header}${rows.join('')}</table:table>`
}

const rowOf = ({ look, cells }: SheetRow): string =>
  `<table:table-row>${cells.map((cell) => cellOf(cell, look)).join('') || '<table:table-cell/>'}</table:table-row>`

function cellOf(cell: SheetCell, look: SheetRow['look']): string {
  const [value, shown] = valueIn(cell)
  return `<table:table-cell table:style-name="${look}" office:value-type=${value}>${shown.map((line) => `<text:p>${xml(line)}</text:p>`).join('')}</table:table-cell>`
}

/** What a cell is worth, and the lines it shows. */
function valueIn(cell: SheetCell): [string, string[]] {
  if (typeof cell === 'string') return ['"string"', cell.split('\n')]
  return typeof cell === 'number'
    ? [`"float" office:value="${cell}"`, [writtenNumber(cell)]]
    : [`"percentage" office:value="${cell.percent / 100}"`, [`${writtenNumber(cell.percent)}%`]]
}

function filterOf(sheet: Sheet, at: number): string {
  const list = listIn(sheet)
  if (!list) return ''
  const place = (column: number, row: number) => `'${xml(sheet.name)}'.${columnName(column)}${row}`
  return `<table:database-range table:name="filter${at}" table:target-range-address="${place(0, 1)}:${place(list.columns - 1, list.rows)}" table:display-filter-buttons="true"/>`
}

/** The header stays in sight. */
const frozen = ({ name }: Sheet): string =>
  `<config:config-item-map-entry config:name="${xml(name)}"><config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item><config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item><config:config-item config:name="PositionBottom" config:type="int">1</config:config-item></config:config-item-map-entry>`
