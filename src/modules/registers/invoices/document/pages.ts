// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { fileName } from '#kernel/file-name.ts'
import { Refusal } from '#kernel/refusal.ts'
import { may, permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { findOriginal } from '#platform/originals.ts'
import { download } from '#ui/download.ts'
import { findDetails } from '../life/sheet/store.ts'
import { attachmentsOf } from '../reading/attachments.ts'
import { documentIn } from './read.ts'
import { documentPage } from './views.ts'

/** An invoice to be read as it was sent, and what was sent with it. */
export function documentPages(db: Database) {
  const fileOf = async (c: Context<Visit, '/:id'>) => {
    const id = BigInt(c.req.param('id'))
    const invoice = await findDetails(db, id)
    if (!invoice) throw new Refusal('not-found', 'Questa fattura non è nel registro.')
    if (!may(c.var.user, 'invoices:read', { area: invoice.unit })) {
      throw new Refusal('forbidden', 'Questa fattura è di un’altra area: il tuo ruolo apre quelle della tua.')
    }
    const original = await findOriginal(db, invoice.original)
    return { id, bytes: original!.bytes, position: invoice.position }
  }

  return new Hono<Visit>()
    .get('/:id{[0-9]{1,18}}/documento', permit('invoices:read'), async (c) => {
      const { id, bytes, position } = await fileOf(c)
      const document = documentIn(bytes, position)
      if (!document) throw new Refusal('unreadable', 'Questo file non si lascia leggere: aprilo dal suo originale.')
      return c.html(documentPage(c.var.frame, { id, document }))
    })

    .get('/:id{[0-9]{1,18}}/allegati/:place{[0-9]{1,4}}', permit('invoices:read'), async (c) => {
      const { bytes, position } = await fileOf(c)
      const attachment = attachmentsOf(bytes, position)[Number(c.req.param('place')) - 1]
      if (!attachment) throw new Refusal('not-found', 'Questa fattura non ha un allegato a questo posto.')
      return download(c, { name: fileName(attachment.name), bytes: attachment.bytes })
    })
}
