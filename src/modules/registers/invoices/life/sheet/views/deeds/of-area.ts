// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { addDays, formatDay } from '#kernel/civil-date.ts'
import { lastDayToAnswer } from '#law/acceptance.ts'
import { groupedChoiceField } from '#ui/grouped-choice.ts'
import type { RefusalReason } from '../../../../settings/refusals/model.ts'
import { arrivedOn } from '../../../model.ts'
import { acceptanceFields, settlementFields } from '../fields.ts'
import { type MaybeDeed, type Offered, writer } from './deed.ts'

/** What the area does: it answers the supplier, and settles. */
export function deedsOfArea({ sheet: { life, reasons }, offers, today, rejected }: Offered): MaybeDeed[] {
  const { day, words, deed } = writer({ today, rejected })
  const last = lastDayToAnswer(arrivedOn(life))
  const answerDay = today > last ? last : today
  return [
    offers.accept &&
      deed(
        ...(['accettazione', 'acceptedOn', 'Accetta', 'Accetta la fattura'] as const),
        ...acceptanceFields(answerDay, rejected),
      ),
    offers.expire &&
      deed('silenzio', 'stato', 'Registra i termini scaduti', `Registra: nessuna risposta entro il ${formatDay(last)}`),
    offers.settle &&
      deed(
        ...(['liquidazione', 'settlementAct', 'Liquida', 'Liquida la fattura'] as const),
        ...settlementFields(today, rejected),
      ),
    offers.tellSent &&
      deed(
        ...(['liquidazione', 'settlementAct', 'Scrivi quando è stata inviata', 'Registra l’invio'] as const),
        html`<input type="hidden" name="settlementAct" value="${offers.tellSent.act}"><input type="hidden" name="settledOn" value="${offers.tellSent.settledOn}">`,
        day('sentOn', 'Inviata in Ragioneria il'),
      ),
    offers.refuse &&
      deed(
        ...(['rifiuto', 'refusedOn', 'Rifiuta', 'Rifiuta la fattura'] as const),
        day('refusedOn', 'Rifiutata il', answerDay),
        groupedChoiceField({
          ...{ name: 'refusalReason', label: 'Ragione', rejected },
          hint: `Le ragioni della legge sono un elenco chiuso (${reasons[0]?.source.split(',', 2).join()})${reasons.some(({ unverified }) => unverified) ? ', da verificare' : ''}.`,
          groups: [{ choices: reasons.map((reason) => ({ value: reason.code, label: reasonInWords(reason) })) }],
        }),
        words('refusalNote', 'Che cosa non va (se vuoi)'),
      ),
  ]
}

/** Whose it is, where it is not of the law, and until when it may be chosen. */
function reasonInWords({ words, byLaw, retiredOn }: RefusalReason): string {
  if (byLaw) return words
  return `${words} (ragione del Comune${retiredOn === null ? '' : `, fino al ${formatDay(addDays(retiredOn, -1))}`})`
}
