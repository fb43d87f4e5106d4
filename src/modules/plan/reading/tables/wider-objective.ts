// SPDX-License-Identifier: EUPL-1.2
import type { Row, TextLine } from '../containers/document.ts'
import { fieldNamed } from './columns.ts'

/** «Obiettivo strategico 1: Una città più verde»: the wider objective that a heading names for what is below it. */
const namesWider = (text: string): boolean =>
  text.length <= longest && fieldNamed(text.split(/[:–—]|\s-\s|\s?\d/, 1)[0]!) === 'parent'

const longest = 300

/** The wider objective that a row names for those below it; nothing when it has something else in it. */
export function widerIn({ cells }: Row): string | undefined {
  const [only, another] = cells.filter((cell) => cell !== '')
  return only !== undefined && another === undefined && cells.length > 2 && namesWider(only) ? only : undefined
}

/** The one named last above a table; nothing where the table only goes on with the one before. */
export const widerAbove = (above: readonly TextLine[]): string | undefined =>
  above.length === 0 ? undefined : (above.findLast(({ text }) => namesWider(text))?.text ?? '')
