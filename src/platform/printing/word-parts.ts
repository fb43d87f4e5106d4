// SPDX-License-Identifier: EUPL-1.2
import type { PrintedDocument } from './document.ts'
import { xml } from './xml-text.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** What a Word document holds beside its text: how it looks, its language, the foot of its pages. */
export const parts = ({ foot }: PrintedDocument) => [
  { path: 'word/styles.xml', kind: 'styles', text: styles },
  {
    path: 'word/settings.xml',
    kind: 'settings',
    text: `<w:settings xmlns:w="${word}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="it-IT"/></w:settings>`,
  },
  {
    path: 'word/footer.xml',
    kind: 'footer',
    text: `<w:ftr xmlns:w="${word}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${[
      run(`${foot} · pagina `),
      field('PAGE'),
      run(' di '),
      field('NUMPAGES'),
    ].join('')}</w:p></w:ftr>`,
  },
]

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`
const field = (name: string): string => `<w:fldSimple w:instr="${name}">${run('1')}</w:fldSimple>`

interface Look {
  name: string
  /** Half points. */
  size: number
  colour?: string
  bold?: boolean
  /** Twentieths of a point before and after. */
  space: readonly [number, number]
  /** Level in the outline that readers and screen readers go by, from 0. */
  outline?: number
}

const ink = '17324D'
const soft = '455A70'

const looks: Record<string, Look> = {
  Heading1: { name: 'heading 1', size: 36, bold: true, space: [160, 60], outline: 0 },
  Heading2: { name: 'heading 2', size: 24, bold: true, space: [360, 60], outline: 1 },
  Subtitle: { name: 'Subtitle', size: 19, colour: soft, space: [0, 20] },
  Lead: { name: 'Lead', size: 20, space: [0, 120] },
  Cell: { name: 'Cell', size: 17, space: [20, 20] },
  CellHead: { name: 'Cell Head', size: 17, bold: true, space: [20, 20] },
  Footer: { name: 'footer', size: 15, colour: soft, space: [0, 0] },
}

const style = ([id, { name, size, colour = ink, bold, space, outline }]: [string, Look]): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${outline === undefined ? '' : '<w:keepNext/>'}<w:spacing w:before="${space[0]}" w:after="${space[1]}"/>${outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr><w:rPr>${bold ? '<w:b/>' : ''}<w:color w:val="${colour}"/><w:sz w:val="${size}"/></w:rPr></w:style>`

const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A9CB0"/>`

const styles = `<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="20"/><w:lang w:val="it-IT"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${Object.entries(looks).map(style).join('')}<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E6ECF2"/></w:tcPr></w:tblStylePr></w:style></w:styles>`
