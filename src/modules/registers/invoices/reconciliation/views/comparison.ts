// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay, yearOfDay } from '#kernel/civil-date.ts'
import { fileField, problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { invoicesCrumb } from '../../crumbs.ts'
import type { Comparison, DifferenceKind } from '../compare.ts'
import type { PccFile, PccMatch } from '../model.ts'
import { proposalsIn } from '../pairing.ts'
import { groupsPanel, totalsPanel } from './groups.ts'
import { linesPanel } from './lines.ts'
import { matchesPanel, proposalsPanel } from './matches.ts'

interface Shown {
  files: readonly PccFile[]
  file: PccFile | undefined
  comparison: Comparison | undefined
  /** Only these; every difference when absent. */
  kind: DifferenceKind | undefined
  /** What persons matched. */
  matches: readonly PccMatch[]
  today: CivilDate
}

export const comparisonPage = (
  frame: Frame,
  { files, file, comparison, kind, matches, today }: Shown,
  rejected?: Rejected,
) =>
  page(frame, {
    title: 'Confronto con la piattaforma',
    section: '/fatture',
    crumbs: [invoicesCrumb],
    below: file
      ? `Anno ${file.year}, estratto il ${formatDay(file.extractedOn)}`
      : 'Perché l’indicatore della piattaforma dei crediti commerciali (PCC) è diverso dal nostro',
    ...(file && {
      actions: html`<a class="btn btn-outline-primary" href="/fatture/piattaforma/correzioni.csv?file=${file.original}">Correzioni per il modello 003</a>`,
    }),
    body: html`${problemSummary(rejected)}<div class="t-col">
      ${file && comparison && comparisonPanels(file, { comparison, kind, matches })}
      ${uploadPanel(today, rejected)}
      ${filesPanel(files)}
    </div>`,
  })

const comparisonPanels = (
  file: PccFile,
  { comparison, kind, matches }: Pick<Shown, 'kind' | 'matches'> & { comparison: Comparison },
): Html =>
  html`${totalsPanel(comparison)}${groupsPanel(file, comparison)}${proposalsPanel(file, proposalsIn(comparison))}${linesPanel(comparison, kind)}${matchesPanel(file, comparison, matches)}`

const uploadPanel = (today: CivilDate, rejected: Rejected | undefined): Html =>
  panel({
    id: 'carica',
    title: 'Carica un’estrazione',
    body: html`<form method="post" action="/fatture/piattaforma" enctype="multipart/form-data" class="t-stacked">
      ${fileField({ name: 'file', label: 'File CSV della piattaforma', hint: 'Il dettaglio dei pagamenti dell’anno, con i titoli nella prima riga. Le colonne si scelgono dopo, e si ricordano.', accept: '.csv,text/csv', rejected })}
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
