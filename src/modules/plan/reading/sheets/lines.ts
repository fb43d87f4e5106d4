// SPDX-License-Identifier: EUPL-1.2
import type { Block, TextLine } from '../containers/document.ts'
import { numberInTitle } from '../number-in-title.ts'
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

/** Labels that stand one after the other on a line. */
function partedAtLabels(line: TextLine): TextLine[] {
  const pieces = line.text.split(/(?<=[.;,])\s+(?=\p{Lu}[\p{L}’' ]{2,40}:)/u)
  if (pieces.length < 3 || !pieces.every((piece) => labelledIn(piece))) return [line]
  return pieces.map((text) => ({ ...line, text: text.replace(/[.;,]$/, '') }))
}

/** Between a line that ends what was before and the first label of its own. */
function isAboveLabels(blocks: readonly Block[], at: number): boolean {
  const [before, after] = [blocks[at - 1], blocks[at + 1]]
  const field = after?.kind === 'text' ? labelledIn(after.text)?.field : undefined
  const open = before?.kind === 'text' && labelledIn(before.text)?.value === ''
  return !open && field !== undefined && field !== 'number'
}
