// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { CivilDate } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { problemSummary, type Rejected } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { empty } from '#ui/panel.ts'
import { invoicesCrumb } from '../../crumbs.ts'
import { pauseFields } from '../../life/sheet/views/fields.ts'
import type { Work } from '../work.ts'

interface Pausing {
  /** Those chosen that the reader may suspend. */
  rows: readonly Work[]
  today: CivilDate
  rejected: Rejected | undefined
}

/** The invoices chosen, to be suspended together. */
export const pausePage = (frame: Frame, { rows, today, rejected }: Pausing) =>
  page(frame, {
    title: `Sospendi ${counted(rows.length, 'fattura', 'fatture')}`,
    section: '/fatture',
    crumbs: [invoicesCrumb],
    below: 'I giorni di contestazione o contenzioso non contano per la scadenza di legge, né per gli indicatori.',
    body:
      rows.length === 0
        ? empty('Nessuna fattura scelta.', html`<a href="/fatture">Scegline una o più nell’elenco</a>.`)
        : html`${problemSummary(rejected)}
          <form method="post" action="/fatture/sospensioni" class="t-narrow-form t-stacked">
            <ul class="t-list" id="scelte">${rows.map(
              ({ id, supplierName, life, outstanding }) =>
                html`<li class="t-row end" id="f${id}"><input type="hidden" name="fattura" value="${id}"><span><b>${supplierName}</b> <span class="t-code">${life.number}</span></span><span>${formatEuro(outstanding)}</span></li>`,
            )}</ul>
            ${pauseFields(today, rejected)}
            <div class="t-row"><button class="btn btn-primary">Sospendi</button><a href="/fatture">Lascia stare</a></div>
          </form>`,
  })
