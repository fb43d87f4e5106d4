// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { may, type Permission, permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, type Rejected, readForm } from '#ui/form.ts'
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
  for (const { path: deed, permission, fields, run } of deedForms)
    pages.post(`${path}/${deed}`, permit(permission), limitBody(), async (c) => {
      const { id } = (await known(c, permission)).life
      const body = await c.req.parseBody()
      const form = readForm(fields, body)
      const rejected = form.ok
        ? await refusalOf(run(db, id, form.value, { by: c.var.user, today: c.var.today }), fields, body)
        : form
      return rejected ? c.html(await show(c, rejected), 422) : c.redirect(`/fatture/${id}`, 303)
    })
  return pages
}

const ofAnotherArea = new Refusal('forbidden', 'Questa fattura è di un’altra area: il tuo ruolo apre quelle della tua.')

/** The rules said no: the form comes back with their reason at its first field. Anything else that went wrong goes on. */
async function refusalOf(
  deed: Promise<unknown>,
  fields: z.ZodObject,
  body: Record<string, unknown>,
): Promise<Rejected | undefined> {
  try {
    await deed
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
    const names = Object.keys(fields.shape)
    const typed = Object.fromEntries(names.map((name) => [name, String(body[name] ?? '')]))
    return { ok: false, typed, problems: { [names[0] ?? 'stato']: error.message } }
  }
}
