// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { formatEuro } from '#kernel/money.ts'
import { formatNumber } from '#kernel/ratio.ts'
import { contributionCheck, taxDebtCheck } from '#law/payment-checks.ts'
import { may, type User } from '#modules/access/index.ts'
import { whence } from '#modules/originals/index.ts'
import { problemSummary, type Rejected } from '#ui/form.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { invoicesCrumb } from '../../../crumbs.ts'
import { documentType } from '../../../document-type.ts'
import { noticeNames } from '../../../notices/model.ts'
import { ordersPanel } from '../../../orders/views.ts'
import { daysLateOf } from '../../stops.ts'
import { clockLanes } from '../clock-lanes.ts'
import { headlineOf } from '../headline.ts'
import { offersOf } from '../offers.ts'
import { roadOf } from '../road.ts'
import type { Sheet } from '../sheet.ts'
import { type Weight, weightOf } from '../weight.ts'
import { amountsPanel } from './amounts.ts'
import { clocksPanel } from './clocks.ts'
import { dataPanel } from './data.ts'
import { deedForms } from './deeds/deeds.ts'
import { roadPanel } from './road.ts'
import { weightPanel } from './weight.ts'

interface InvoicePage {
  sheet: Sheet
  user: User
  today: CivilDate
}

/** One invoice: what is to be done, its clocks, its way, what is owed and how much it weighs. */
export function invoicePage(frame: Frame, shown: InvoicePage, rejected?: Rejected) {
  const { sheet, user, today } = shown
  const { life, details } = sheet
  const weight = weightOf(sheet, today)
  return page(frame, {
    title: titleOf(sheet),
    section: '/fatture',
    crumbs: [invoicesCrumb],
    above: `${documentType(details.documentType)?.name ?? details.documentType} ${life.number} del ${formatDay(life.datedOn)}${details.subject ? ` · ${details.subject}` : ''}`,
    actions: html`<div class="t-row t-sm"><a href="/fornitori/${encodeURIComponent(life.supplierId)}">Il fornitore</a><a href="/fatture/${life.id}/documento">Leggi la fattura</a>${may(user, 'originals:read') && html`<a href="/originali/${details.original}">Originale</a>`}</div>`,
    body: html`${problemSummary(rejected)}${band(shown, weight, rejected)}${clocksPanel(clockLanes(life, today, sheet.chosenOn), today)}
      <div class="t-grid wide-left">
        <div class="t-col">${roadPanel(roadOf(sheet, today), sheet.names, user)}${sheet.invoice.payments.length > 0 && ordersPanel(paidOf(sheet), (row) => whence(row, sheet.names, user))}</div>
        <div class="t-col">${amountsPanel(sheet)}${weightPanel(sheet, weight)}${dataPanel(sheet, user)}${checksPanel(shown)}${noticesPanel(sheet, user)}</div>
      </div>`,
  })
}

const paidOf = ({ invoice: { payments, dueOn }, life, chosenOn }: Sheet) => ({
  payments,
  daysLate: (sentOn: CivilDate) => dueOn && daysLateOf({ ...life, dueOn }, { paidOn: sentOn, today: sentOn, chosenOn }),
})

function titleOf({ details, life }: Sheet): string {
  const { supplierName, outstanding, paid } = details
  if (life.kind === 'credit-note') return `${supplierName}, nota di credito di ${formatEuro(-life.amountDue)}`
  if (outstanding > 0n) return `${supplierName}, ${formatEuro(outstanding)} da pagare`
  return paid > 0n ? `${supplierName}, ${formatEuro(paid)} pagati` : `${supplierName}, ${formatEuro(details.total)}`
}

function band({ sheet, user, today }: InvoicePage, weight: Weight | undefined, rejected: Rejected | undefined): Html {
  const { tone, words, turn, next } = headlineOf(sheet, clockLanes(sheet.life, today, sheet.chosenOn), today)
  const cost =
    weight &&
    weight.perDay > 0 &&
    html`Ogni giorno in più costa all’indicatore del Comune <b>${formatNumber(weight.perDay, 3)} giorni</b>.`
  return html`<section class="t-panel state s-${tone} mb-4" aria-labelledby="stato">
    <h2 id="stato">${mark(tone, words)}${turn && html`: ${turn}`}</h2>
    ${(next || cost) && html`<p class="mt-2 mb-0">${next && `${next}. `}${cost}</p>`}
    ${deedForms({ sheet, offers: offersOf(sheet.life, user, today), today, rejected })}
  </section>`
}

/** Whether the supplier must be checked before paying, and why. */
function checksPanel({ sheet: { life, details, certificate }, today }: InvoicePage): Html {
  if (details.outstanding === 0n) return html``
  const payment = {
    paidOn: today,
    amount: details.outstanding,
    professionalFee: details.supplierKind === 'professional',
  }
  const asked = [
    [
      'Debiti fiscali, art. 48-bis',
      life.checks.some(({ kind, outcome }) => kind === 'tax-debt' && outcome === 'clear')
        ? { needed: false, because: 'Già verificati: regolare.' }
        : taxDebtCheck(payment),
    ],
    ['Contributi, DURC', contributionCheck(certificate, today)],
  ] as const
  return panel({
    id: 'verifiche',
    title: 'Prima di pagare',
    body: html`<ul class="t-list">${asked.map(
      ([name, { needed, because }]) =>
        html`<li>${mark(needed ? 'warning' : 'reached', name)}<div class="t-sm">${because}</div></li>`,
    )}</ul>`,
  })
}

const noticesPanel = ({ notices, names }: Sheet, user: User): Html =>
  notices.length === 0
    ? html``
    : panel({
        id: 'messaggi',
        title: 'Messaggi dello SdI',
        body: html`<ul class="t-list">${notices.map(
          ({
            kind,
            happenedOn,
            words,
            original,
          }) => html`<li>${noticeNames[kind]}${happenedOn && `, ${formatDay(happenedOn)}`}
          ${words && html`<div class="t-sm">${words}</div>`}<div class="t-sm t-soft">${whence({ original, line: null }, names, user)}</div></li>`,
        )}</ul>`,
      })
