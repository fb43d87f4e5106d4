// SPDX-License-Identifier: EUPL-1.2
import { type Check, placeOn } from '../../finding.ts'

const start =
  /\bpiano\b[^.;]{0,80}\b(decorrenza|decorre|efficacia)\s(?:[a-zà-ÿ]+\s){0,2}dalla data (?:di|della|dell[’']) ?(?:sua )?(?:pubblicazione|approvazione|adozione|esecutività)/i

/** A plan of named years runs from the first of January, not from when it is published. */
export const otherStart: Check = (plan, lines) => {
  const { years } = plan.document
  const at = lines.findIndex((line) => start.test(line))
  if (years === null || at < 0) return []
  return [
    {
      code: 'other-start',
      severity: 'info',
      message: `Il piano è degli anni ${years[0]}-${years[1]}, ma qui comincia da un altro giorno, che non si sa.`,
      ...placeOn(plan, [at + 1], start.exec(lines[at]!)![0]),
      remedy: `Scrivi che vale dal 1° gennaio ${years[0]} al 31 dicembre ${years[1]}.`,
    },
  ]
}
