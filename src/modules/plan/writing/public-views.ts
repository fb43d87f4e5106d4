// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { paragraphs } from '#ui/paragraphs.ts'
import { table } from '#ui/table.ts'
import { fullName, type PlanArea } from '../approved.ts'
import type { Version } from '../versions/model.ts'
import { panelsBeside } from '../views/beside.ts'
import { phaseList } from '../views/phase-list.ts'
import { listedWeight } from '../weights.ts'
import { indicatorCell } from './cells.ts'
import { approvalOf, type Edition, standingIn, stepOf } from './edition.ts'
import { filesList } from './views.ts'

const section = '/pubblico/piano'
const above = 'Amministrazione trasparente · Performance'

/** Every plan published, by year and version. */
export const publishedPlansPage = (frame: Frame, published: readonly Version[]) =>
  page(frame, {
    title: 'Che cosa promette il Comune',
    section,
    above,
    body: panel({
      id: 'piani',
      title: 'Anno per anno',
      body:
        published.length === 0
          ? empty('Non è ancora pubblicato nessun piano.', 'Compare qui dopo l’approvazione della Giunta.')
          : table({
              caption: html`<span class="visually-hidden">Piani pubblicati</span>`,
              columns: [
                {
                  label: 'Obiettivi del',
                  cell: (each: Version) => html`<a href="${addressOf(each)}">${each.year}</a>`,
                },
                { label: 'Versione', numeric: true, cell: ({ version }) => version },
                { label: 'Approvato con', wide: true, cell: (each) => approvalOf(each) ?? '' },
                { label: 'Pubblicato il', cell: publishedOn },
              ],
              rows: published,
            }),
    }),
  })

/** A plan as anybody reads it: what each area promises, and the files to use it again. */
export const publishedPlanPage = (frame: Frame, edition: Edition, chosen: Version, all: readonly Version[]) => {
  const { plan, version } = edition
  const objectives = plan.areas.flatMap((area) => area.objectives)
  return page(frame, {
    title: `Che cosa promette il Comune per il ${plan.year}`,
    section,
    crumbs: [{ path: section, label: 'Piano' }],
    above,
    below: `${counted(objectives.length, 'obiettivo', 'obiettivi')} in ${counted(plan.areas.length, 'area', 'aree')} · ${standingIn(version).join(' · ')}`,
    body: html`<nav class="mb-4" aria-label="Aree"><ul class="t-row list-unstyled">${plan.areas.map(({ code, shortName }) => html`<li><a href="#${code}">${shortName}</a></li>`)}<li><a href="#scarica">Scarica il piano</a></li></ul></nav>
    <div class="t-grid wide-left">
      <div class="t-col">${plan.areas.map((area) => areaPanel(area, plan.year))}${panelsBeside(plan)}</div>
      <div class="t-col">
        ${panel({
          id: 'scarica',
          title: 'Scarica il piano',
          aside: html`<a href="https://creativecommons.org/licenses/by/4.0/deed.it">CC BY 4.0</a>`,
          body: filesList(
            (kind) => `${section}/${chosen.year}/${kind}?versione=${chosen.version}`,
            `${section}/schema`,
          ),
        })}
        ${panel({
          id: 'lettura',
          title: 'Come si legge',
          body: html`<p>Il <b>peso</b> dice quanto un obiettivo conta tra quelli della sua area. Il <b>risultato atteso</b> è ciò che deve venirne; l’<b>indicatore</b> dice da che cosa si vede, ed entro quando.</p>
            <p class="mb-0">Di chi lavora in Comune si nomina solo chi guida le aree.</p>`,
        })}
        ${all.length > 1 && versionsPanel(all)}
      </div>
    </div>`,
  })
}

const areaPanel = (area: PlanArea, year: number): Html => {
  const { code, name, head, objectives } = area
  return panel({
    id: code,
    title: name,
    aside: head ? `Responsabile: ${fullName(head)}` : undefined,
    body: table({
      caption: html`<span class="visually-hidden">Obiettivi dell’area ${name}</span>`,
      look: 't-promises',
      columns: [
        { label: 'Obiettivo', cell: ({ description }) => paragraphs(description) },
        { label: 'Peso', numeric: true, cell: (objective) => listedWeight(objective, area.weightScale) },
        { label: 'Risultato atteso', wide: true, cell: ({ target }) => paragraphs(target) },
        {
          label: 'Indicatore',
          wide: true,
          cell: (objective) => html`${paragraphs(indicatorCell(objective, { year }))}${phaseList(objective)}`,
        },
      ],
      rows: objectives,
    }),
  })
}

const versionsPanel = (all: readonly Version[]): Html =>
  panel({
    id: 'versioni',
    title: 'Versioni',
    body: html`<ul class="t-list">${all.map((each) => html`<li><a href="${addressOf(each)}">Versione ${each.version}</a><div class="t-sm t-soft">pubblicata il ${publishedOn(each)}</div></li>`)}</ul>`,
  })

const addressOf = ({ year, version }: Version): string => `${section}/${year}?versione=${version}`

const publishedOn = (each: Version): string => formatDay(stepOf(each, 'published')!.doneOn)
