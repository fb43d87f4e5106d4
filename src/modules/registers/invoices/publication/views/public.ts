// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import { formatNumber, formatSigned } from '#kernel/ratio.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { periodName } from '../../figures/view.ts'
import { barChart } from '../../figures/views/chart.ts'
import { lateness } from '../../figures/views/words.ts'
import { keyOf, type Publication } from '../model.ts'
import { licence } from '../open-data.ts'
import { figureInWords } from '../words.ts'
import { figuresPanel, paymentsPanel, versionInWords } from './parts.ts'

const section = '/pubblico/pagamenti'

/** Every term published, with its three figures. */
export const publishedPage = (frame: Frame, published: readonly Publication[]) =>
  page(frame, {
    title: (published[0] && paidInWords(published[0])) ?? 'Quanto ci mette il Comune a pagare',
    section,
    above: 'Amministrazione trasparente · Pagamenti dell’amministrazione',
    body: panel({
      id: 'periodi',
      title: 'Periodo per periodo',
      aside: html`<a href="${licence.address}">${licence.name}</a>`,
      body:
        published.length === 0
          ? empty(
              'Non è ancora pubblicato niente.',
              'I dati di un trimestre arrivano entro trenta giorni dalla sua fine.',
            )
          : html`${quartersChart(published)}${table({
              caption:
                'Giorni in media tra la scadenza e il pagamento: con il più si paga dopo, con il meno prima. L’anno è la somma dei suoi pagamenti, non la media dei trimestri.',
              columns: [
                {
                  label: 'Periodo',
                  cell: (each: Publication) => html`<a href="${section}/${keyOf(each)}">${periodName(each)}</a>`,
                },
                ...figureColumns,
                { label: 'Pubblicato il', cell: ({ publishedOn }) => formatDay(publishedOn!) },
              ],
              rows: published,
            })}`,
    }),
  })

const quartersDrawn = 8

/** The timeliness of the last quarters published, the oldest first; the table below has every one. */
function quartersChart(published: readonly Publication[]): Html | false {
  const quarters = published
    .filter(({ quarter }) => quarter !== null)
    .slice(0, quartersDrawn)
    .toReversed()
  return (
    quarters.length > 1 &&
    barChart(
      'Tempestività dei pagamenti, trimestre per trimestre: sotto lo zero si paga in anticipo',
      quarters.map(({ year, quarter, content }) => {
        const value = content.figures[0]!.value
        const words = value === null ? '—' : formatSigned(value, 2)
        return { name: `${quarter}º ${year}`, value, words, tone: value !== null && value > 0 ? 'late' : 'reached' }
      }),
    )
  )
}

const figureColumns = ['Tempestività', 'Debiti', 'Imprese creditrici'].map((label, index) => ({
  label,
  numeric: true,
  cell: ({ content }: Publication) => figureInWords(content.figures[index]!),
}))

/** «Nel terzo trimestre 2026 il Comune ha pagato in media 1,95 giorni dopo la scadenza»; nothing without payments. */
function paidInWords(each: Publication): string | undefined {
  const days = each.content.figures[0]!.value
  return days === null ? undefined : `Nel ${periodName(each)} il Comune ha pagato in media ${lateness(days)}`
}

/** A term as anybody reads it, with the files to do its sums again. */
export const publishedTermPage = (frame: Frame, chosen: Publication, versions: readonly Publication[]) =>
  page(frame, {
    title: paidInWords(chosen) ?? `Pagamenti, ${periodName(chosen)}`,
    section,
    crumbs: [{ path: section, label: 'Pagamenti' }],
    above: 'Amministrazione trasparente · Pagamenti dell’amministrazione',
    below: versionInWords(chosen),
    body: html`<div class="t-grid wide-left">
      <div class="t-col">${figuresPanel(chosen.content)}${paymentsPanel(chosen.content, fileLink(chosen, 'pagamenti/csv', 'Tutti, in CSV'))}</div>
      <div class="t-col">${filesPanel(chosen)}${versions.length > 1 && versionsPanel(versions)}</div>
    </div>`,
  })

const fileLink = (each: Publication, sheet: string, words: string): Html =>
  html`<a class="t-link" href="${section}/${keyOf(each)}/${sheet}?versione=${each.version}">${words}</a>`

const filesPanel = (chosen: Publication): Html =>
  panel({
    id: 'dati',
    title: 'Ricalcola tu stesso',
    body: html`
      <p class="t-sm">Per ogni pagamento si moltiplicano i giorni per l’importo. Si somma tutto e si divide per il totale pagato: così un pagamento grande conta più di uno piccolo.</p>
      <ul class="t-list">
        <li>${fileLink(chosen, 'righe/csv', `I pagamenti dell’indicatore, ${formatNumber(chosen.content.rows.length)}`)}<div class="t-sm t-soft">CSV · importo, scadenza, giorno, giorni; senza nomi</div></li>
        <li>${fileLink(chosen, 'pagamenti/csv', `I pagamenti per beneficiario, ${formatNumber(chosen.content.payments.length)}`)}<div class="t-sm t-soft">CSV · senza nomi di persone</div></li>
        <li>${fileLink(chosen, 'indicatori/csv', 'Gli indicatori')}<div class="t-sm t-soft">CSV · con la definizione usata</div></li>
        <li>${fileLink(chosen, 'json', 'Tutto insieme')}<div class="t-sm t-soft">JSON · <a href="${section}/schema">che cosa vuol dire ogni campo</a></div></li>
      </ul>
      <p class="t-sm mt-3">Si possono riusare liberamente, citando il Comune: <a href="${licence.address}">${licence.name}</a>.</p>`,
  })

const versionsPanel = (versions: readonly Publication[]): Html =>
  panel({
    id: 'versioni',
    title: 'Versioni',
    body: html`<ul class="t-list">${versions.map(
      (each) =>
        html`<li><a class="t-link" href="${section}/${keyOf(each)}?versione=${each.version}">Versione ${each.version}, ${formatDay(each.publishedOn!)}</a><div class="t-sm t-soft">${each.reason}</div></li>`,
    )}</ul>`,
  })
