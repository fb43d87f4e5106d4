// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { counted } from '#kernel/counted.ts'
import { day, optional, rowNumber } from '#kernel/fields.ts'
import { permit, say, type Visit } from '#modules/access/index.ts'
import { fileNames } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import { fileIn, limitBody, type Rejected, readForm, rejectedBy, typedIn } from '#ui/form.ts'
import { chooseInvoice, importOrders, matchWaiting, waitingOrder } from './opi/actions.ts'
import { largestTreasuryFile } from './opi/reading.ts'
import { choicePage } from './opi/views/choice.ts'
import { ordersPage, type Said } from './opi/views/page.ts'
import { findReport } from './store/import.ts'
import { candidatesFor } from './store/matching.ts'
import { listUnmatched } from './store/unmatched.ts'

const upload = z.object({ sentOn: optional(day) })
const choice = z.object({ invoice: rowNumber('scegli una fattura') })
const waitingPath = '/in-attesa/:id{[0-9]{1,18}}'

/** Where flows of payment orders and cash journals are handed in, and the orders that wait for their invoice. */
export function orderPages(db: Database) {
  const show = async (c: Context<Visit>, said: Said, status: 200 | 422 = 200) => {
    const waiting = await listUnmatched(db)
    const names = await fileNames(
      db,
      waiting.map(({ original }) => original),
    )
    return c.html(ordersPage(c.var.frame, { waiting, names, user: c.var.user }, said), status)
  }
  const refuse = (c: Context<Visit>, typed: Rejected['typed'], problems: Rejected['problems']) =>
    show(c, { rejected: { ok: false, typed, problems } }, 422)
  const showChoice = async (c: Context<Visit, typeof waitingPath>, rejected?: Rejected) => {
    const waiting = await waitingOrder(db, BigInt(c.req.param('id')))
    const candidates = await candidatesFor(db, waiting)
    return c.html(choicePage(c.var.frame, { waiting, candidates }, rejected), rejected ? 422 : 200)
  }

  return new Hono<Visit>()
    .get('/', permit('payments:record'), async (c) => {
      const report = await findReport(db, c.req.query('file') ?? '')
      return show(c, { ...(report && { report }), again: c.req.query('gia-importato') !== undefined })
    })

    .post('/', permit('payments:record'), limitBody(largestTreasuryFile + 10_000), async (c) => {
      const body = await c.req.parseBody()
      const form = readForm(upload, body)
      const file = await fileIn(body)
      if (!form.ok) return show(c, { rejected: form }, 422)
      const typed = typedIn(upload, body)
      if (!file) return refuse(c, typed, { file: 'scegli il file, poi premi «Importa»' })
      const { sentOn } = form.value
      if (sentOn !== null && sentOn > c.var.today)
        return refuse(c, typed, { sentOn: 'è un giorno che deve ancora venire' })
      const report = await importOrders(db, file, { sentOn }, c.var.user)
      if (report.outcome === 'rejected') return show(c, { report }, 422)
      const again = report.outcome === 'unchanged' ? '&gia-importato' : ''
      return c.redirect(`/registri/ordinativi?file=${report.original}${again}`, 303)
    })

    .post('/abbinamento', permit('payments:record'), limitBody(), async (c) => {
      const matched = await matchWaiting(db, c.var.user)
      say(
        c,
        matched > 0
          ? `${counted(matched, 'pagamento ha', 'pagamenti hanno')} trovato la fattura.`
          : 'Nessun pagamento ha trovato la sua fattura.',
      )
      return c.redirect('/registri/ordinativi', 303)
    })

    .get(waitingPath, permit('payments:record'), (c) => showChoice(c))

    .post(waitingPath, permit('payments:record'), limitBody(), async (c) => {
      const form = readForm(choice, await c.req.parseBody())
      if (!form.ok) return showChoice(c, form)
      const { invoice } = form.value
      const rejected = await rejectedBy(
        chooseInvoice(db, { waiting: BigInt(c.req.param('id')), invoiceId: invoice }, c.var.user).then(() =>
          say(c, 'Il mandato paga questa fattura.'),
        ),
        { invoice: String(invoice) },
        ({ message }) => ({ invoice: message }),
      )
      return rejected ? showChoice(c, rejected) : c.redirect(`/fatture/${invoice}`, 303)
    })
}
