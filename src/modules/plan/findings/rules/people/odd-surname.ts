// SPDX-License-Identifier: EUPL-1.2
import { type Check, objectivesOf, placeOfAll } from '../../finding.ts'

/** A double letter before another consonant, in a name that ends as Italian ones do: «Settmi». */
const unsayable = /(?:bb|cc|dd|ff|gg|ll|mm|nn|pp|rr|ss|tt|zz)[bcdfgmnpqstvz][a-zà-ÿ]{0,12}[aeiou]$/i

/** A surname with letters that no Italian word puts together probably lacks one. */
export const oddSurname: Check = (plan, lines) => {
  const said = objectivesOf(plan).flatMap((objective) =>
    objective.people.flatMap((each) =>
      each.kind === 'person' && unsayable.test(each.name.family) ? [{ objective, quote: each.text }] : [],
    ),
  )
  return [...Map.groupBy(said, ({ quote }) => quote)].map(([name, same]) => ({
    code: 'odd-surname',
    severity: 'info',
    message: `Nel nome «${name}» forse manca una lettera.`,
    ...placeOfAll(same, lines),
    remedy: 'Controlla il cognome nell’elenco del personale.',
  }))
}
