// SPDX-License-Identifier: EUPL-1.2
import { type Check, listed, placeOnAll } from '../../finding.ts'

const code = /\bcodice di (condotta|comportamento|autodisciplina)\b[^.;:]{0,80}\b(?:molesti|mobbing)/gi
const ofOthers = /Raccomandazione|Risoluzione|Unione [Ee]uropea|D\.?P\.?R\.?/

/** The code against harassment has one name: in the same plan another name is another code. */
export const twoNames: Check = (plan, lines) => {
  const said = lines.flatMap((line, index) =>
    ofOthers.test(line)
      ? []
      : [...line.matchAll(code)].map(([written, name]) => ({ written, name: name!.toLowerCase(), line: index + 1 })),
  )
  const names = Map.groupBy(said, ({ name }) => name)
  if (names.size < 2) return []
  return [
    {
      code: 'two-names',
      severity: 'info',
      message: `Il codice contro molestie e mobbing ha più nomi: ${listed([...names.keys()].map((name) => `«codice di ${name}»`))}. Non si capisce se sono due atti.`,
      ...placeOnAll(plan, said),
      remedy: 'Usa sempre lo stesso nome: «codice di comportamento» è già quello dei dipendenti (D.P.R. 62/2013).',
    },
  ]
}
