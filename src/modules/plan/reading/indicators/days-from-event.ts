// SPDX-License-Identifier: EUPL-1.2
import { withoutEnding } from '../wording.ts'
import { numberOf, numberWords } from './numbers.ts'

const pattern = new RegExp(
  `(?<![a-zà-ÿ\\d])(\\d{1,3}|${Object.keys(numberWords).join('|')})\\s*(?:giorni|giorno|gg\\.?)(\\s+(?:lavorativi|feriali|consecutivi|naturali e consecutivi|solari|di calendario))?\\s+(?:(?:dallo|dalla|dagli|dalle|dai|dal|da)\\s+|dall[’']\\s*|da:\\s*|successivi\\s+(?:(?:alla|allo|alle|ai|al|a)\\s+|all[’']\\s*)|a (?:decorrere|partire) (?:(?:dalla|dal|da)\\s+|dall[’']\\s*))([^;\\n]+)`,
  'i',
)

/** «entro 60 gg lavorativi dall’approvazione»: days to be counted from something that happens. */
export function daysFromEventIn(
  text: string,
): { days: number; counting: 'calendar' | 'working'; event: string } | undefined {
  const found = pattern.exec(text)
  if (!found) return undefined
  const [, days, kind = '', event] = found
  return {
    days: numberOf(days!),
    counting: /lavorativ|ferial/i.test(kind) ? 'working' : 'calendar',
    event: withoutEnding(event!.split(/\.\s|,\s?e comunque/)[0]!, ' .,'),
  }
}
