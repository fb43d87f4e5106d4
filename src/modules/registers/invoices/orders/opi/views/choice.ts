// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import { formatEuro } from '#kernel/money.ts'
import { problemSummary, type Rejected } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Candidate } from '../../store/matching.ts'
import type { UnmatchedOrder } from '../../store/unmatched.ts'

interface Choice {
  waiting: UnmatchedOrder
  candidates: readonly Candidate[]
}

/** Where a person says which invoice an order pays, when its file names none that is there. */
export const choicePage = (frame: Frame, { waiting, candidates }: Choice, rejected?: Rejected) =>
  page(frame, {
    title: `Quale fattura paga il mandato ${waiting.orderNumber}?`,
    section: '/registri',
    crumbs: [
      { path: '/registri', label: 'Registri' },
      { path: '/registri/ordinativi', label: 'Ordinativi e giornale di cassa' },
    ],
    body: html`${problemSummary(rejected)}<div class="t-col">${orderPanel(waiting)}${candidatesPanel(waiting, candidates)}</div>`,
  })

const orderPanel = ({
  invoiceNumber,
  supplier,
  lot,
  amount,
  sentOn,
  issuedOn,
  declaredCig,
  reason,
}: UnmatchedOrder): Html =>
  panel({
    id: 'mandato',
    title: 'Che cosa dice il mandato',
    body: facts([
      ['Fattura', invoiceNumber],
      ['Fornitore', supplier && html`<span class="t-code">${supplier}</span>`],
      ['Lotto SdI', lot && html`<span class="t-code">${lot}</span>`],
      ['CIG', declaredCig && html`<span class="t-code">${declaredCig}</span>`],
      ['Importo', formatEuro(amount)],
      ['Emesso il', issuedOn && formatDay(issuedOn)],
      ['Trasmesso il', sentOn && formatDay(sentOn)],
      ['Perché aspetta', reason],
    ]),
  })

const candidatesPanel = ({ id }: UnmatchedOrder, candidates: readonly Candidate[]): Html =>
  panel({
    id: 'fatture',
    title: 'Le fatture che può pagare',
    body:
      candidates.length === 0
        ? empty(
            'Nessuna.',
            'Nessuna fattura di questo fornitore, o di questo importo, ha ancora abbastanza da pagare: importa il suo file.',
          )
        : table({
            caption: 'Dello stesso fornitore, o con lo stesso importo da pagare: la più probabile per prima',
            columns: [
              {
                label: 'Fattura',
                cell: (each) =>
                  html`<a class="t-link" href="/fatture/${each.id}">${each.number}</a> del ${formatDay(each.datedOn)}<div class="t-sm t-soft">${each.supplierName}</div>`,
              },
              { label: 'Da pagare', numeric: true, cell: ({ outstanding }) => formatEuro(outstanding) },
              { label: 'Perché', wide: true, cell: whyLikely },
              {
                label: 'Scegli',
                cell: (each) => html`<form method="post" action="/registri/ordinativi/in-attesa/${id}">
                  <button class="btn btn-outline-primary btn-sm" name="invoice" value="${each.id}">È questa<span class="visually-hidden">: ${each.number}</span></button></form>`,
              },
            ],
            rows: candidates,
          }),
  })

const whyLikely = ({ sameSupplier, sameAmount }: Candidate): string =>
  [sameSupplier && 'stesso fornitore', sameAmount && 'stesso importo'].filter(Boolean).join(', ')
