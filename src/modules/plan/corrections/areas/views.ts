// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { choiceField, choicesOf, problemSummary, type Rejected, textField } from '#ui/form.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { fullName, inSentenceCase, type Plan } from '../../approved.ts'
import { scaleNames } from '../../weights.ts'
import type { CorrectedArea } from './model.ts'

const crumbs = (plan: Plan) => [
  { path: '/piano', label: 'Piano' },
  { path: `/piano/${plan.id}/lettura`, label: 'Controlla la lettura' },
]

/** Every area with its unit and head. */
export const areasPage = (frame: Frame, plan: Plan, areas: readonly CorrectedArea[]) =>
  page(frame, {
    title: 'Le aree e le loro unità',
    section: '/piano',
    crumbs: crumbs(plan),
    below: 'Fatture, atti e rilevazioni nominano un’area con la sigla della sua unità: qui si dice quale',
    body: panel({
      id: 'aree',
      title: 'Aree del piano',
      body: table({
        caption: html`<span class="visually-hidden">Aree con unità e responsabile</span>`,
        columns: [
          {
            label: 'Area',
            cell: ({ now, place }) =>
              html`<a href="/piano/${plan.id}/aree/${encodeURIComponent(place)}">${inSentenceCase(now.areaName)}</a>`,
          },
          { label: 'Unità', cell: ({ now }) => html`<span class="t-code">${now.unit}</span>` },
          { label: 'Responsabile', cell: ({ now }) => (now.head ? fullName(now.head) : '—') },
          { label: 'Pesi', cell: ({ now }) => (now.scale ? scaleNames[now.scale] : '—') },
          { label: 'Obiettivi letti', numeric: true, cell: ({ area }) => area.objectives.length },
          {
            label: 'Com’è',
            cell: ({ applied, conflicts }) =>
              conflicts.length > 0
                ? mark('warning', 'il documento è cambiato')
                : applied.length > 0
                  ? 'corretta a mano'
                  : 'come letta',
          },
        ],
        rows: areas,
      }),
    }),
  })

interface OneArea {
  plan: Plan
  area: CorrectedArea
  units: readonly { code: string; name: string }[]
}

/** One area, to be put right. */
export const areaPage = (frame: Frame, { plan, area: { now, place, read }, units }: OneArea, rejected?: Rejected) =>
  page(frame, {
    title: inSentenceCase(now.areaName),
    section: '/piano',
    crumbs: [...crumbs(plan), { path: `/piano/${plan.id}/aree`, label: 'Aree' }],
    body: html`${problemSummary(rejected)}${panel({
      id: 'area',
      title: 'Che cosa è',
      look: 't-narrow-form',
      body: html`<form method="post" action="/piano/${plan.id}/aree/${encodeURIComponent(place)}" novalidate class="t-stacked">
        ${textField({ name: 'areaName', label: 'Nome dell’area', value: now.areaName, hint: now.areaName === read.areaName ? undefined : `nel testo: ${read.areaName}`, rejected })}
        ${textField({ name: 'unit', label: 'Unità', value: now.unit, hint: unitsInWords(units), rejected })}
        <div class="t-inline top">
          ${textField({ name: 'title', label: 'Titolo', value: now.head?.title ?? '', rejected })}
          ${textField({ name: 'given', label: 'Nome del responsabile', value: now.head?.given ?? '', rejected })}
          ${textField({ name: 'family', label: 'Cognome', value: now.head?.family ?? '', rejected })}
        </div>
        ${choiceField({ name: 'scale', label: 'Come contano i pesi', value: now.scale ?? '', choices: choicesOf(scaleNames, now.scale ? undefined : 'non ci sono pesi'), hint: now.scale === read.scale ? 'vale per tutti gli obiettivi dell’area' : `nel testo: ${read.scale ? scaleNames[read.scale] : 'niente'}`, rejected })}
        <p class="t-sm">Cambiare l’unità cambia la sigla degli obiettivi: atti e rilevazioni già registrati con quella di prima restano com’erano.</p>
        <button class="btn btn-primary">Conferma</button></form>`,
    })}`,
  })

const unitsInWords = (units: OneArea['units']): string =>
  `Già usate: ${units.map(({ code, name }) => `${code} (${name})`).join(', ')}`
