// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { type State, stateMeanings, stateNames, states } from '#modules/indicators/index.ts'
import { type Frame, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import type { OpenYear } from '../reader.ts'
import { allSeen, byTrouble } from '../year.ts'
import { objectiveTable } from './area.ts'
import { dayForm, hiddenNote, legend, stateMark } from './parts.ts'

/** All objectives, trouble first; or those in one state. */
export function objectiveListPage(frame: Frame, year: OpenYear, wanted: State | undefined) {
  const seen = allSeen(year)
  const shown = byTrouble(seen).filter(({ state }) => wanted === undefined || state === wanted)
  return page(frame, {
    title: wanted
      ? `Obiettivi: ${stateNames[wanted].toLowerCase()}`
      : year.hidden > 0
        ? 'Gli obiettivi che puoi aprire'
        : 'Tutti gli obiettivi',
    section: '/obiettivi',
    below: wanted
      ? html`${shown.length} su ${seen.length} · <a href="/obiettivi${year.query}">Tutti</a>`
      : 'Dai più gravi: prima ciò che chiede attenzione',
    actions: dayForm(year.on),
    body: html`${hiddenNote(year)}${panel({ id: 'stati', title: 'Per stato', look: 'mb-4', body: legend(seen, year.query) })}
      ${panel({
        id: 'elenco',
        title: counted(shown.length, 'obiettivo', 'obiettivi'),
        body:
          shown.length === 0
            ? empty('Nessun obiettivo in questo stato.', html`<a href="/obiettivi${year.query}">Guardali tutti</a>`)
            : objectiveTable(shown),
      })}`,
  })
}

/** What each state means and how it is decided. */
export const statesPage = (frame: Frame, daysToRisk: number) =>
  page(frame, {
    title: 'Come si decide lo stato',
    crumbs: [{ path: '/', label: 'Cruscotto' }],
    body: html`${panel({
      id: 'stati',
      title: 'I nove stati',
      body: html`<dl class="t-kv">${states.map((state) => html`<dt>${stateMark(state)}</dt><dd>${stateMeanings[state]}</dd>`)}</dl>`,
    })}
    ${panel({
      id: 'scelte',
      title: 'Che cosa è scelta del Comune',
      look: 'law mt-4',
      body: html`<p>Un termine è «vicino» quando mancano ${daysToRisk} giorni o meno e non c’è ancora l’atto. Nessuna norma lo dice: è un valore iniziale, che il Comune può cambiare.</p>
        <p class="mb-0">Lo stato di un obiettivo con più indicatori è il peggiore fra quelli misurabili. Una quantità è in linea se cresce almeno quanto i giorni dell’anno.</p>`,
    })}`,
  })
