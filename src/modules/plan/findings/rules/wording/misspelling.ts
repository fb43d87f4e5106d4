// SPDX-License-Identifier: EUPL-1.2
import { type Check, listed, placeOn } from '../../finding.ts'
import { misspellings } from '../../tables/misspellings.ts'

/** Words often misspelt are spelt right. */
export const misspelling: Check = (plan, lines) => {
  const found = lines.flatMap((line, index) =>
    misspellings.flatMap(({ wrong, right }) => {
      const written = wrong.exec(line)?.[0]
      return written ? [{ written, right, line: index + 1 }] : []
    }),
  )
  if (found.length === 0) return []
  const corrections = new Map(found.map(({ written, right }) => [written, `«${written}» (${right})`]))
  return [
    {
      code: 'misspelling',
      severity: 'info',
      message: `Ci sono parole scritte male: ${listed([...corrections.values()])}.`,
      ...placeOn(
        plan,
        found.map(({ line }) => line),
        found[0]!.written,
      ),
      remedy: 'Correggile prima di pubblicare.',
    },
  ]
}
