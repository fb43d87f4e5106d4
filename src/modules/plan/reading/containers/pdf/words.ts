// SPDX-License-Identifier: EUPL-1.2
import { chunksOf, linesOf } from './lines.ts'
import { type Matrix, times } from './matrix.ts'

/** A word and where it stands, in points from the lower left corner of the page. */
export interface Word {
  text: string
  left: number
  right: number
  /** Height of its baseline. */
  at: number
  /** Of its letters. */
  size: number
}

/** A run of text as the library gives it; it may go over more than one column. */
export interface TextRun {
  str: string
  transform: readonly number[]
  width: number
}

/** The words of the runs of a page, each where its reader sees it; those written upwards or downwards too. */
export function wordsOf(runs: readonly TextRun[], page: Matrix): Word[] {
  const ways = { along: [] as Word[], up: [] as Word[], down: [] as Word[] }
  for (const { str, transform, width } of runs) {
    const [a, b, c, d, x, y] = times(page, transform as unknown as Matrix)
    const size = Math.hypot(c, d)
    const run = { str, width, size }
    if (str === '' || size === 0) continue
    if (Math.abs(b) < Math.abs(a) / 10) ways.along.push(...inRun({ ...run, x, y }))
    else if (Math.abs(a) < Math.abs(b) / 10)
      ways[b > 0 ? 'up' : 'down'].push(...inRun(b > 0 ? { ...run, x: y, y: -x } : { ...run, x: -y, y: x }))
  }
  return [...ways.along, ...turned(ways.up, 'up'), ...turned(ways.down, 'down')]
}

/** The words of one run: their places within it are in proportion to their letters. */
function inRun({ str, width, size, x, y }: { str: string; width: number; size: number; x: number; y: number }): Word[] {
  const share = width / breadthOf(str)
  return [...str.matchAll(/\S+/g)].map(({ 0: text, index }) => {
    const left = x + breadthOf(str.slice(0, index)) * share
    return { text, left, right: left + breadthOf(text) * share, at: y, size }
  })
}

/** Letters by how wide they are in most fonts, in hundredths of their size. */
const breadths: readonly (readonly [letters: string, breadth: number])[] = [
  ["ijlìíî'’‘|", 22],
  ['.,:;! ftI()/\\-[]·', 28],
  ['r“”"*', 34],
  ['ckssvxyzJç', 50],
  ['FTZL', 60],
  ['ABEKPSVXYÀÈÉ&', 67],
  ['wCDHNRUÙ', 72],
  ['GOQÒ', 78],
  ['mM', 83],
  ['W@%—…', 95],
]
const breadthByLetter = new Map(
  breadths.flatMap(([letters, breadth]) => [...letters].map((letter) => [letter, breadth])),
)

function breadthOf(text: string): number {
  let breadth = 0
  for (const letter of text) breadth += breadthByLetter.get(letter) ?? 55
  return breadth
}

/** Texts written upwards that may stand side by side above the same rows. */
const mostBeside = 100

/** Lines of a text written upwards or downwards, which stand side by side, as one word in the middle of its place. */
function turned(words: readonly Word[], way: 'up' | 'down'): Word[] {
  const found: Word[] = []
  for (const line of linesOf(words)) {
    for (const { left, right, words: own } of chunksOf(line)) {
      const text = own.map((word) => word.text).join(' ')
      const above = found
        .slice(-mostBeside)
        .find((each) => each.at - line.at < line.size * 1.5 && left < each.right && each.left < right)
      if (!above) found.push({ text, left, right, at: line.at, size: line.size })
      else {
        above.text += ` ${text}`
        above.left = Math.min(above.left, left)
        above.right = Math.max(above.right, right)
      }
    }
  }
  return found.map(({ text, left, right, at, size }) => {
    const x = way === 'up' ? -at : at
    const y = ((left + right) / 2) * (way === 'up' ? 1 : -1)
    return { text, left: x - size / 2, right: x + size / 2, at: y, size }
  })
}
