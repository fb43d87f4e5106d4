// SPDX-License-Identifier: EUPL-1.2
import { withoutEnding } from '../../../reading/wording.ts'
import { type Check, placeOn } from '../../finding.ts'

const leader = /\.{4}|…{2}|(?:\. ){4}/
const fewestEntries = 5
const fewestLinesBefore = 100
const firstPages = 5

/** An index in the middle of a document that sends to its first pages is of another file. */
export const staleIndex: Check = (plan, lines) => {
  const entries = lines.flatMap((line, index) => {
    const page = pageIn(line)
    return page === undefined ? [] : { page, line: index + 1 }
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

/** «1.1 Campo di applicazione ..... 3» sends to page 3. */
function pageIn(line: string): number | undefined {
  const number = /\d{1,3}$/.exec(line.slice(-4))?.[0]
  if (number === undefined) return undefined
  const before = line.slice(0, -number.length)
  return leader.test(before.slice(withoutEnding(before, '.… ').length)) ? Number(number) : undefined
}
