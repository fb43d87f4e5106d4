// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../../../reading/wording.ts'
import { type Check, listed, placeOnAll } from '../../finding.ts'

const name =
  "((?:(?:di|del|della|in|sul|sulla|al)\\s)?\\p{Lu}[\\p{L}’']*(?:\\s(?:(?:di|del|della|in|sul|sulla|al)\\s)?\\p{Lu}[\\p{L}’']*){0,4})"
/** A municipality named as whose plan, staff or offices these are; and alone on a line, as at the head of a page. */
const owner = new RegExp(
  `\\b(?:[Pp]iano|PIAO|PIANO|dipendenti|personale|sito|[Cc]odice|[Gg]iunta|[Ss]indaco|[Ss]egretari[oa]|[Rr]esponsabili|uffici|[Aa]mministrazione)\\b[^.;,()]{0,40}\\bdel\\s(?:[Cc]omune|COMUNE)\\s(?:di|DI)\\s${name}`,
  'gu',
)
const alone = new RegExp(`^[\\s#*]{0,6}(?:Comune|COMUNE)\\s(?:di|DI)\\s${name}[\\s*]{0,4}$`, 'gu')
/** Work done together, or people who come from elsewhere. */
const together =
  /convenzion|associat|unione|accordo|intesa|capofila|comando|scavalco|gemell|distacc|mobilità|centrale|graduatori|fusione|insieme|ambito|\bex\b/i
const mostOthers = 2

/** A plan speaks of its own municipality: another name is left from the plan it was copied from. */
export const otherMunicipality: Check = (plan, lines) => {
  const own = bare(plan.document.entity ?? '').replace(/^comune di /, '')
  if (own === '') return []
  const said = lines.flatMap((line, index) => {
    const named = [...line.matchAll(owner), ...line.matchAll(alone)]
    if (named.length === 0 || together.test(line) || bare(line).includes(own)) return []
    // «Comune di Borgo» is short for «Comune di Borgo San Lieto».
    return named.flatMap(([written, other]) =>
      own.startsWith(bare(other!)) ? [] : { written, other: other!, line: index + 1 },
    )
  })
  const others = [...Map.groupBy(said, ({ other }) => bare(other)).values()]
  if (others.length === 0 || others.length > mostOthers) return []
  return [
    {
      code: 'other-municipality',
      severity: 'warning',
      message: `Il piano è del ${plan.document.entity}, ma qui si parla del Comune di ${listed(others.map(([first]) => first!.other))}: il testo può venire da un altro piano.`,
      ...placeOnAll(plan, said),
      remedy: 'Correggi il nome, e rileggi il resto del testo ricopiato.',
    },
  ]
}
