// SPDX-License-Identifier: EUPL-1.2
import { withoutEnding } from '../wording.ts'
import { numberOf, plainNumber } from './numbers.ts'

const pattern = new RegExp(
  `(?<![a-zà-ÿ\\d.,])(?:(?:giorni|gg\\.?)\\s+(\\d{1,3})|(${plainNumber})(?:\\s*\\([a-zà-ÿ]+\\))?\\s*(?:giorni|giorno|gg\\.?))(\\s*(?:lavorativi|lav\\.?|feriali|consecutivi|naturali e consecutivi|solari|di calendario))?\\s+(?:(?:dallo|dalla|dagli|dalle|dai|dal|da)\\s+|dall[’']\\s*|da:\\s*|successivi\\s+(?:(?:alla|allo|alle|ai|al|a)\\s+|all[’']\\s*)|a (?:decorrere|partire) (?:(?:dalla|dal|da)\\s+|dall[’']\\s*))([^;\\n]+)`,
  'i',
)

/** «almeno 10 giorni dalla notifica»: not before then, which is no term. */
const atLeast = /(?<![a-zà-ÿ])(?:almeno|(?<!non )oltre|dopo|trascorsi|decorsi|non prima di|più di)\s$/i

/** «entro 60 gg lavorativi dall’approvazione»: days to be counted from something that happens. */
export function daysFromEventIn(
  text: string,
): { days: number; counting: 'calendar' | 'working'; event: string } | undefined {
  const found = pattern.exec(text)
  if (!found) return undefined
  const [, after, before = after, kind = '', event] = found
  const opened = text.slice(0, found.index)
  if (atLeast.test(opened) || /^20\d\d/.test(event!)) return undefined
  return {
    days: numberOf(before!) - (/(?<![a-zà-ÿ])meno di\s$/i.test(opened) ? 1 : 0),
    counting: /lav|ferial/i.test(kind) ? 'working' : 'calendar',
    event: withoutEnding(event!.split(/\.\s|,\s?e comunque/)[0]!, ' .,'),
  }
}
