// SPDX-License-Identifier: EUPL-1.2

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

/** The words of a run; their places within it are in proportion to their letters. */
export function wordsOf({ str, transform, width }: TextRun): Word[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
  const size = Math.hypot(c, d)
  const upright = Math.abs(b) < Math.abs(a) / 10 && size > 0
  if (!upright || str === '') return []
  return [...str.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    left: x + (width * index) / str.length,
    right: x + (width * (index + text.length)) / str.length,
    at: y,
    size,
  }))
}

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

export const textOf = ({ words }: Line): string => words.map(({ text }) => text).join(' ')

/** Lines within a width as text: a line on which the next word had room was ended by the writer; a word may be divided. */
export function paragraphsOf(lines: readonly Line[], right: number): string {
  let text = ''
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const next = textOf(line)
    if (/\p{L}[-\u00ad]$/u.test(text)) text = /^\p{Ll}/u.test(next) ? text.slice(0, -1) : text
    else if (before) text += wasEnded(before, line, right) ? '\n' : wasCut(before, line, right) ? '' : ' '
    text += next
  }
  return text
}

/** Lines of text outside tables: one that begins in the middle of a sentence goes on the line before. */
export function textsOf(lines: readonly Line[]): string[] {
  const texts: string[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const goesOn =
      before &&
      before.at - line.at < line.size * 2 &&
      /^(?:\p{Ll}|(?:E|ED|DI|DEL|DELLA|DEI|IN|PER) )/u.test(textOf(line))
    if (goesOn) texts.push(`${texts.pop()} ${textOf(line)}`)
    else texts.push(textOf(line))
  }
  return texts
}

function wasEnded(before: Line, line: Line, right: number): boolean {
  const [first, last] = [line.words[0]!, before.words.at(-1)!]
  const apart = before.at - line.at > line.size * 2
  return apart || last.right + (first.right - first.left) + line.size * 1.5 < right
}

/** A number that did not fit its cell goes on below: «31/12/202», «6». */
function wasCut(before: Line, line: Line, right: number): boolean {
  const last = before.words.at(-1)!
  return last.right + line.size > right && /\d$/.test(last.text) && /^\d{1,3}$/.test(line.words[0]!.text)
}
