// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDayInFull } from '#kernel/civil-date.ts'
import { formatSigned } from '#kernel/ratio.ts'
import { annualDelay } from '#law/annual-delay.ts'
import { paymentTimeliness } from '#law/payment-timeliness.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty } from '#ui/panel.ts'
import { invoicesCrumb } from '../../crumbs.ts'
import type { Work } from '../../queue/work.ts'
import type { YearEnd } from '../find.ts'
import { daysOf } from '../outlook.ts'
import { queryOf, type View } from '../view.ts'
import { indicatorPanels } from './indicator.ts'

export interface Seen {
  view: View
  /** The work within the reader’s reach, by invoice. */
  shown: ReadonlyMap<bigint, Work>
  today: CivilDate
}

const names: Record<View['indicator'], string> = {
  timeliness: 'Tempestività dei pagamenti',
  annualDelay: 'Ritardo annuale',
}

/** How the year ends by an indicator, what to pay early, and which invoices push it over zero. */
export function yearEndPage(frame: Frame, found: YearEnd, seen: Seen) {
  const { today, view } = seen
  const outlook = found[view.indicator]
  const rule = view.indicator === 'timeliness' ? paymentTimeliness : annualDelay({ year: outlook.year, seenOn: today })
  return page(frame, {
    title: `Come chiudere il ${outlook.year} a zero o sotto`,
    section: '/fatture',
    crumbs: [invoicesCrumb],
    below: html`Situazione al ${formatDayInFull(today)}, con le fatture arrivate finora; non contano quelle sospese, che nessuno può pagare`,
    body: html`
      <p>Il piano nomina di solito la tempestività; la legge lega la retribuzione di risultato al ritardo annuale. La previsione conta che ogni ufficio usi tutti i giorni che gli restano.</p>
      ${choice(found, view)}
      ${outlook.end.amount === 0n ? empty('Non c’è ancora niente da contare.', 'Nell’anno non risultano pagamenti, né fatture da pagare.') : indicatorPanels(rule, outlook, seen)}`,
  })
}

const choice = (found: YearEnd, view: View): Html => html`
  <nav class="t-jump mb-3" aria-label="Indicatore">${(['timeliness', 'annualDelay'] as const).map((indicator) => {
    const { end } = found[indicator]
    const days = end.amount > 0n ? formatSigned(daysOf(end), 2) : '—'
    return html`<a href="/fatture/fine-anno${queryOf({ ...view, indicator })}"${indicator === view.indicator ? html` aria-current="page"` : ''}>${names[indicator]}: <b>${days}</b> al 31 dicembre</a>`
  })}</nav>`
