// SPDX-License-Identifier: EUPL-1.2
import type { Word } from './words.ts'

/** Words on the same line, left to right. */
export interface Line {
  words: readonly Word[]
  at: number
  size: number
}

/** Lines from the top of the page; words whose baselines nearly agree are on one. */
export function linesOf(words: readonly Word[]): Line[] {
  const lines: { words: Word[]; at: number; size: number }[] = []
  for (const word of words.toSorted((one, other) => other.at - one.at)) {
    const line = lines.at(-1)
    if (line && line.at - word.at < word.size * 0.4) line.words.push(word)
    else lines.push({ words: [word], at: word.at, size: word.size })
  }
  return lines.map((line) => ({
    ...line,
    words: wholeWords(line.words.toSorted((one, other) => one.left - other.left)),
  }))
}

/** Pieces that touch are one word, drawn in many for its ligatures or its letters in bold. */
function wholeWords(pieces: readonly Word[]): Word[] {
  const words: Word[] = []
  for (const piece of pieces) {
    const last = words.at(-1)
    const drawnTwice = last?.text === piece.text && piece.left - last.left < piece.size / 5
    if (drawnTwice) continue
    if (last && Math.abs(piece.left - last.right) < piece.size / 10)
      words[words.length - 1] = { ...last, text: last.text + piece.text, right: piece.right }
    else words.push(piece)
  }
  return words
}

/** Words of a line that stand together. */
export interface Chunk {
  left: number
  right: number
  words: Word[]
}

/** A white wider than this share of the letters parts two chunks: blanks between words are narrower, if not stretched. */
export const widestBlank = 0.4

export function chunksOf({ words, size }: Line): Chunk[] {
  const chunks: Chunk[] = []
  for (const word of words) {
    const last = chunks.at(-1)
    if (last && word.left - last.right < size * widestBlank) {
      last.words.push(word)
      last.right = Math.max(last.right, word.right)
    } else chunks.push({ left: word.left, right: word.right, words: [word] })
  }
  return chunks
}

export const textOf = ({ words }: Line): string => words.map(({ text }) => text).join(' ')

/** How far under each other lines of one text usually stand: what parts rows or paragraphs is seldom the least of the gaps. */
export function usualGap(gaps: readonly number[]): number | undefined {
  return gaps.length < fewestGaps ? undefined : gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 4)]
}

const fewestGaps = 3

/** The gaps between lines that follow each other. */
export const gapsOf = (lines: readonly Line[]): number[] =>
  lines.slice(1).map((line, index) => lines[index]!.at - line.at)

/** A gap this many times the usual one parts what it stands between. */
export const wider = 1.3
