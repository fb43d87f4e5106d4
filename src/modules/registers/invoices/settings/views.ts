// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { groupedChoiceField } from '#ui/grouped-choice.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { doubtsOf } from '../figures/doubts.ts'
import { type DatedInWords, datedInWords } from './dated-in-words.ts'
import { type ChosenSetting, choosable, settingsBy, wordsOf } from './model.ts'
import type { RefusalReason } from './refusals/model.ts'
import { reasonForms, reasonsPanel } from './refusals/views.ts'
import { type SettingName, settingNames, settings } from './settings.ts'

const administration = { path: '/amministrazione', label: 'Amministrazione' }

interface Settings {
  chosen: readonly ChosenSetting[]
  reasons: readonly RefusalReason[]
  today: CivilDate
}

/** What can be chosen, what was, and every value of law with its days and source. */
export const settingsPage = (frame: Frame, { chosen, reasons, today }: Settings, rejected?: Rejected) =>
  page(frame, {
    title: 'Regole dei pagamenti',
    section: administration.path,
    crumbs: [administration],
    below: 'I valori della legge con il giorno da cui valgono, e le scelte che la legge lascia aperte',
    body: html`${problemSummary(rejected)}
      <div class="t-grid wide-left mb-4">${choicesPanel(chosen, today)}<div>${choosePanel(today, rejected)}</div></div>
      <div class="t-grid wide-left mb-4">${reasonsPanel(reasons)}<div>${reasonForms(reasons, today, rejected)}</div></div>
      <div class="t-col">${lawPanel}${doubtsPanel}</div>`,
  })

function choicesPanel(chosen: readonly ChosenSetting[], today: CivilDate): Html {
  const now = settingsBy(chosen)(today)
  const history = (name: SettingName) => chosen.filter((each) => each.name === name)
  return panel({
    id: 'scelte',
    title: 'Scelte del Comune',
    body: html`<ul class="t-list">${settingNames.map(
      (name) => html`<li><b>${settings[name].label}</b>
        <div>${wordsOf(name, now[name])}</div>
        <div class="t-sm t-soft">${settings[name].moves}</div>
        <div class="t-sm">${mark('warning', 'Lettura non verificata')} · ${settings[name].source}.</div>
        ${
          history(name).length === 0
            ? html`<div class="t-sm">È la lettura più comune: nessuno ha ancora scelto.</div>`
            : history(name).map(
                ({ fromDay, value, act }) =>
                  html`<div class="t-sm">Dal ${formatDay(fromDay)}: ${wordsOf(name, value)} ${act}</div>`,
              )
        }</li>`,
    )}</ul>`,
  })
}

const choosePanel = (today: CivilDate, rejected: Rejected | undefined): Html =>
  panel({
    id: 'scegli',
    title: 'Scegli',
    body: html`<form method="post" action="/impostazioni/pagamenti" novalidate class="t-stacked">
      ${groupedChoiceField({ name: 'choice', label: 'Che cosa', groups: choosable, rejected })}
      ${textField({ name: 'fromDay', label: 'Da quando vale', type: 'date', value: today, rejected })}
      ${textField({ name: 'act', label: 'Atto, o motivo', rejected })}
      <button class="btn btn-primary">Salva</button>
      <p class="t-sm t-soft mt-2">Ciò che è già pubblicato non cambia. Le somme di tutte le fatture si rifanno: con molte fatture, la prima pagina dopo la scelta si fa aspettare.</p>
    </form>`,
  })

const lawPanel: Html = panel({
  id: 'legge',
  title: 'Valori della legge',
  body: table({
    caption: 'Ciascuno con il giorno da cui vale e la fonte; una legge nuova aggiunge una riga.',
    columns: [
      { label: 'Valore', cell: ({ name }: DatedInWords) => name },
      { label: 'Dal', cell: ({ from }) => formatDay(from) },
      { label: 'Quanto', wide: true, cell: ({ words }) => words },
      {
        label: 'Fonte',
        wide: true,
        cell: ({ source, unverified }) => html`${source} ${unverified && mark('warning', 'Non verificato')}`,
      },
    ],
    rows: datedInWords,
  }),
})

const doubtsPanel: Html = panel({
  id: 'dubbi',
  title: 'Letture da confermare',
  body: html`<p class="t-sm">La legge si può leggere in altri modi: i conti seguono questi.</p>
    <ul class="t-list">${Object.values(doubtsOf)
      .flat()
      .map((doubt) => html`<li>${doubt}</li>`)}</ul>`,
})
