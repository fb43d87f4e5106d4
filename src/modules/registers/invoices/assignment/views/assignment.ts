// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { sentence } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { type Place, pager } from '#ui/pager.ts'
import { empty, failure } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { invoicesCrumb } from '../../crumbs.ts'
import { clueNames, fieldOf, type Proposal, type UnassignedInvoice, type Written } from '../model.ts'

interface Area {
  code: string
  name: string
}

interface Assignment {
  rows: readonly UnassignedInvoice[]
  /** How many by area proposed; nothing where none is. */
  counts: readonly { unit: string | null; count: number }[]
  /** The only proposal shown, empty for those without; every one when nothing. */
  proposed: string | undefined
  areas: readonly Area[]
  place: Place
  /** What was written and could not be kept, with the invoices whose area is not in the plan. */
  written?: Written
  unknown?: ReadonlySet<bigint>
}

export const assignmentPage = (frame: Frame, shown: Assignment) => {
  const { rows, counts, proposed, areas, place, unknown } = shown
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const search = new URLSearchParams(proposed === undefined ? {} : { proposta: proposed })
  return page(frame, {
    title: all === 0 ? 'Nessuna fattura da assegnare' : `${counted(all, 'fattura', 'fatture')} da assegnare a un’area`,
    section: '/fatture',
    crumbs: [invoicesCrumb],
    below: html`L’area proposta viene dai <a href="/fatture/codici-area">codici delle aree</a>, o dall’ultima fattura dello stesso fornitore: vale solo quando la confermi.`,
    body: html`
      ${unknown && refusal(unknown, rows)}
      ${
        rows.length === 0
          ? empty('Ogni fattura ha la sua area.', html`<a href="/fatture">Vai a quelle da lavorare</a>.`)
          : html`${counts.length > 1 && proposals(counts, proposed)}
            <form class="t-stacked" method="post" action="/fatture/da-assegnare?${search}" novalidate>
              ${assignmentTable(shown)}
              <datalist id="aree">${areas.map(({ code, name }) => html`<option value="${code}">${name}</option>`)}</datalist>
              <div class="t-sticky t-between">
                <span class="t-sm">Scrivi la sigla e passa alla prossima con Tab; Invio conferma tutte. Quelle vuote restano da assegnare.</span>
                <button class="btn btn-primary">Conferma le aree scritte</button>
              </div>
            </form>
            ${pager({ ...place, path: '/fatture/da-assegnare', search, newer: 'Prima', older: 'Poi' })}`
      }`,
  })
}

const refusal = (unknown: ReadonlySet<bigint>, rows: readonly UnassignedInvoice[]): Html =>
  failure(
    'Nessuna fattura è stata assegnata',
    html`<ul class="mt-2">${rows
      .filter(({ id }) => unknown.has(id))
      .map(({ id, number }) => html`<li><a href="#${fieldOf(id)}">${number}: ${notInPlan}</a></li>`)}</ul>`,
  )

const proposals = (counts: Assignment['counts'], chosen: string | undefined): Html => {
  const way = (value: string | undefined, label: string) =>
    value === chosen
      ? html`<li><b aria-current="true">${label}</b></li>`
      : html`<li><a href="/fatture/da-assegnare${value === undefined ? '' : `?${new URLSearchParams({ proposta: value })}`}">${label}</a></li>`
  return html`<nav aria-label="Area proposta"><ul class="t-row list-unstyled mb-3">
    ${way(undefined, 'Tutte')}${counts.map(({ unit, count }) => way(unit ?? '', `${unit ?? 'Senza proposta'}: ${count}`))}
  </ul></nav>`
}

const assignmentTable = ({ rows, written, unknown }: Assignment): Html =>
  table({
    caption: html`<span class="visually-hidden">Fatture senza area, le prime a scadere per prime</span>`,
    columns: [
      {
        label: 'Fattura',
        cell: ({ id, number, datedOn }) =>
          html`<a class="t-link" href="/fatture/${id}">${number}</a><div class="t-sm t-soft">del ${formatDay(datedOn)}</div>`,
      },
      {
        label: 'Fornitore',
        wide: true,
        cell: ({ supplierName, subject }) =>
          html`${supplierName}${subject && html`<div class="t-sm t-soft text-break">${subject.slice(0, 120)}</div>`}`,
      },
      { label: 'Scade', cell: ({ dueOn }) => (dueOn ? formatDay(dueOn) : '—') },
      { label: 'Importo', numeric: true, cell: ({ amountDue }) => formatEuro(amountDue) },
      { label: 'Perché', cell: ({ proposal }) => (proposal ? because(proposal) : 'Nessun codice noto') },
      {
        label: 'Area',
        cell: ({ id, number, proposal }) =>
          areaField(id, number, written?.get(id) ?? (written ? '' : (proposal?.unit ?? '')), unknown?.has(id)),
      },
    ],
    rows,
  })

const because = ({ clue, code }: Proposal): Html =>
  clue === 'supplier'
    ? html`Come la <span class="text-break">${code}</span> dello stesso fornitore`
    : html`${clueNames[clue]} <span class="t-code">${code}</span>`

function areaField(id: bigint, number: string, value: string, wrong: boolean | undefined): Html {
  const name = fieldOf(id)
  const said = wrong ? html` aria-invalid="true" aria-describedby="${name}-problem"` : ''
  return html`<div class="t-field${wrong ? ' s-error' : ''}"><label class="visually-hidden" for="${name}">Area della fattura ${number}</label>
    <input id="${name}" name="${name}" value="${value}" list="aree" size="6" autocomplete="off" autocapitalize="characters"${said}>
    ${wrong && html`<p class="hint" id="${name}-problem"><b>${sentence(notInPlan)}</b></p>`}</div>`
}

const notInPlan = 'l’area scritta non è nel piano'
