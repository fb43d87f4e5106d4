// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { may, type User } from '#modules/access/index.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { facts, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { fullName, type Plan } from '../approved.ts'
import { findingCounts } from '../findings/views/severity.ts'
import type { Finding } from '../model.ts'
import { knownVersion, type Version } from '../versions/model.ts'
import { pathOfArea } from '../versions/views/area.ts'
import { lifePanel } from '../versions/views/life.ts'
import { summedWeight } from '../weights.ts'
import { writtenPanel } from '../writing/views.ts'
import { panelsBeside } from './beside.ts'

interface PlanPage {
  plan: Plan
  versions: readonly Version[]
  findings: readonly Finding[]
  user: User
}

/** The plan as it was read: where it came from, what is in it, what is wrong in it. */
export function planPage(frame: Frame, { plan, versions, findings, user }: PlanPage) {
  const objectives = plan.areas.flatMap((area) => area.objectives)
  const mine = knownVersion(versions, plan.id)
  const newer = versions.find(({ id, steps }) => id > plan.id && steps.length === 0)
  return page(frame, {
    title: `${counted(objectives.length, 'obiettivo', 'obiettivi')} in ${counted(plan.areas.length, 'area', 'aree')}, ${counted(findings.length, 'rilievo', 'rilievi')}`,
    section: '/piano',
    below: html`${plan.entity ?? 'Ente non nominato nel documento'} · PIAO ${plan.years.join('/')}, obiettivi del ${plan.year} · <a href="/piano/${plan.id}">versione ${plan.version}</a>${newer && html` · <a href="/piano/${newer.id}">c’è una bozza più nuova</a>`}`,
    actions: html`<span class="t-row">
      ${may(user, 'plan:correct') && html`<a class="btn btn-primary" href="/piano/${plan.id}/lettura">Controlla la lettura</a>`}
      ${may(user, 'plan:import') && html`<a class="btn btn-outline-primary" href="/piano/carica">Carica un altro piano</a>`}</span>`,
    body: html`<div class="t-grid wide-left">
      <div class="t-col">${areasPanel(plan, (code) => (may(user, 'objectives:read', { area: code }) ? `/aree/${code}` : pathOfArea(plan, code)))}${panelsBeside(plan)}</div>
      <div class="t-col">
        ${lifePanel(mine, versions)}
        ${panel({ id: 'rilievi', title: 'Rilievi', aside: html`<a href="/piano/rilievi">Leggili</a>`, body: findingCounts(findings, plan.id) })}
        ${panel({
          id: 'documento',
          title: 'Il documento',
          body: facts([
            ['File', html`<a href="/piano/documento">${mine.file}</a>`],
            ['Originale', html`<a href="/piano/originale">scarica</a>`],
            ['Impronta', html`<span class="t-code">${plan.original.slice(0, 4)}…${plan.original.slice(-4)}</span>`],
            ['Titolo', plan.title],
          ]),
        })}
        ${writtenPanel({ title: 'Scarica il piano', about: 'Gli obiettivi come sono adesso, con ciò che è stato corretto.', at: '/piano' })}
      </div>
    </div>`,
  })
}

/** The areas with head, objectives and weights, each opening on what it promises. */
export const areasPanel = ({ areas }: Plan, pathOf: (code: string) => string): Html =>
  panel({
    id: 'aree',
    title: 'Le aree',
    body: table({
      caption: html`<span class="visually-hidden">Aree con responsabile, obiettivi e somma dei pesi</span>`,
      columns: [
        {
          label: 'Area',
          cell: ({ code, name }) =>
            html`<span class="t-code">${code}</span> <a class="t-link" href="${pathOf(code)}">${name}</a>`,
        },
        { label: 'Responsabile', cell: ({ head }) => (head ? fullName(head) : '—') },
        { label: 'Obiettivi', numeric: true, cell: ({ objectives }) => objectives.length },
        {
          label: 'Somma dei pesi',
          numeric: true,
          cell: (area) => summedWeight(area) || '—',
        },
      ],
      rows: areas,
    }),
  })
