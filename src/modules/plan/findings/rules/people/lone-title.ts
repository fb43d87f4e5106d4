// SPDX-License-Identifier: EUPL-1.2
import type { Area } from '../../../model.ts'
import type { Check } from '../../finding.ts'

const fewestHeads = 4

/** Who answers for the areas is named alike: «Ing.» before one name alone is a slip. */
export const loneTitle: Check = ({ areas }) => {
  const named = areas.filter(({ head }) => head !== null)
  const [alone, ...others] = named.filter(({ head }) => head!.title !== null)
  return alone && others.length === 0 && named.length >= fewestHeads ? [findingOf(alone)] : []
}

const findingOf = ({ name, headAsPrinted, head, headingLines }: Area): ReturnType<Check>[number] => ({
  code: 'lone-title',
  severity: 'info',
  message: `Fra i nomi di chi dirige le aree solo quello di «${name}» porta il titolo («${head!.title}»).`,
  lines: headingLines,
  quote: headAsPrinted!,
  remedy: 'Scrivi il titolo a tutti o a nessuno.',
  objectives: [],
})
