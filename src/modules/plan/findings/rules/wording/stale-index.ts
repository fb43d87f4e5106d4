// SPDX-License-Identifier: EUPL-1.2
import { type Check, placeOn } from '../../finding.ts'

/** «1.1 Campo di applicazione ..... 3» */
const entry = /(?:\.{4}|…{2}|(?:\. ){4})[.…\s]*(\d{1,3})$/
const fewestEntries = 5
const fewestLinesBefore = 100
const firstPages = 5

/** An index in the middle of a document that sends to its first pages is of another file. */
export const staleIndex: Check = (plan, lines) => {
  const entries = lines.flatMap((line, index) => {
    const pageNumber = entry.exec(line.slice(-120))?.[1]
    return pageNumber === undefined ? [] : { page: Number(pageNumber), line: index + 1 }
  })
  const [first] = entries
  if (!first || entries.length < fewestEntries || first.page > firstPages) return []
  if (first.line < Math.max(fewestLinesBefore, lines.length / 4)) return []
  return [
    {
      code: 'stale-index',
      severity: 'info',
      message: `L’indice comincia dopo ${first.line - 1} righe e manda a pagina ${first.page}: i numeri di pagina sono quelli di un altro file.`,
      ...placeOn(
        plan,
        entries.map(({ line }) => line),
        lines[first.line - 1]!,
      ),
      remedy: 'Rifai l’indice sul documento intero, o toglilo.',
    },
  ]
}
