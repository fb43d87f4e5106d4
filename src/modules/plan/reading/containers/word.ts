// SPDX-License-Identifier: EUPL-1.2
import type { SourceDocument } from './document.ts'
import { Gathering } from './gathering.ts'
import { NestedTables } from './nested-tables.ts'
import type { Parts } from './package.ts'
import { fillOf } from './shades.ts'
import { type ListCounter, listCounter } from './word-lists.ts'
import { walkXml } from './xml-walk.ts'

/** What a reader of the page does not see: deleted by revision, codes of fields, the double of a text box. */
const unseen = new Set(['del', 'moveFrom', 'instrText', 'Fallback', 'delText', 'tblGridChange'])

const twipsInPoint = 20

/** Ticks and crosses of the fonts that have signs for letters: a mark in a timeline. */
const ticks = new Set(['F078', 'F0FB', 'F0FC', 'F0FD', 'F0FE'])

interface Paragraph {
  text: string
  /** A revision deletes its end: the next one goes on with it. */
  goesOn: boolean
  list: string | undefined
  level: number
}

/** A Word document (.docx): its main text, in the order in which it is read. Macros and hidden text are left out. */
export function wordDocument(parts: Parts): SourceDocument {
  const gathering = new Gathering()
  const tables = new NestedTables(gathering)
  const counter: ListCounter = listCounter(parts.get('word/numbering.xml'))
  const paragraphs: Paragraph[] = []
  let skipping = 0
  let hidden = false
  let inText = false
  let propertiesOf: 'row' | 'cell' | 'paragraph' | undefined
  let begun = ''

  const add = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph && !hidden) paragraph.text += text
  }
  const revise = (deleted: typeof propertiesOf) => {
    const paragraph = paragraphs.at(-1)
    if (deleted === 'row') tables.leaveOutRow()
    else if (deleted === 'paragraph' && paragraph) paragraph.goesOn = true
  }
  const endParagraph = (paragraph: Paragraph) => {
    const text = begun + numbered(paragraph, counter)
    begun = paragraph.goesOn ? text : ''
    if (!paragraph.goesOn) tables.paragraph(text)
  }
  const on = (value: string | undefined) => value !== '0' && value !== 'false'

  walkXml(parts.get('word/document.xml')!, {
    open(name, { val, ...attributes }) {
      if (skipping === 0 && name === 'del') revise(propertiesOf)
      if (skipping > 0 || unseen.has(name)) {
        skipping++
        return
      }
      if (name === 'trPr') propertiesOf = 'row'
      else if (name === 'pPr') propertiesOf = 'paragraph'
      else if (name === 'tcPr') propertiesOf = 'cell'
      else if (name === 'tbl') tables.openTable()
      else if (name === 'gridCol') tables.columns({ points: (Number(attributes.w) || 0) / twipsInPoint })
      else if (name === 'tr') tables.openRow()
      else if (name === 'tc') tables.openCell()
      else if (name === 'shd' && propertiesOf === 'cell')
        tables.fill(fillOf(val === 'solid' ? attributes.color : attributes.fill))
      else if (name === 'gridSpan') tables.widen(Number(val) || 1)
      else if (name === 'gridBefore') tables.emptyCells(Number(val) || 0)
      else if (name === 'p') paragraphs.push({ text: '', goesOn: false, list: undefined, level: 0 })
      else if (name === 'ilvl') setLevel(paragraphs, Number(val) || 0)
      else if (name === 'numId') setList(paragraphs, val)
      else if (name === 'r') hidden = false
      else if (name === 'vanish') hidden = on(val)
      else if (name === 't') inText = true
      else if (name === 'br' || name === 'cr') add('\n')
      else if (name === 'tab' && attributes.pos === undefined) add(' ')
      else if (name === 'noBreakHyphen') add('-')
      else if (name === 'sym' && ticks.has(attributes.char ?? '')) add('X')
    },
    text(text) {
      if (skipping === 0 && inText) add(text)
    },
    close(name) {
      if (skipping > 0) {
        skipping--
        return
      }
      if (name === 't') inText = false
      else if (name === 'trPr' || name === 'tcPr' || name === 'pPr') propertiesOf = undefined
      else if (name === 'p') endParagraph(paragraphs.pop()!)
      else if (name === 'tc') tables.closeCell()
      else if (name === 'tr') tables.closeRow()
      else if (name === 'tbl') tables.closeTable()
    },
  })
  return gathering.document()
}

function setLevel(paragraphs: readonly Paragraph[], level: number): void {
  const paragraph = paragraphs.at(-1)
  if (paragraph) paragraph.level = level
}

function setList(paragraphs: readonly Paragraph[], list: string | undefined): void {
  const paragraph = paragraphs.at(-1)
  if (paragraph) paragraph.list = list
}

/** A cell may hold nothing but the number that Word gives to its row. */
function numbered({ text, list, level }: Paragraph, counter: ListCounter): string {
  if (list === undefined) return text
  const number = counter(list, level)
  return text.trim() === '' ? (number ?? '') : text
}
