// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import type { Order } from '../../life/model.ts'
import { findSameOrder } from '../model.ts'
import { findNamed, findPaidBy, type PayableInvoice } from '../store/matching.ts'
import { ordersOf } from '../store/order.ts'
import { keepUnmatched, setUnmatchedDay } from '../store/unmatched.ts'
import type { Applying } from './applying.ts'
import type { FlowOrder, OrderPart } from './model.ts'

/** Puts an order of a flow on the invoices it names; `sentOn` is the day the flow went to the treasury. */
export async function applyOrder(applying: Applying, order: FlowOrder, sentOn: CivilDate): Promise<void> {
  const { operation, orderNumber, fiscalYear, replaces, line } = order
  if (operation === 'ANNULLO') {
    const { count } = await cancel(applying, { orderNumber, fiscalYear, line }, sentOn)
    if (count === 0)
      applying.remark(line, `il mandato ${orderNumber} è annullato, ma non paga nessuna fattura del registro`)
    return
  }
  const replaced =
    operation === 'SOSTITUZIONE' && replaces !== null
      ? await cancel(applying, { orderNumber: replaces, fiscalYear, line }, sentOn)
      : undefined
  // A change of an order sends nothing; one in the place of another keeps the day on which that was sent.
  const days = {
    ...{ issuedOn: order.issuedOn, returnedOn: null, cancelledOn: null, executedOn: replaced?.executedOn ?? null },
    sentOn: operation === 'VARIAZIONE' ? null : (replaced?.sentOn ?? sentOn),
  }
  for (const { part, invoice } of await netParts(applying, order)) {
    const given: Order = { orderNumber, amount: part.amount, settlementAct: null, ...days }
    const why = invoice ? await putOn(applying, part, invoice, given, operation === 'VARIAZIONE') : notThere(part)
    if (why === undefined) continue
    const { original } = applying
    if (await keepUnmatched(applying.db, { ...part, ...given, original, fiscalYear, reason: why })) applying.unmatched++
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
  const standsSent = known?.returnedOn === null && known.sentOn !== null && given.sentOn !== null
  if (!known || !standsSent || known.sentOn === given.sentOn)
    return applying.put(part.line, invoice, given, { correctsAmount, declared: part })
  applying.remark(
    part.line,
    `il mandato ${given.orderNumber} risulta già trasmesso il ${formatDay(known.sentOn!)}: vale quel giorno, non il ${formatDay(given.sentOn!)}`,
  )
  return applying.put(part.line, invoice, { ...given, sentOn: null }, { correctsAmount, declared: part })
}

/** Cancels an order wherever it is; tells how many invoices it paid, and its days before. */
async function cancel(
  applying: Applying,
  { line, ...which }: { orderNumber: string; fiscalYear: number; line: number },
  cancelledOn: CivilDate,
): Promise<{ count: number; sentOn: CivilDate | null; executedOn: CivilDate | null }> {
  const paid = await findPaidBy(applying.db, which.orderNumber, which.fiscalYear)
  for (const { invoice, order } of paid) {
    const why = await applying.put(line, invoice, { ...order, cancelledOn: order.cancelledOn ?? cancelledOn })
    if (why !== undefined) applying.remark(line, `il mandato ${which.orderNumber} non è stato annullato: ${why}`)
  }
  await setUnmatchedDay(applying.db, which, { cancelledOn })
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
