// SPDX-License-Identifier: EUPL-1.2
import type { Residue } from './document.ts'

const tag = /<(?:p|b|i|u|ul|ol|li|div|span|strong|em|h[1-6]|table|t[dhr])(?:\s[^<>]{0,120})?>/i
/** «procedura aperta  Espletamento gara», where a line ended. */
const lostEnd = /[\p{L}\p{N}] {2,3}(?=\p{Lu}\p{Ll})/u
const fewestDashes = 3

/** What a text made from another document still bears of it; a line without its end counts only in a table. */
export function residuesIn(lines: readonly string[], endsWithLine: boolean): Residue[] {
  const cut = !endsWithLine && lines.at(-1)?.includes('\t')
  return [
    ...lines.flatMap((text, index) =>
      signsIn(text, lines[index + 1]).map((sign): Residue => ({ ...sign, line: index + 1 })),
    ),
    ...(cut ? [{ kind: 'no-end' as const, text: lines.at(-1)!.split('\t').at(-1)!, line: lines.length }] : []),
  ]
}

function signsIn(line: string, next: string | undefined): Omit<Residue, 'line'>[] {
  const [inTag, atEnd] = [tag.exec(line)?.[0], line.includes('\t') ? lostEnd.exec(line) : null]
  return [
    ...(inTag ? [{ kind: 'tag' as const, text: inTag }] : []),
    ...(atEnd ? [{ kind: 'lost-end' as const, text: wordsAround(line, atEnd.index + 1) }] : []),
    ...(isRowOfDashes(line) && !next?.includes('\t') ? [{ kind: 'dashes' as const, text: '---' }] : []),
  ]
}

/** «aperta  Espletamento» */
const wordsAround = (line: string, at: number): string =>
  `${line.slice(0, at).split(/\s/).at(-1)}  ${line.slice(at).trimStart().split(/\s/)[0]}`

/** What parts the header of a table from its rows, and stands at the end of them by mistake. */
function isRowOfDashes(line: string): boolean {
  const cells = line.split('\t')
  return cells.length >= fewestDashes && cells.every((cell) => /^-{2,}$/.test(cell.trim()))
}
