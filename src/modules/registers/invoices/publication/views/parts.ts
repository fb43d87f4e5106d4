// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import { centsOf, formatEuro, formatHundredths } from '#kernel/money.ts'
import type { Html } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Content, Publication, PublishedFigure, PublishedPayment } from '../model.ts'
import { euroOf, figureInWords, sumOf } from '../words.ts'

/** The three figures that art. 33 asks for, each with the definition used and its sum. */
export const figuresPanel = ({ figures, warnings }: Content): Html =>
  panel({
    id: 'indicatori',
    title: 'Indicatori',
    body: html`
      ${warnings.map((warning) => html`<p class="t-note">${warning}</p>`)}
      ${figures.map(
        (figure) => html`<section class="mb-4" aria-labelledby="i-${figure.name}">
        <h3 id="i-${figure.name}">${figure.title}</h3>
        <p class="${figure.value === null ? '' : 't-big'}">${figureInWords(figure)}</p>
        <p class="t-sm">${figure.definition}</p>
        ${figure.workings.length > 0 && html`<p class="t-sm">${sumInWords(figure)}</p>`}
        <p class="t-sm t-soft">${figure.source}</p>
      </section>`,
      )}`,
  })

/** Amounts have decimals; counts do not. */
const sumInWords = ({ workings }: PublishedFigure): string =>
  workings
    .map(({ label, value, unit }) => {
      if (!value.includes('.')) return `${label}: ${value}`
      return `${label}: ${unit === 'days-by-euro' ? formatHundredths(centsOf(value)!) : euroOf(value)}`
    })
    .join(' · ')

const shown = 100

/** The payments that art. 4-bis wants published: those of the longest lists are in the file. */
export const paymentsPanel = ({ payments }: Content, all?: Html): Html =>
  panel({
    id: 'pagamenti',
    title: 'Pagamenti',
    aside: payments.length > 0 ? `${formatEuro(sumOf(payments))} in tutto` : undefined,
    body:
      payments.length === 0
        ? empty('Nessun pagamento.', 'Nel periodo non risultano pagamenti.')
        : html`${table({
            caption: html`Una riga per ogni beneficiario; le persone non sono nominate. ${payments.length > shown && html`Le prime ${shown} di ${payments.length}. `}${all}`,
            columns: [
              { label: 'Beneficiario', cell: ({ beneficiario }: PublishedPayment) => beneficiario },
              { label: 'Codice fiscale', cell: ({ codiceFiscale }) => codiceFiscale || '—' },
              { label: 'Trimestre', cell: ({ anno, trimestre }) => `${trimestre}º ${anno}` },
              { label: 'Tipologia', wide: true, cell: ({ categoria, tipologia }) => `${categoria}: ${tipologia}` },
              { label: 'Importo', numeric: true, cell: ({ importo }) => euroOf(importo) },
            ],
            rows: payments.slice(0, shown),
          })}
          <p class="t-sm t-soft mt-2">Fonte: D.Lgs. 14 marzo 2013, n. 33, art. 4-bis, comma 2. Tipologie degli enti in contabilità finanziaria; da confermare sull’elenco dell’ANAC.</p>`,
  })

/** «del 15/10/2026, versione 2: …», for who wants to know what they read. */
export const versionInWords = ({ version, seenOn, reason }: Publication): string =>
  `Situazione al ${formatDay(seenOn)} · versione ${version}${reason ? ` · corretta: ${reason}` : ''}`
