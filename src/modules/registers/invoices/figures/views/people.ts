// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay, formatDayInFull } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatNumber } from '#kernel/ratio.ts'
import { sourcesOf } from '#modules/indicators/index.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, facts, panel } from '#ui/panel.ts'
import { type Column, table } from '#ui/table.ts'
import { clockCompliance } from '../../clocks.ts'
import type { People, PersonDays, TimedInvoice } from '../people.ts'
import type { View } from '../view.ts'
import { valueInWords } from './words.ts'

/** How often each person keeps the days of their office: for the office alone. */
export const peoplePage = (frame: Frame, { year, on }: View, { area, accounting }: People) =>
  page(frame, {
    title: `I giorni del piano nel ${year}, persona per persona`,
    section: '/fatture',
    crumbs: [{ path: '/pagamenti', label: 'Pagamenti' }],
    below: `Situazione al ${formatDayInFull(on)}. Solo per uso d’ufficio: non si pubblica.`,
    body: html`<div class="t-col">
      ${peoplePanel(area, {
        ...{ id: 'persone', title: 'I giorni dell’area: chi ha liquidato', figure: 'giorni-area' },
        caption: 'Fatture ricevute nell’anno, di chi ne ha registrato l’ultima liquidazione',
        none: 'Qui compare chi registra le liquidazioni da Traguardo; quelle importate da un file non dicono di chi sono.',
      })}
      ${
        accounting &&
        peoplePanel(accounting, {
          ...{ id: 'ragioneria', title: 'I giorni della Ragioneria: chi ha controllato o emesso il mandato' },
          figure: 'giorni-ragioneria',
          caption:
            'Fatture ricevute nell’anno, di chi in Ragioneria ha registrato il mandato o, prima, il controllo della liquidazione',
          none: 'Qui compare chi controlla le liquidazioni o registra i mandati da Traguardo; quelli importati da un file non dicono di chi sono.',
        })
      }
      ${rulePanel}</div>`,
  })

interface Office {
  id: string
  title: string
  figure: 'giorni-area' | 'giorni-ragioneria'
  caption: string
  none: string
}

const peoplePanel = (people: readonly PersonDays[], office: Office): Html => {
  const { id, title, caption, none } = office
  return panel({
    ...{ id, title },
    body:
      people.length === 0
        ? empty('Nessuno.', none)
        : html`${table({ caption, columns: columnsOf(people, office), rows: people })}
          ${people.map((person, index) => invoicesOf(person, rowsId(office, index)))}`,
  })
}

const rowsId = ({ id }: Office, index: number): string => `righe-${id}-${index + 1}`

function columnsOf(
  people: readonly PersonDays[],
  office: Office,
): readonly [Column<PersonDays>, ...Column<PersonDays>[]] {
  /** A number opens the invoices it was counted from. */
  const opens = (person: PersonDays, words: string) =>
    person.ended === 0 ? words : html`<a href="#${rowsId(office, people.indexOf(person))}">${words}</a>`
  return [
    { label: 'Persona', cell: ({ name }) => name },
    { label: 'Aree', cell: ({ units }) => units.join(', ') || '—' },
    { label: 'Passate o fuori termine', numeric: true, cell: (person) => opens(person, formatNumber(person.ended)) },
    { label: 'Nei giorni', numeric: true, cell: (person) => opens(person, formatNumber(person.kept)) },
    { label: 'Rispetto', numeric: true, cell: (person) => opens(person, valueInWords(office.figure, person.outcome)) },
  ]
}

/** The most that are listed of one person. */
const mostInvoices = 100

const invoicesOf = ({ name, invoices }: PersonDays, id: string): Html | false =>
  invoices.length > 0 &&
  html`<details class="t-data mt-2"><summary>${counted(invoices.length, 'fattura', 'fatture')} di ${name}</summary>
    <div id="${id}">${table({
      caption:
        invoices.length > mostInvoices
          ? `Le ${mostInvoices} più in ritardo`
          : html`<span class="visually-hidden">Le fatture di ${name}, la più in ritardo per prima</span>`,
      columns: invoiceColumns,
      rows: invoices.slice(0, mostInvoices),
    })}</div></details>`

const invoiceColumns: readonly [Column<TimedInvoice>, ...Column<TimedInvoice>[]] = [
  {
    label: 'Fattura',
    cell: ({ id, number, supplier }) =>
      html`<a class="t-link" href="/fatture/${id}">${number}</a><div class="t-sm t-soft">${supplier}</div>`,
  },
  { label: 'Area', cell: ({ unit }) => unit || '—' },
  { label: 'I giorni partono il', cell: ({ clock }) => formatDay(clock.startedOn) },
  { label: 'Ultimo giorno', cell: ({ clock }) => formatDay(clock.lastDay) },
  { label: 'Passata il', cell: ({ clock }) => (clock.stoppedOn ? formatDay(clock.stoppedOn) : 'non ancora') },
  {
    label: 'Esito',
    cell: ({ clock: { daysLeft } }) =>
      daysLeft >= 0 ? mark('reached', 'nei giorni') : mark('late', `${counted(-daysLeft, 'giorno', 'giorni')} oltre`),
  },
]

/** The rule of the numbers above, with its source. */
const rulePanel: Html = panel({
  id: 'conto',
  title: 'Come si calcola',
  look: 'law',
  body: html`<p>${clockCompliance.words}</p>${facts([
    ['Regola', clockCompliance.title],
    ['Fonte', sourcesOf(clockCompliance)],
  ])}`,
})
