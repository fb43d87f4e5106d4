// SPDX-License-Identifier: EUPL-1.2

import type { Cents } from '#kernel/money.ts'
import { choiceField, choicesOf } from '#ui/form.ts'
import { orderFields } from '../../../../orders/views.ts'
import { type Check, isStanding, type Order } from '../../../model.ts'
import { type MaybeDeed, type Offered, writer } from './deed.ts'

const checkNames: Record<Check['kind'], string> = {
  'tax-debt': 'Debiti fiscali (art. 48-bis)',
  contribution: 'Contributi (DURC)',
}
const choices = (kinds: readonly Check['kind'][]) => kinds.map((value) => ({ value, label: checkNames[value] }))

/** What accounting does: it judges the settlement, checks the supplier, orders the payment. */
export function deedsOfAccounting({ sheet, offers, today, rejected }: Offered): MaybeDeed[] {
  const { day, words, deed } = writer({ today, rejected })
  const left = sheet.details.outstanding
  const begun = orderBegun(sheet.life.orders, left)
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
        begun ? `Completa il mandato ${begun.orderNumber}` : left > 0n ? 'Registra un mandato' : 'Completa un mandato',
        'Registra il mandato',
        ...orderFields({ begun, left, rejected }),
      ),
  ]
}

/** The order that is not sent yet or, when nothing is left to pay, the one that the treasury has not paid yet. */
const orderBegun = (orders: readonly Order[], left: Cents): Order | undefined =>
  orders.findLast((order) => isStanding(order) && order.executedOn === null && (order.sentOn === null || left === 0n))
