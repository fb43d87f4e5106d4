// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { numberSteps } from '#modules/indicators/index.ts'
import type { PlanObjective } from '#modules/plan/index.ts'
import { choiceField, problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'

interface NewAct {
  year: number | undefined
  /** Those for which this person may record. */
  objectives: readonly PlanObjective[]
  chosen: PlanObjective | undefined
  today: CivilDate
}

/** The form for one act; it comes back with what was typed when something is wrong. */
export function newActPage(frame: Frame, { year, objectives, chosen, today }: NewAct, rejected?: Rejected) {
  return page(frame, {
    title: 'Aggiungi un atto',
    section: '/obiettivi',
    crumbs: chosen
      ? [{ path: `/obiettivi/${chosen.key}`, label: chosen.title }]
      : [{ path: '/registri/atti', label: 'Atti' }],
    body: html`${problemSummary(rejected)}${panel({
      id: 'atto',
      title: chosen ? `Per l’obiettivo ${chosen.key}: ${chosen.title}` : 'L’atto e il passo che prova',
      body: html`<form method="post" action="/registri/atti/nuovo" novalidate class="t-stacked">
        <input type="hidden" name="year" value="${year ?? ''}">
        ${choiceField({ name: 'objective', label: 'Obiettivo', value: chosen?.key ?? '', rejected, choices: objectives.map(({ key, title }) => ({ value: key, label: `${key} · ${title}` })) })}
        ${choiceField({ name: 'step', label: 'Fase', hint: 'Quale passo dell’obiettivo l’atto prova; «Avvio» dice che il lavoro è cominciato.', value: '1', rejected, choices: stepChoices(chosen) })}
        ${textField({ name: 'doneOn', label: 'Fatto il', type: 'date', value: today, rejected })}
        ${textField({ name: 'act', label: 'Atto', hint: 'Per esempio: Delibera di Giunta n. 41', rejected })}
        ${textField({ name: 'subject', label: 'Oggetto', hint: 'Che cosa approva o dispone, in poche parole', rejected })}
        ${textField({ name: 'eventOn', label: 'Giorno dell’evento (se i giorni si contano da un evento)', type: 'date', rejected })}
        <button class="btn btn-primary">Aggiungi l’atto</button>
      </form>`,
    })}`,
  })
}

/** The steps by name when the objective is chosen, else by number. */
function stepChoices(objective: PlanObjective | undefined): { value: string; label: string }[] {
  const start = { value: '0', label: 'Avvio del lavoro' }
  if (!objective)
    return [
      start,
      ...Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: `Fase ${index + 1}` })),
    ]
  const steps = numberSteps(objective.indicators).flat()
  return [
    start,
    ...steps.map(({ number, what, by }) => ({
      value: String(number),
      label: `${number}. ${what}${by ? ` (entro il ${formatDay(by.day)})` : ''}`,
    })),
  ]
}
