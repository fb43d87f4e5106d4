// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { type Cents, formatEuro, formatHundredths } from '#kernel/money.ts'
import { formatNumber } from '#kernel/ratio.ts'
import type { Provenance } from '#modules/originals/index.ts'
import { type Rejected, textField } from '#ui/form.ts'
import { mark } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Order } from '../life/model.ts'
import type { Declared } from './opi/model.ts'

interface Paid {
  payments: readonly (Order & Declared & Provenance)[]
  /** Days late of an order sent on a day; nothing where nothing is due. */
  daysLate(sentOn: CivilDate): number | null
}

/** The payment orders of an invoice, those that do not count too. */
export const ordersPanel = ({ payments, daysLate }: Paid, from: (row: Provenance) => Html | string): Html =>
  panel({
    id: 'mandati',
    title: 'I mandati di pagamento',
    body:
      payments.length === 0
        ? empty('Nessun mandato.', 'La fattura non risulta pagata.')
        : table({
            caption: 'Vale il giorno in cui il mandato è trasmesso in tesoreria',
            columns: [
              { label: 'Mandato', cell: (row) => html`${row.orderNumber}${declaredIn(row)}` },
              { label: 'Trasmesso il', cell: ({ sentOn }) => (sentOn ? formatDay(sentOn) : '—') },
              { label: 'A che punto è', cell: (row) => stateOf(row) },
              {
                label: 'Giorni dalla scadenza',
                numeric: true,
                cell: ({ sentOn }) => inWords(sentOn && daysLate(sentOn)),
              },
              { label: 'Importo', numeric: true, cell: ({ amount }) => formatEuro(amount) },
              { label: 'Da dove', cell: (row) => from(row) },
            ],
            rows: payments,
          }),
  })

const inWords = (days: number | null): string => (days === null ? '—' : formatNumber(days))

/** What the flow of the orders said of the invoice. */
function declaredIn({ declaredCig, cigExemption, declaredNature, declaredDueOn, dueReason }: Declared): Html | false {
  const said = [
    declaredCig ? `CIG ${declaredCig}` : cigExemption && `senza CIG: ${cigExemption}`,
    declaredNature && { current: 'spesa corrente', capital: 'spesa in conto capitale' }[declaredNature],
    declaredDueOn && `scadenza dichiarata ${formatDay(declaredDueOn)}${dueReason ? `, ${dueReason}` : ''}`,
  ].filter(Boolean)
  return said.length > 0 && html`<div class="t-sm t-soft">${said.join(' · ')}</div>`
}

function stateOf({ issuedOn, sentOn, executedOn, returnedOn, cancelledOn }: Order): Html {
  if (cancelledOn) return mark('neutralised', `annullato il ${formatDay(cancelledOn)}`)
  if (returnedOn) return mark('late', `reso dal tesoriere il ${formatDay(returnedOn)}`)
  if (executedOn) return mark('reached', `pagato il ${formatDay(executedOn)}`)
  return sentOn ? mark('on-track', 'trasmesso') : mark('info', `emesso il ${formatDay(issuedOn!)}`)
}

interface OrderToWrite {
  /** The one to be completed, if there is. */
  begun: Order | undefined
  /** What is left to pay to the supplier. */
  left: Cents
  rejected: Rejected | undefined
}

/** Where somebody writes an order by hand, or completes one; all fields begin with «order». */
export const orderFields = ({ begun, left, rejected }: OrderToWrite): Html[] => [
  textField({
    name: 'orderNumber',
    label: 'Numero del mandato',
    hint: 'Con quello di un mandato già registrato se ne completano i giorni',
    value: begun?.orderNumber ?? '',
    rejected,
  }),
  textField({
    name: 'orderAmount',
    label: 'Importo al fornitore',
    hint: 'Per esempio 1250,00; senza l’IVA che va allo Stato',
    value: begun || left > 0n ? formatHundredths(begun?.amount ?? left) : '',
    rejected,
  }),
  ...dayFields.map(([day, name, label]) =>
    textField({ name, label, type: 'date', value: begun?.[day] ?? '', rejected }),
  ),
]

const dayFields = [
  ['issuedOn', 'orderIssuedOn', 'Emesso il'],
  ['sentOn', 'orderSentOn', 'Trasmesso in tesoreria il'],
  ['executedOn', 'orderExecutedOn', 'Pagato dal tesoriere il'],
  ['returnedOn', 'orderReturnedOn', 'Reso dal tesoriere il'],
  ['cancelledOn', 'orderCancelledOn', 'Annullato il'],
] as const
