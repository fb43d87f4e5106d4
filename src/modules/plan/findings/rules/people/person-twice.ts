// SPDX-License-Identifier: EUPL-1.2
import type { Objective } from '../../../model.ts'
import { bare } from '../../../reading/wording.ts'
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

/** A person works on an objective once. */
export const personTwice: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) => {
    const twice = namedTwice(objective)
    if (twice === undefined) return []
    return {
      code: 'person-twice' as const,
      severity: 'warning' as const,
      message: `Nell’obiettivo ${objective.key} «${twice}» è fra le persone due volte.`,
      ...placeOf(objective, twice, lines),
      remedy: 'Togli la ripetizione, o scrivi chi manca.',
    }
  })

function namedTwice({ people }: Objective): string | undefined {
  const names = people.flatMap((each) => (each.kind === 'person' ? [each.text] : []))
  return names.find((name, at) => names.slice(0, at).some((other) => bare(other) === bare(name)))
}
