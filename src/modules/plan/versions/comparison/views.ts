// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { choiceField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { listedWeight } from '../../weights.ts'
import type { Version } from '../model.ts'
import type { AreaSums, ChangedObjective, Comparison, PlacedObjective } from './model.ts'

interface ComparisonPage {
  before: Version
  after: Version
  all: readonly Version[]
  comparison: Comparison
}

/** What changed from a version to another, for who must explain it; made to be printed too. */
export function comparisonPage(frame: Frame, { before, after, all, comparison }: ComparisonPage) {
  const { areas, changed, added, removed, same } = comparison
  const nothing = changed.length + added.length + removed.length === 0
  return page(frame, {
    title: nothing ? 'Nessun obiettivo è cambiato' : inShort(comparison),
    section: '/piano',
    crumbs: crumbsTo(after),
    below: html`Dal piano ${nameOf(before)} al piano ${nameOf(after)} · ${counted(same, 'obiettivo uguale', 'obiettivi uguali')}`,
    body: html`${choiceForm(after, all, before)}
      <div class="t-col">
        ${sumsPanel(areas)}
        ${
          nothing
            ? empty('Gli obiettivi dicono le stesse cose.', 'Scegli un’altra versione.')
            : html`
        ${changed.length > 0 && panel({ id: 'cambiati', title: counted(changed.length, 'obiettivo cambiato', 'obiettivi cambiati'), body: html`${changed.map(changedTable)}` })}
        ${added.length > 0 && panel({ id: 'aggiunti', title: counted(added.length, 'obiettivo aggiunto', 'obiettivi aggiunti'), body: objectivesTable(added, 'Obiettivi aggiunti') })}
        ${removed.length > 0 && panel({ id: 'tolti', title: counted(removed.length, 'obiettivo tolto', 'obiettivi tolti'), body: objectivesTable(removed, 'Obiettivi tolti') })}`
        }
      </div>`,
  })
}

/** The first version has none before it to be compared with: another is to be chosen, where there is one. */
export const choicePage = (frame: Frame, { mine, all }: { mine: Version; all: readonly Version[] }) =>
  page(frame, {
    title: 'Confronta le versioni',
    section: '/piano',
    crumbs: crumbsTo(mine),
    below: `Il piano ${nameOf(mine)} è il primo: non ne ha uno prima`,
    body:
      all.length > 1
        ? choiceForm(mine, all)
        : empty('C’è una sola versione.', 'Il confronto si apre con una variazione, o con il piano di un altro anno.'),
  })

const crumbsTo = (version: Version) => [
  { path: '/piano', label: 'Piano' },
  { path: '/piano/versioni', label: 'Versioni' },
  { path: `/piano/${version.id}`, label: nameOf(version) },
]

const choiceForm = (mine: Version, all: readonly Version[], chosen?: Version): Html => html`
  <form class="t-inline mb-4" method="get">
    ${choiceField({
      ...{ name: 'con', label: 'Confronta con', value: chosen ? String(chosen.id) : '', rejected: undefined },
      choices: all.filter(({ id }) => id !== mine.id).map((each) => ({ value: String(each.id), label: nameOf(each) })),
    })}
    <button class="btn btn-outline-primary">Confronta</button></form>`

const nameOf = ({ year, version }: Version): string => `${year}, versione ${version}`

const inShort = ({ changed, added, removed }: Comparison): string =>
  [
    counted(changed.length, 'obiettivo cambiato', 'obiettivi cambiati'),
    counted(added.length, 'aggiunto', 'aggiunti'),
    counted(removed.length, 'tolto', 'tolti'),
  ].join(', ')

const sumsPanel = (areas: readonly AreaSums[]): Html =>
  panel({
    id: 'somme',
    title: 'Area per area',
    body: table({
      caption: html`<span class="visually-hidden">Obiettivi e somma dei pesi di ogni area, prima e dopo</span>`,
      columns: [
        { label: 'Area', cell: ({ name }) => name },
        { label: 'Obiettivi prima', numeric: true, cell: ({ before }) => before?.objectives ?? '—' },
        { label: 'Obiettivi dopo', numeric: true, cell: ({ after }) => after?.objectives ?? '—' },
        { label: 'Pesi prima', numeric: true, cell: ({ before }) => before?.weight || '—' },
        { label: 'Pesi dopo', numeric: true, cell: ({ after }) => after?.weight || '—' },
      ],
      rows: areas,
    }),
  })

const changedTable = ({ objective, changes }: ChangedObjective): Html =>
  table({
    caption: html`<span class="t-code">${objective.key}</span> <b>${objective.title}</b>`,
    look: 't-changes',
    columns: [
      { label: 'Che cosa', cell: ({ what }) => what },
      {
        label: 'Prima',
        wide: true,
        cell: ({ before }) => (before === '' ? '—' : html`<span class="t-plan">${before}</span>`),
      },
      {
        label: 'Dopo',
        wide: true,
        cell: ({ after }) => (after === '' ? '—' : html`<span class="t-plan">${after}</span>`),
      },
    ],
    rows: changes,
  })

const objectivesTable = (objectives: readonly PlacedObjective[], caption: string): Html =>
  table({
    caption: html`<span class="visually-hidden">${caption}</span>`,
    columns: [
      {
        label: 'Obiettivo',
        cell: ({ objective }) => html`<span class="t-code">${objective.key}</span> ${objective.title}`,
      },
      { label: 'Area', wide: true, cell: ({ area }) => area.name },
      {
        label: 'Peso',
        numeric: true,
        cell: ({ objective, area }) => listedWeight(objective, area.weightScale),
      },
    ],
    rows: objectives,
  })
