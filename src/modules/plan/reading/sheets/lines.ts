// SPDX-License-Identifier: EUPL-1.2
import { namesHead, namesUnit } from '../areas/area-heading.ts'
import type { Block, Row, TextLine } from '../containers/document.ts'
import { withoutMark } from '../objective/items.ts'
import { numberInTitle, weightInTitle } from '../objective/number-in-title.ts'
import { labelledIn } from './labels.ts'

/** The lines of sheets as one label each: «Obiettivo 1: …. Peso: 60.» is parted, «1) Ponti» above labels is an objective. */
export function withLabelledLines(blocks: readonly Block[]): Block[] {
  const parted = blocks.flatMap((block): Block[] => (block.kind === 'text' ? partedAtLabels(block) : [block]))
  let expected = 1
  return parted.map((block, at) => {
    if (block.kind !== 'text') return block
    const title = numberInTitle(block.text)
    const number = Number(title?.number)
    if (!title || (number !== expected && number !== 1) || !isAboveLabels(parted, at)) return block
    expected = number + 1
    return { ...block, text: `Obiettivo n. ${number}: ${title.description}` }
  })
}

/** Lines below each other that each end with a weight, «- Piano neve (peso 60)», as the table that they could be, where a line above says whose or what they are. */
export function withWeighedLines(blocks: readonly Block[]): Block[] {
  const items = blocks.map(weighedItem)
  let end = 0
  return blocks.flatMap((block, at): Block[] => {
    const item = items[at]
    if (at < end) return []
    if (!item || !items[at + 1] || items[at - 1] || !announces(blocks[at - 1])) return [block]
    const after = items.findIndex((each, index) => index > at && !each)
    end = after < 0 ? blocks.length : after
    const rows = items.slice(at, end).filter((each) => each !== undefined)
    const header = { cells: ['Obiettivo', 'Peso'], line: item.line }
    return [{ kind: 'table', rows: [header, ...rows], lines: [item.line, rows.at(-1)!.line] }]
  })
}

/** «Obiettivi gestionali», «Responsabile: …»: not a sentence on how people are valued. */
const announces = (block: Block | undefined): boolean =>
  block?.kind === 'text' &&
  block.text.length <= 80 &&
  (/^obiettiv/i.test(block.text) || namesUnit(block.text) || namesHead(block.text))

function weighedItem(block: Block): Row | undefined {
  const weighed = block.kind === 'text' ? weightInTitle(withoutMark(block.text)) : undefined
  return weighed && block.kind === 'text'
    ? { cells: [weighed.description, weighed.weight], line: block.line }
    : undefined
}

/** Labels that stand one after the other on a line, perhaps after the number and the title of the objective. */
function partedAtLabels(line: TextLine): TextLine[] {
  const pieces = line.text.split(/(?:(?<=[.;,])\s+|\s[–—-]\s)(?=\p{Lu}[\p{L}’' ]{2,40}(?::|\s\d{1,3}\s?%?(?:\s|$)))/u)
  const [first = '', ...others] = pieces
  const begins = labelledIn(first) ?? numberInTitle(first)
  if (pieces.length < 3 || !begins || !others.every((piece) => labelledIn(piece))) return [line]
  return pieces.map((text) => ({ ...line, text: text.replace(/[.;,]$/, '') }))
}

/** Between a line that ends what was before and the first label of its own. */
function isAboveLabels(blocks: readonly Block[], at: number): boolean {
  const [before, after] = [blocks[at - 1], blocks[at + 1]]
  const field = after?.kind === 'text' ? labelledIn(after.text)?.field : undefined
  const open = before?.kind === 'text' && labelledIn(before.text)?.value === ''
  return !open && field !== undefined && field !== 'number'
}
