// SPDX-License-Identifier: EUPL-1.2
import { choiceField, choicesOf } from '#ui/form.ts'
import { orderFields } from '../../../../orders/views.ts'
import type { Check } from '../../../model.ts'
import { type MaybeDeed, type Offered, writer } from './deed.ts'

const checkNames: Record<Check['kind'], string> = {
  'tax-debt': 'Debiti fiscali (art. 48-bis)',
  contribution: 'Contributi (DURC)',
}
const choices = (kinds: readonly Check['kind'][]) => kinds.map((value) => ({ value, label: checkNames[value] }))

/** What accounting does: it judges the settlement, checks the supplier, orders the payment. */
export function deedsOfAccounting({ sheet, offers, today, rejected }: Offered): MaybeDeed[] {
  const { day, words, deed } = writer({ today, rejected })
  return [
    offers.judge &&
      deed(
        'riscontro',
        'correctOn',
        'Riconosci corretta',
        'La liquidazione è corretta',
        day('correctOn', 'Riconosciuta corretta il'),
      ),
    offers.judge &&
      deed(
        ...(['resa', 'returnedOn', 'Rendi all’area', 'Rendi per correzione'] as const),
        day('returnedOn', 'Resa il'),
        words('returnNote', 'Che cosa va corretto', 'Per esempio: il CIG in determina non è quello della fattura'),
      ),
    offers.answer.length > 0 &&
      deed(
        ...(['esito', 'answeredCheck', 'Registra l’esito di una verifica', 'Registra l’esito'] as const),
        choiceField({
          name: 'answeredCheck',
          label: 'Verifica che ha risposto',
          choices: choices(offers.answer),
          rejected,
        }),
        day('answeredOn', 'Risposta del'),
        choiceField({
          ...{ name: 'outcome', label: 'Esito', rejected },
          choices: choicesOf({ clear: 'Regolare', owing: 'Risultano debiti' }),
        }),
        words('reference', 'Riferimento (se c’è)'),
      ),
    offers.ask.length > 0 &&
      deed(
        ...(['verifica', 'askedCheck', 'Chiedi una verifica', 'Registra la richiesta'] as const),
        choiceField({ name: 'askedCheck', label: 'Verifica da chiedere', choices: choices(offers.ask), rejected }),
        day('askedOn', 'Chiesta il'),
      ),
    offers.order &&
      deed(
        'mandati',
        'orderNumber',
        sheet.details.outstanding > 0n ? 'Registra un mandato' : 'Completa un mandato',
        'Registra il mandato',
        ...orderFields(rejected),
      ),
  ]
}
