// SPDX-License-Identifier: EUPL-1.2
import { isChange } from './change.ts'
import { numberOf, withPercentSign } from './numbers.ts'
import { senseBefore } from './sense.ts'

export interface Coverage {
  kind: 'full_coverage'
  percent: number
  of: string
  direction?: 'over'
}

const share =
  /(?<![\d.,+−–-])(\d{1,3}(?:[.,]\d+)?)\s?%(?:\s(?:di tutt[ie] )?(?:(?:dello|della|degli|delle|dei|del)\s|dell[’']\s?|di:\s?)([^.;,\n]+))?/i
/** «80-90%», «tra 80% e 90%»: the least. */
const range = /(?<![\d.,])(?:(?:tra|fra)\s(?:l[’']|il\s)?)?(\d{1,3})\s?%?\s?(?:[–—-]\s?|e\s(?:l[’']|il\s)?)\d{1,3}\s?%/i
/** «- 10%», «più 5%»; «dal 65%», «entro il 5%»: a change, where things begin, or a ceiling. */
const notToReach =
  /(?:(?<=[a-zà-ÿ] )[+−–-]\s|^[+−]\s|(?<![a-zà-ÿ])(?:più|meno)\s|(?<![a-zà-ÿ])(?:dal?|dall[’']|fino al?|fino all[’']|entro il?|entro l[’']|sotto il|max\.?|non oltre)\s?(?:il\s|l[’'])?)$/i
/** «Ribasso del 12,5%», which says of nothing that it is the whole. */
const rated = /(?<!pari\s)(?<![a-zà-ÿ])del(?:\s|l[’'])$/i
const reaching = /raggiung|realizz|copertur|complet|attua|percentual|misura|quota|evasion|esecuzion/i

/** A share of the whole to be reached: «Controllo 100% delle banche dati», «almeno l’80% delle pratiche». */
export function coverageIn(text: string, otherwise: string): Coverage | undefined {
  const plain = withPercentSign(text).replace(range, '$1%')
  const found = share.exec(plain)
  if (!found || isChange(text) || share.test(plain.slice(found.index + found[0].length))) return undefined
  const before = plain.slice(0, found.index)
  const percent = numberOf(found[1]!)
  const sense = senseBefore(before)
  if (percent <= 0 || percent > 100 || sense === 'at-most' || sense === 'under' || notToReach.test(before)) {
    return undefined
  }
  if (found[2] === undefined && percent < 100 && rated.test(before) && !reaching.test(before)) return undefined
  const of = found[2]?.split(/\s(?:ed?|entro|al|nel)(?![a-zà-ÿ])/i)[0]?.trim()
  return { kind: 'full_coverage', percent, of: of ?? otherwise, ...(sense === 'over' ? { direction: 'over' } : {}) }
}
