// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { formatEuro } from '#kernel/money.ts'
import type { Order } from '../../life/model.ts'
import { findSameOrder } from '../model.ts'
import { keepEarly, takeEarly } from '../store/early.ts'
import { findNamed, findPaidBy, type PayableInvoice } from '../store/matching.ts'
import { ordersOf } from '../store/order.ts'
import { keepUnmatched, setUnmatchedDay } from '../store/unmatched.ts'
import type { Applying } from './applying.ts'
import type { FlowOrder, OrderPart } from './model.ts'

/** Puts an order of a flow on the invoices it names; `sentOn` is the day the flow went to the treasury. */
export async function applyOrder(applying: Applying, order: FlowOrder, sentOn: CivilDate): Promise<void> {
  const { operation, orderNumber, fiscalYear, replaces, line } = order
  if (operation === 'ANNULLO') {
    const { count } = await cancel(applying, { orderNumber, fiscalYear, line }, { cancelledOn: sentOn })
    if (count === 0)
      applying.remark(
        line,
        `il mandato ${orderNumber} è annullato, ma non paga nessuna fattura del registro: se arriva, vale come annullato`,
      )
    return
  }
  const replaced =
    operation === 'SOSTITUZIONE' && replaces !== null
      ? await cancel(
          applying,
          { orderNumber: replaces, fiscalYear, line },
          { cancelledOn: sentOn, replacedBy: orderNumber },
        )
      : undefined
  const { days, replacedBy } = await daysFor(applying, order, replaced, sentOn)
  for (const { part, invoice } of await netParts(applying, order)) {
    const given: Order = { orderNumber, amount: part.amount, settlementAct: null, ...days }
    const why = invoice ? await putOn(applying, part, invoice, given, operation === 'VARIAZIONE') : notThere(part)
    if (why === undefined) continue
    const { original } = applying
    if (await keepUnmatched(applying.db, { ...part, ...given, original, fiscalYear, reason: why })) applying.unmatched++
  }
  if (replacedBy === null) return
  for (const { invoice, order: inPlace } of await findPaidBy(applying.db, replacedBy, fiscalYear)) {
    const why = await applying.put(line, invoice, { ...inPlace, sentOn: days.sentOn })
    if (why !== undefined) applying.remark(line, `mandato ${replacedBy}: ${why}`)
  }
}

type Days = Omit<Order, 'orderNumber' | 'amount' | 'settlementAct'>

/** The days of an order, with what was told of it before it came; and the order that has come in its place meanwhile. */
async function daysFor(
  { db }: Applying,
  { operation, issuedOn, ...which }: FlowOrder,
  replaced: Cancelled | undefined,
  sentOn: CivilDate,
): Promise<{ days: Days; replacedBy: string | null }> {
  // A change of an order sends nothing.
  if (operation === 'VARIAZIONE')
    return {
      days: { issuedOn, sentOn: null, executedOn: null, returnedOn: null, cancelledOn: null },
      replacedBy: null,
    }
  const { executedOn, replacedBy, ...told } = await takeEarly(db, which)
  return {
    // One in the place of another keeps the day on which that was sent.
    days: {
      ...{ issuedOn, ...told, sentOn: replaced?.sentOn ?? sentOn },
      executedOn: executedOn ?? replaced?.executedOn ?? null,
    },
    replacedBy,
  }
}

const notThere = ({ lot }: OrderPart): string =>
  lot === null ? 'nel registro non c’è, o ce n’è più d’una' : `nel registro non c’è (SdI ${lot}), o ce n’è più d’una`

async function putOn(
  applying: Applying,
  part: OrderPart,
  invoice: PayableInvoice,
  given: Order,
  correctsAmount: boolean,
): Promise<string | undefined> {
  const known = findSameOrder(await ordersOf(applying.db, invoice.id), given)
  if (known?.sentOn === null && given.sentOn !== null && known.amount !== given.amount) {
    applying.remark(
      part.line,
      `il mandato ${given.orderNumber} era già nel registro per ${formatEuro(known.amount)}: vale quell’importo, non ${formatEuro(given.amount)}`,
    )
    return applying.put(part.line, invoice, { ...given, amount: known.amount }, { declared: part })
  }
  const standsSent = known?.returnedOn === null && known.sentOn !== null && given.sentOn !== null
  if (!known || !standsSent || known.sentOn === given.sentOn)
    return applying.put(part.line, invoice, given, { correctsAmount, declared: part })
  applying.remark(
    part.line,
    `il mandato ${given.orderNumber} risulta già trasmesso il ${formatDay(known.sentOn!)}: vale quel giorno, non il ${formatDay(given.sentOn!)}`,
  )
  return applying.put(part.line, invoice, { ...given, sentOn: null }, { correctsAmount, declared: part })
}

interface Cancelled extends Pick<Order, 'sentOn' | 'executedOn'> {
  /** Of the invoices that it paid. */
  count: number
}

/** Cancels an order wherever it is, or once it comes; tells how many invoices it paid, and its days before. */
async function cancel(
  applying: Applying,
  { line, ...which }: { orderNumber: string; fiscalYear: number; line: number },
  { cancelledOn, replacedBy }: { cancelledOn: CivilDate; replacedBy?: string },
): Promise<Cancelled> {
  const paid = await findPaidBy(applying.db, which.orderNumber, which.fiscalYear)
  for (const { invoice, order } of paid) {
    const why = await applying.put(line, invoice, { ...order, cancelledOn: order.cancelledOn ?? cancelledOn })
    if (why !== undefined) applying.remark(line, `il mandato ${which.orderNumber} non è stato annullato: ${why}`)
  }
  const waiting = await setUnmatchedDay(applying.db, which, { cancelledOn })
  if (paid.length === 0 && waiting === 0n)
    await keepEarly(applying.db, which, { cancelledOn, ...(replacedBy !== undefined && { replacedBy }) })
  const first = paid[0]?.order
  return { count: paid.length, sentOn: first?.sentOn ?? null, executedOn: first?.executedOn ?? null }
}

interface NamedPart {
  part: OrderPart
  invoice: PayableInvoice | undefined
}

/** The parts above zero, less the credit notes that the same order uses. */
async function netParts(applying: Applying, { parts }: FlowOrder): Promise<NamedPart[]> {
  const named: NamedPart[] = []
  for (const part of parts) named.push({ part, invoice: await findNamed(applying.db, part) })
  const paid = named.filter(({ part }) => part.amount > 0n)
  for (const { part: note, invoice: credit } of named.filter(({ part }) => part.amount < 0n)) {
    const linked = paid.findIndex(({ invoice }) => invoice !== undefined && invoice.id === credit?.lowers)
    const at = linked < 0 && paid.length === 1 ? 0 : linked
    const target = paid[at]
    if (!target) {
      applying.remark(
        note.line,
        `la nota di credito ${note.invoiceNumber} non è collegata a una fattura di questo mandato: collegala, poi controlla l’importo pagato`,
      )
      continue
    }
    paid[at] = { ...target, part: { ...target.part, amount: target.part.amount + note.amount } }
    if (linked < 0)
      applying.remark(
        note.line,
        `la nota di credito ${note.invoiceNumber} è tolta dalla fattura ${target.part.invoiceNumber}, l’unica di questo mandato: collegala`,
      )
  }
  return paid.filter(({ part }) => part.amount > 0n)
}
