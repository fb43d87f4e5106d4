// SPDX-License-Identifier: EUPL-1.2
import { strToU8, zipSync } from 'fflate'
import { zipWith } from './crafted-zip.ts'
import { officeFiles } from './office-files.ts'
import { pdfFile } from './pdf-files.ts'

const many = 100_000
const zipped = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

const word = (body: string) => zipped({ 'word/document.xml': `<w:document xmlns:w="w">${body}</w:document>` })
const sheet = (rows: string, below = '', strings = '') =>
  zipped({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/s.xml': `<worksheet><sheetData>${rows}</sheetData>${below}</worksheet>`,
  })
const open = (body: string) =>
  zipped({ 'content.xml': `<o xmlns:office="o"><office:spreadsheet>${body}</office:spreadsheet></o>` })
const html = (body: string) => strToU8(`<html><body>${body}</body></html>`)
const rtf = (body: string) => strToU8(`{\\rtf1\\ansi ${body}}`)

const text = 'testo che si ripete '
const longCell = text.repeat(2000)
const wordCell = (content: string, properties = '') =>
  `<tc><tcPr>${properties}</tcPr><p><r><t>${content}</t></r></p></tc>`
const sheetCell = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`
const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY x${n + 1} "${`&x${n};`.repeat(10)}">`).join('')

/** Documents that would fill the memory, never end or lie about themselves, and what the refusal of each says. */
export const refusedDocuments: Record<string, readonly [says: RegExp, bytes: () => Uint8Array]> = {
  'a Word of too many lines': [/più di 100000 righe/, () => officeFiles.docx!(Array(many + 1).fill('riga'))],
  'a sheet of too many rows': [/più di 100000 righe/, () => sheet(`<row>${sheetCell('a')}</row>`.repeat(many + 1))],
  'a long text in each cell of a row': [
    /troppo grande/,
    () =>
      open(
        `<table><table-row><table-cell number-columns-repeated="300"><p>${longCell}</p></table-cell></table-row></table>`,
      ),
  ],
  'texts kept once and shown a hundred thousand times': [
    /troppo grande/,
    () => sheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`.repeat(5000), '', `<si><t>${text}</t></si>`),
  ],
  'a sheet whose every row ends at the last column': [
    /troppo grande/,
    () => sheet('<row><c r="A1"><v>1</v></c><c r="KN1"><v>1</v></c></row>'.repeat(90_000)),
  ],
  'a line longer than any row': [/più di 50000 caratteri/, () => html(`<p>${text.repeat(5000)}</p>`)],
  'a Word of nested tables': [/uno dentro l’altro/, () => word('<tbl><tr><tc>'.repeat(many))],
  'a page of nested lists': [/uno dentro l’altro/, () => html('<ul><li>'.repeat(5000))],
  'rich text of nested groups': [/uno dentro l’altro/, () => rtf('{'.repeat(many))],
  'a billion laughs': [
    /DOCTYPE/,
    () => zipped({ 'word/document.xml': `<!DOCTYPE x [<!ENTITY x0 "ha">${laughs}]><x>&x20;</x>` }),
  ],
  'an XML written wrong': [/scritto male/, () => zipped({ 'word/document.xml': '<x><y></x>' })],
  'an archive of pictures': [/non è un documento/, () => zipped({ 'foto.jpg': 'x' })],
  'an archive that swells': [
    /centinaia di volte/,
    () => zipWith([{ name: 'word/document.xml', content: new Uint8Array(70_000_000), deflated: true }]),
  ],
  'an archive of many large parts': [
    /supera 128 MB/,
    () => {
      const parts = ['word/document.xml', 'a.xml', 'b.xml', 'c.xml']
      return zipWith([
        ...parts.map((name) => ({ name, content: new Uint8Array(40_000_000), deflated: true })),
        { name: 'x', content: new Uint8Array(1_000_000) },
      ])
    },
  ],
  'an archive cut short': [/interrotto o danneggiato/, () => officeFiles.docx!(['Piano']).slice(0, 200)],
  'an archive with a password': [
    /parola chiave/,
    () => zipWith([{ name: 'word/document.xml', content: strToU8('<x/>'), flags: 1, deflated: true }]),
  ],
  'an OpenDocument with a password': [
    /parola chiave/,
    () =>
      zipped({
        'META-INF/manifest.xml': '<manifest><file-entry><encryption-data/></file-entry></manifest>',
        'content.xml': '\u0003\u0004',
      }),
  ],
  'a Word with a password': [
    /parola chiave/,
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
  'a PDF with a password': [/parola chiave/, () => pdfFile([{ texts: [[50, 700, 'Piano']] }], { locked: true })],
  'a PDF of pictures': [/solo immagini/, () => pdfFile([{ texts: [], lines: [[0, 0, 500, 500]] }])],
  'a PDF cut short': [/danneggiato/, () => strToU8('%PDF-1.7\n1 0 obj')],
  'an old Excel': [/vecchio tipo/, () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
}

/** Documents that say enormous things and hold only «a» and «b». */
export const harmlessDocuments: Record<string, () => Uint8Array> = {
  'Word cells over a thousand million columns': () =>
    word(
      `<tbl><tr>${wordCell('a', '<gridSpan val="1000000000"/>')}${wordCell('c')}</tr><tr>${wordCell('b')}</tr></tbl>`,
    ),
  'a Word row that begins a thousand million columns on': () =>
    word(
      `<tbl><tr>${wordCell('a')}</tr><tr><trPr><gridBefore val="1000000000"/></trPr>${wordCell('c')}</tr><tr>${wordCell('b')}</tr></tbl>`,
    ),
  'a sheet repeated to its edges': () =>
    open(
      '<table><table-row><table-cell number-columns-repeated="16384"/></table-row><table-row><table-cell><p>a</p></table-cell><table-cell><p>b</p></table-cell><table-cell number-columns-repeated="16382"/></table-row><table-row number-rows-repeated="1048576"><table-cell number-columns-repeated="16384"/></table-row></table>',
    ),
  'cells merged to the edge of a sheet': () =>
    sheet(`<row>${sheetCell('a')}${sheetCell('b')}</row>`, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  'cells of a page over a thousand million columns': () =>
    html('<table><tr><td colspan="1000000000">a</td></tr><tr><td>b</td></tr></table>'),
  'macros and pictures of many megabytes': () =>
    zipWith([
      { name: 'word/document.xml', content: strToU8('<w><p><r><t>a</t></r></p><p><r><t>b</t></r></p></w>') },
      ...['vbaProject.bin', 'media/a.png', 'media/b.png'].map((name) => ({
        name: `word/${name}`,
        content: new Uint8Array(60_000_000),
        deflated: true,
      })),
      { name: 'noise', content: new Uint8Array(1_000_000) },
    ]),
}
