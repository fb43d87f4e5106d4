// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay, yearOfDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import { type Fraction, formatNumber, formatSigned, ratio } from '#kernel/ratio.ts'
import { sum } from '#law/tally.ts'
import { fileField, problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { type ComparedInvoice, type Comparison, type DifferenceKind, differenceNames } from '../compare.ts'
import type { PccFile } from '../model.ts'

interface Shown {
  files: readonly PccFile[]
  file: PccFile | undefined
  comparison: Comparison | undefined
  /** Only these; every difference when absent. */
  kind: DifferenceKind | undefined
  today: CivilDate
}

const linesShown = 50

export const comparisonPage = (frame: Frame, { files, file, comparison, kind, today }: Shown, rejected?: Rejected) =>
  page(frame, {
    title: 'Confronto con la piattaforma',
    section: '/fatture',
    crumbs: [{ path: '/fatture', label: 'Fatture' }],
    below: file
      ? `Anno ${file.year}, estratto il ${formatDay(file.extractedOn)}`
      : 'Perché l’indicatore della piattaforma dei crediti commerciali (PCC) è diverso dal nostro',
    ...(file && {
      actions: html`<a class="btn btn-outline-primary" href="/fatture/piattaforma/correzioni.csv?file=${file.original}">Correzioni per il modello 003</a>`,
    }),
    body: html`${problemSummary(rejected)}<div class="t-col">
      ${file && comparison && comparisonPanels(file, comparison, kind)}
      ${uploadPanel(today, rejected)}
      ${filesPanel(files)}
    </div>`,
  })

const comparisonPanels = (file: PccFile, comparison: Comparison, kind: DifferenceKind | undefined): Html =>
  html`${totalsPanel(comparison)}${kindsPanel(file, comparison)}${linesPanel(comparison, kind)}`

function totalsPanel({ ours, theirs, invoices }: Comparison): Html {
  const mean = (part: Comparison['ours']) =>
    part.amount > 0n
      ? `${formatNumber(ratio(part.weightedDays, part.amount), 2)} giorni`
      : 'non misurabile: nessun pagamento'
  return panel({
    id: 'totali',
    title: 'L’indicatore di tempestività dell’anno',
    body: facts([
      ['Qui', `${mean(ours)}, su ${formatEuro(ours.amount)}`],
      ['Nella piattaforma', `${mean(theirs)}, su ${formatEuro(theirs.amount)}`],
      ['Differenza', days(together(invoices))],
    ]),
  })
}

/** The sum of the effects of some invoices: they all have the same denominator. */
function together(invoices: readonly ComparedInvoice[]): Fraction | undefined {
  const effects = invoices.flatMap(({ effect }) => effect ?? [])
  const [first] = effects
  return first && { ...first, numerator: effects.reduce((all, { numerator }) => all + numerator, 0n) }
}

const days = (effect: Fraction | undefined): string =>
  effect ? `${formatSigned(ratio(effect.numerator, effect.denominator, 3), 3)} giorni` : '—'

function kindsPanel(file: PccFile, { invoices }: Comparison): Html {
  const kinds = (Object.keys(differenceNames) as DifferenceKind[])
    .map((kind) => ({ kind, those: invoices.filter((invoice) => invoice.kind === kind) }))
    .filter(({ those }) => those.length > 0)
  return panel({
    id: 'motivi',
    title: 'Da dove viene la differenza',
    aside: html`<a href="/fatture/piattaforma/modello">Le colonne del modello 003</a>`,
    body: table({
      caption: 'La somma degli effetti è la differenza, esatta',
      columns: [
        {
          label: 'Motivo',
          cell: ({ kind }) =>
            html`<a class="t-link" href="/fatture/piattaforma?file=${file.original}&amp;tipo=${kind}#fatture">${differenceNames[kind].name}</a>`,
        },
        { label: 'Fatture', numeric: true, cell: ({ those }) => those.length },
        {
          label: 'Pagato qui',
          numeric: true,
          cell: ({ those }) =>
            formatEuro(
              sum(
                ['amount'],
                those.map(({ ours }) => ours),
              ).amount,
            ),
        },
        {
          label: 'Pagato nella piattaforma',
          numeric: true,
          cell: ({ those }) =>
            formatEuro(
              sum(
                ['amount'],
                those.map(({ theirs }) => theirs),
              ).amount,
            ),
        },
        { label: 'Effetto', numeric: true, cell: ({ those }) => days(together(those)) },
        { label: 'Che cosa fare', wide: true, cell: ({ kind }) => differenceNames[kind].toDo },
      ],
      rows: kinds,
    }),
  })
}

function linesPanel({ invoices }: Comparison, kind: DifferenceKind | undefined): Html {
  const shown = invoices.filter((each) => (kind ? each.kind === kind : each.kind !== 'matched')).toSorted(heaviestFirst)
  return panel({
    id: 'fatture',
    title: kind ? differenceNames[kind].name : 'Le fatture che differiscono',
    aside:
      shown.length > linesShown
        ? `le ${linesShown} che pesano di più, di ${shown.length}`
        : counted(shown.length, 'fattura', 'fatture'),
    body:
      shown.length === 0
        ? empty('Nessuna.', 'Qui e nella piattaforma risultano gli stessi pagamenti.')
        : table({
            caption: html`<span class="visually-hidden">Fatture, con ciò che risulta qui e nella piattaforma</span>`,
            columns: [
              { label: 'Fattura', cell: nameCell },
              { label: 'Motivo', cell: (each) => differenceNames[each.kind].name },
              { label: 'Qui', cell: oursCell },
              { label: 'Nella piattaforma', cell: theirsCell },
              { label: 'Effetto', numeric: true, cell: ({ effect }) => days(effect) },
            ],
            rows: shown.slice(0, linesShown),
          }),
  })
}

const magnitude = ({ effect }: ComparedInvoice): bigint => {
  const numerator = effect?.numerator ?? 0n
  return numerator < 0n ? -numerator : numerator
}
const heaviestFirst = (one: ComparedInvoice, other: ComparedInvoice): number =>
  magnitude(one) < magnitude(other) ? 1 : magnitude(one) > magnitude(other) ? -1 : 0

const nameCell = ({ invoice, rows: [row] }: ComparedInvoice): Html =>
  invoice
    ? html`<a class="t-link" href="/fatture/${invoice.id}">${invoice.number}</a><div class="t-sm t-soft">${invoice.supplierName}</div>`
    : html`${row!.number}<div class="t-sm t-soft">${row!.supplier}, riga ${row!.line} del file</div>`

const oursCell = ({ invoice, ours }: ComparedInvoice): Html =>
  invoice
    ? html`${formatEuro(ours.amount)}<div class="t-sm t-soft">scade il ${formatDay(invoice.debt.dueOn)}${paidOn(invoice.debt.payments)}</div>`
    : html`—`

const theirsCell = ({ rows, theirs }: ComparedInvoice): Html =>
  rows[0]
    ? html`${formatEuro(theirs.amount)}<div class="t-sm t-soft">scade il ${formatDay(rows[0].dueOn)}${paidOn(rows)}</div>`
    : html`—`

function paidOn(payments: readonly { paidOn: CivilDate | null }[]): string {
  const paid = payments.flatMap((each) => each.paidOn ?? [])
  return paid.length === 0 ? ', non pagata' : `, pagata il ${paid.map(formatDay).join(' e il ')}`
}

const uploadPanel = (today: CivilDate, rejected: Rejected | undefined): Html =>
  panel({
    id: 'carica',
    title: 'Carica un’estrazione',
    body: html`<form method="post" action="/fatture/piattaforma" enctype="multipart/form-data" class="t-stacked">
      ${fileField({ name: 'file', label: 'File CSV della piattaforma', hint: 'Il dettaglio dei pagamenti dell’anno, con i titoli nella prima riga. Le colonne si scelgono dopo, e si ricordano.', accept: '.csv,text/csv' })}
      ${textField({ name: 'year', label: 'Anno dei pagamenti', value: String(yearOfDay(today)), numeric: true, rejected })}
      ${textField({ name: 'extractedOn', label: 'Estratto il', type: 'date', value: today, rejected })}
      <button class="btn btn-primary">Carica</button>
    </form>`,
  })

const filesPanel = (files: readonly PccFile[]): Html | false =>
  files.length > 1 &&
  panel({
    id: 'estrazioni',
    title: 'Le estrazioni',
    body: html`<ul class="t-list">${files.map(({ original, year, extractedOn }) => html`<li><a class="t-link" href="/fatture/piattaforma?file=${original}">${year}, estratta il ${formatDay(extractedOn)}</a></li>`)}</ul>`,
  })
