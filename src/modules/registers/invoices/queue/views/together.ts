// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { CivilDate } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { problemSummary, type Rejected } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty } from '#ui/panel.ts'
import { invoicesCrumb } from '../../crumbs.ts'
import { acceptanceFields, pauseFields } from '../../life/sheet/views/fields.ts'
import type { Together } from '../together.ts'
import type { Work } from '../work.ts'

interface Asking {
  deed: Together['deed']
  path: string
  /** Those chosen that the reader may do it to. */
  rows: readonly Work[]
  today: CivilDate
  rejected: Rejected | undefined
}

const asked: Record<
  Together['deed'],
  { verb: string; below: string; fields: (today: CivilDate, rejected: Rejected | undefined) => Html[] }
> = {
  accept: {
    verb: 'Accetta',
    below:
      'Da quel giorno partono i giorni dell’area per liquidarle. La scadenza di legge non cambia: parte dall’arrivo.',
    fields: acceptanceFields,
  },
  pause: {
    verb: 'Sospendi',
    below: 'I giorni di contestazione o contenzioso non contano per la scadenza di legge, né per gli indicatori.',
    fields: pauseFields,
  },
}

/** The invoices chosen, and what is still to be said of all of them. */
export function togetherPage(frame: Frame, { deed, path, rows, today, rejected }: Asking) {
  const { verb, below, fields } = asked[deed]
  return page(frame, {
    title: `${verb} ${counted(rows.length, 'fattura', 'fatture')}`,
    section: '/fatture',
    crumbs: [invoicesCrumb],
    below,
    body:
      rows.length === 0
        ? empty('Nessuna fattura scelta.', html`<a href="/fatture">Scegline una o più nell’elenco</a>.`)
        : html`${problemSummary(rejected)}
          <form method="post" action="/fatture/${path}" class="t-narrow-form t-stacked">
            <ul class="t-list" id="scelte">${rows.map(
              ({ id, supplierName, life, outstanding }) =>
                html`<li class="t-row end" id="f${id}"><input type="hidden" name="fattura" value="${id}"><span><b>${supplierName}</b> <span class="t-code">${life.number}</span></span><span>${formatEuro(outstanding)}</span></li>`,
            )}</ul>
            ${fields(today, rejected)}
            <div class="t-row"><button class="btn btn-primary">${verb}</button><a href="/fatture">Lascia stare</a></div>
          </form>`,
  })
}
