// SPDX-License-Identifier: EUPL-1.2
import { gapsOf, type Line, textOf, usualGap, wider } from './lines.ts'
import type { Word } from './words.ts'

/** Where the texts of a column begin and end, and how far under each other their lines stand. */
interface TextBox {
  left: number
  right: number
  gap: number | undefined
}

/** The texts of the cells of a table. A column is as wide as the widest line in it; a cell that covers more is by itself. */
export function textsIn(rows: readonly (readonly (readonly Line[])[])[], ends: readonly number[]): string[][] {
  const gap = usualGap(rows.flatMap((row) => row.flatMap(gapsOf)))
  const fits = (lines: readonly Line[], column: number) =>
    lines.every(({ words }) => words.at(-1)!.right < ends[column]! + words[0]!.size / 2)
  const boxes = ends.map((_, column) =>
    boxOf(
      rows.flatMap((row) => (fits(row[column]!, column) ? row[column]! : [])),
      gap,
    ),
  )
  return rows.map((row) =>
    row.map((lines, column) => paragraphsOf(lines, fits(lines, column) ? boxes[column]! : boxOf(lines, gap))),
  )
}

const boxOf = (lines: readonly Line[], gap: number | undefined): TextBox => ({
  left: lines.reduce((least, { words }) => Math.min(least, words[0]!.left), Number.POSITIVE_INFINITY),
  right: lines.reduce((most, { words }) => Math.max(most, words.at(-1)!.right), 0),
  gap,
})

/** The lines of a cell as text: a line on which the next word had room was ended by the writer; a word may be divided. */
function paragraphsOf(lines: readonly Line[], box: TextBox): string {
  const isCentred = lines.every((line) => Math.abs(roomBefore(line, box) - roomAfter(line, box)) < line.size * 0.3)
  let text = ''
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const next = textOf(line)
    const divided = /(?<=[\p{L}\d])[-\u00ad]$/u.test(text)
    if (divided) text = /\p{L}.$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) : text
    else if (before && !wasCut(before, line, box)) {
      const isNew = wasEnded(before, line, { ...box, isCentred }) || beginsAgain(text, next)
      text += isNew ? '\n' : ' '
    }
    text += next
  }
  return text
}

const roomBefore = ({ words }: Line, { left }: TextBox): number => words[0]!.left - left

const roomAfter = ({ words }: Line, { right }: TextBox): number => right - words.at(-1)!.right

function wasEnded(before: Line, line: Line, box: TextBox & { isCentred: boolean }): boolean {
  if (before.at - line.at > (box.gap === undefined ? line.size * 2 : box.gap * wider)) return true
  const room = roomAfter(before, box) + (box.isCentred ? roomBefore(before, box) : 0)
  const blank = /^\p{Ll}/u.test(line.words[0]!.text) ? 2 : 0.35
  return breadthOf(line.words[0]!) + line.size * blank < room
}

const breadthOf = ({ left, right }: Word): number => right - left

/** «Entro il 30/04/2026» under «Entro il 31/03/2026», what follows a bracket or a semicolon, and what has a bullet before it. */
function beginsAgain(text: string, next: string): boolean {
  if (/[);]$/.test(text) && /^\p{Lu}\p{Ll}/u.test(next)) return true
  if (/^[•▪◦●○■□➢✓\uf0b7\uf0a7]/u.test(next)) return true
  const [word] = /^\p{Lu}\p{L}{2,}(?=\s)/u.exec(next) ?? []
  return word !== undefined && text.slice(text.lastIndexOf('\n') + 1).startsWith(`${word} `)
}

/** What did not fit its cell goes on below: «31/12/202», «6»; «DONN», «E», «Targe», «t», since no Italian word of its own is so. */
function wasCut(before: Line, line: Line, { right }: TextBox): boolean {
  const [last, next] = [before.words.at(-1)!, line.words[0]!.text]
  if (last.right + line.size < right) return false
  if (/\d\/?$/.test(last.text)) return /^\d{1,3}$/.test(next) || (last.text.endsWith('/') && /^\d{4}$/.test(next))
  if (before.words.length > 1 || !/^[a-zà-ÿ]{4,}$/i.test(last.text)) return false
  const isEnd = line.words.length === 1 && /^[a-zà-ÿ]{1,3}$/i.test(next) && /[b-df-hj-np-tv-z]$/i.test(last.text)
  return isEnd || /^[b-df-hj-np-tv-z]{1,2}$/i.test(next)
}

/** Lines of text outside tables: one that begins in the middle of a sentence goes on the line before, and so does one that had no room there. */
export function textsOf(lines: readonly Line[], right: number): string[] {
  const texts: string[] = []
  for (const [index, line] of lines.entries()) {
    const [before, text] = [lines[index - 1], textOf(line)]
    const inSentence = /^(?:\p{Ll}|(?:E|ED|DI|DEL|DELLA|DEI|IN|PER) )/u.test(text)
    const near = before && before.at - line.at < line.size * 2
    if (near && (inSentence || hadNoRoom(before, line, right))) texts.push(`${texts.pop()} ${text}`)
    else texts.push(text)
  }
  return texts
}

const hadNoRoom = (before: Line, line: Line, right: number): boolean =>
  before.at - line.at < line.size * 1.5 &&
  breadthOf(line.words[0]!) + line.size * 0.35 > right - before.words.at(-1)!.right
