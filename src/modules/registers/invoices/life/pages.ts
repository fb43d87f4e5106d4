// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { may, type Permission, permit, say, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, type Rejected, readForm, rejectedBy, typedIn } from '#ui/form.ts'
import { deedForms } from './forms.ts'
import { findSheet } from './sheet/sheet.ts'
import { invoicePage } from './sheet/views/page.ts'

const path = '/:id{[0-9]{1,18}}'

/** One invoice, and what can be done to it. */
export function lifePages(db: Database) {
  const known = async (c: Context<Visit, typeof path>, permission: Permission) => {
    const sheet = await findSheet(db, BigInt(c.req.param('id')), c.var.today)
    if (!sheet) throw new Refusal('not-found', 'Questa fattura non è nel registro.')
    if (!may(c.var.user, permission, { area: sheet.life.unit })) throw ofAnotherArea
    return sheet
  }
  const show = async (c: Context<Visit, typeof path>, rejected?: Rejected) => {
    const { user, today, frame } = c.var
    return invoicePage(frame, { sheet: await known(c, 'invoices:read'), user, today }, rejected)
  }

  const pages = new Hono<Visit>()
  pages.get(path, permit('invoices:read'), async (c) => c.html(await show(c)))
  for (const { path: deed, permission, said, fields, run } of deedForms)
    pages.post(`${path}/${deed}`, permit(permission), limitBody(), async (c) => {
      const { id } = (await known(c, permission)).life
      const body = await c.req.parseBody()
      const form = readForm(fields, body)
      const rejected = form.ok
        ? await rejectedBy(
            run(db, id, form.value, { by: c.var.user, today: c.var.today }).then((changed) =>
              say(c, changed.length > 0 ? said : 'Era già così: non è cambiato nulla.'),
            ),
            typedIn(fields, body),
            (no) => ({
              [Object.keys(fields.shape)[0] ?? 'stato']: no.message,
            }),
          )
        : form
      return rejected ? c.html(await show(c, rejected), 422) : c.redirect(`/fatture/${id}`, 303)
    })
  return pages
}

const ofAnotherArea = new Refusal('forbidden', 'Questa fattura è di un’altra area: il tuo ruolo apre quelle della tua.')
