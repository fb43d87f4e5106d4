// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay, yearOfDay } from '#kernel/civil-date.ts'
import type { Problem } from '#kernel/problem.ts'
import { isDebt } from '#law/document-kinds.ts'
import type { Provenance } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import type { Deed } from '#platform/journal.ts'
import { refuseClosedLines } from '../../closed-lines.ts'
import type { Addition, Handed, Numbered } from '../../register.ts'
import { whyNotAnswered } from '../life/actions/acceptance.ts'
import { setAnswer } from '../life/store/steps.ts'
import { legalTermOf } from '../model.ts'
import { type PaymentLine, paymentLabels } from './line.ts'
import { type Put, putOrder } from './put.ts'
import { findAgain, findInvoiceOf, type KnownInvoice, receive, settle, suspend } from './store/invoice.ts'

/** Adds what the lines bring that was not known; the problems say what must be corrected before saving any. */
export async function addPaymentLines(
  db: Database,
  lines: readonly Numbered<PaymentLine>[],
  { original, closed }: Handed,
): Promise<Addition> {
  const problems: Problem[] = []
  const replaced: Deed[] = []
  const moved: { line: number; years: number[] }[] = []
  for (const { line, row } of lines) {
    const invoice = await findInvoiceOf(db, row)
    if (!invoice) {
      problems.push({ line, ...unknownInvoice(row) })
      continue
    }
    const from = { original, line }
    const facts = await addFacts(db, invoice, row, from)
    if (facts && 'why' in facts) {
      problems.push({ line, field: paymentLabels.acceptedOn, message: facts.why })
      continue
    }
    replaced.push(...replacement(invoice, await findAgain(db, invoice.id)))
    const put = await putOrderOf(db, invoice, row, from)
    if (put && 'why' in put) problems.push({ line, field: paymentLabels[put.part], message: put.why })
    const moves = put && 'moves' in put ? [...(facts ?? []), ...put.moves] : facts
    if (put && 'moves' in put) replaced.push(...correction(invoice, put))
    if (moves) moved.push({ line, years: moves.map(yearOfDay) })
  }
  if (problems.length === 0) refuseClosedLines(moved, closed)
  return { added: moved.length, problems, replaced }
}

async function putOrderOf(db: Database, invoice: KnownInvoice, row: PaymentLine, from: Provenance) {
  const { orderNumber, amount, settlementAct, issuedOn, sentOn, executedOn, returnedOn, cancelledOn } = row
  if (orderNumber === null || amount === null) return undefined
  const days = { issuedOn, sentOn, executedOn, returnedOn, cancelledOn }
  return putOrder(db, invoice, { orderNumber, amount, settlementAct, ...days }, from)
}

const correction = ({ id }: KnownInvoice, { before, now }: Put): Deed[] =>
  before ? [{ did: 'invoice.order-corrected', about: String(id), before, now }] : []

/** What the line tells beside its order: the days whose figures move, or nothing when all of it was known. */
async function addFacts(
  db: Database,
  invoice: KnownInvoice,
  row: PaymentLine,
  from: Provenance,
): Promise<CivilDate[] | { why: string } | undefined> {
  const { receivedOn } = row
  // A refused invoice keeps its term: the refusal may be taken back.
  const hasTerm = isDebt({ ...invoice, refused: false })
  const due = receivedOn && hasTerm ? legalTermOf({ ...invoice, receivedOn }) : undefined
  const received = await receive(db, invoice.id, row, due)
  const accepted = await acceptBy(db, { ...invoice, receivedOn: row.receivedOn ?? invoice.receivedOn }, row)
  if (accepted && 'why' in accepted) return accepted
  const changes = [received, accepted, await suspend(db, invoice.id, row), await settle(db, invoice.id, row, from)]
  const made = changes.filter((days) => days !== undefined)
  return made.length > 0 ? made.flat() : undefined
}

/** The same rules as for a person’s answer; the same one again changes nothing. */
async function acceptBy(db: Database, invoice: KnownInvoice, { acceptedOn: on }: PaymentLine) {
  const { acceptance, acceptanceOn } = invoice
  if (on === null || (acceptance === 'accepted' && acceptanceOn === on)) return undefined
  const why = whyNotAnswered({ ...invoice, settlements: [] }, on, on)
  if (why) return { why: `${why[0]!.toLowerCase()}${why.slice(1)}` }
  await setAnswer(db, invoice.id, { acceptance: 'accepted', acceptanceOn: on })
  return [on]
}

/** What a line put in the place of something that was known already, for the journal. */
function replacement(before: KnownInvoice, now: KnownInvoice): Deed[] {
  const corrected =
    (before.unit !== null && before.unit !== now.unit) ||
    (before.receivedOn !== null && before.receivedOn !== now.receivedOn) ||
    (before.nature !== null && before.nature !== now.nature) ||
    (before.suspended !== '{}' && before.suspended !== now.suspended)
  const told = ({ unit, receivedOn, dueOn, nature, suspended }: KnownInvoice) => ({
    ...{ unit, receivedOn, dueOn, nature, suspended },
  })
  return corrected ? [{ did: 'invoice.changed', about: String(now.id), before: told(before), now: told(now) }] : []
}

const unknownInvoice = ({ number, datedOn }: PaymentLine): Problem => ({
  field: paymentLabels.number,
  message: `nessuna fattura ${number} del ${formatDay(datedOn)} di questo fornitore: importa prima il suo file, o correggi la riga`,
})
