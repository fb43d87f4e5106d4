// SPDX-License-Identifier: EUPL-1.2
import { type Check, placeOn } from '../../finding.ts'

const triennium = /\btrienn(?:io|ale)\s(20\d\d)\s?[/–-]\s?(20\d\d)\b/gi
const before =
  /\b(?:scorso|precedente|passato)\striennio\b|\b(?:triennio|piano triennale)\s(?:precedente|scorso|passato)\b/i

/** Three years called «previous» end before these begin; a plan that rolls on shares two of them. */
export const overlappingYears: Check = (plan, lines) => {
  const [first] = plan.document.years ?? []
  if (first === undefined) return []
  const shared = lines.flatMap((line, index) =>
    [...line.matchAll(triennium)]
      .filter(([, from, to]) => Number(from) < first && Number(to) >= first)
      .map(([, from, to]) => ({ years: `${from}/${to}`, line: index + 1 })),
  )
  const called = lines.flatMap((line, index) => {
    const written = before.exec(line)?.[0]
    return written === undefined ? [] : { written, line: index + 1 }
  })
  if (shared.length === 0 || called.length === 0) return []
  return [
    {
      code: 'overlapping-years',
      severity: 'info',
      message: `Si parla di «${called[0]!.written}», ma il piano di prima vale per il ${shared[0]!.years}, che comprende anche il ${first}.`,
      ...placeOn(
        plan,
        [...shared, ...called].map(({ line }) => line),
        called[0]!.written,
      ),
      remedy: `Scrivi «il piano ${shared[0]!.years}».`,
    },
  ]
}
