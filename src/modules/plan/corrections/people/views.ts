// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { choiceField, problemSummary, type Rejected } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { fullName } from '../../approved.ts'
import type { PersonName } from '../../model.ts'
import { correctPlan } from '../correct-plan.ts'
import { isOfPerson, type PersonCorrection } from '../model.ts'
import type { SeenReading } from '../seen.ts'
import { type Doubt, doubtsIn, peopleIn, placeOfPerson, standsAlone, whereNamed } from './model.ts'

/** The names that may be of one person, to be decided; what was decided, to be taken back. */
export function peoplePage(frame: Frame, { plan, reading, corrections }: SeenReading, rejected?: Rejected) {
  const path = `/piano/${plan.id}/persone`
  const { areas } = correctPlan(reading.plan, corrections)
  const [doubts, where] = [doubtsIn(areas, corrections), whereNamed(areas)]
  const decided = corrections.filter(isOfPerson)
  return page(frame, {
    title: 'Chi è chi, nel piano',
    section: '/piano',
    crumbs: [
      { path: '/piano', label: 'Piano' },
      { path: `/piano/${plan.id}/lettura`, label: 'Controlla la lettura' },
    ],
    below: 'Ciò che decidi vale anche quando il documento si legge di nuovo',
    body: html`${problemSummary(rejected)}<div class="t-grid wide-left"><div class="t-col">
      ${panel({
        id: 'dubbi',
        title: 'Forse la stessa persona, scritta in due modi',
        body:
          doubts.length === 0
            ? empty('Nessun dubbio.', 'Tutti i nomi sono diversi, o hai già deciso.')
            : html`<ul class="t-list">${doubts.map((doubt) => html`<li>${doubtForm(path, doubt, where)}</li>`)}</ul>`,
      })}
      ${decided.length > 0 && panel({ id: 'decisi', title: 'Già decisi', body: decidedTable(path, decided) })}
    </div><div class="t-col">${mergePanel(path, reading.plan.areas, rejected)}</div></div>`,
  })
}

const plain = ({ given, family }: PersonName): string => fullName({ given, family, title: null })

function doubtForm(path: string, [first, second]: Doubt, where: ReadonlyMap<string, readonly string[]>): Html {
  const who = (one: PersonName) =>
    html`<b>${plain(one)}</b> <span class="t-sm t-soft">(${(where.get(placeOfPerson(one)) ?? []).join(', ')})</span>`
  const say = (one: PersonName, into: PersonName, words: string, look: string) =>
    html`<form method="post" action="${path}"><input type="hidden" name="place" value="${placeOfPerson(one)}"><input type="hidden" name="into" value="${placeOfPerson(into)}">${one === into && html`<input type="hidden" name="apart" value="sì">`}<button class="btn btn-sm ${look}">${words}</button></form>`
  return html`<p class="mb-2">${who(first)} e ${who(second)}</p>
    <div class="t-row mb-2">
      ${say(second, first, `Unisci come ${plain(first)}`, 'btn-primary')}
      ${say(first, second, `Unisci come ${plain(second)}`, 'btn-outline-primary')}
      ${say(second, second, 'Sono due persone', 'btn-outline-primary')}
    </div>`
}

const decidedTable = (path: string, decided: readonly PersonCorrection[]): Html =>
  table({
    caption: html`<span class="visually-hidden">Nomi uniti o tenuti separati</span>`,
    columns: [
      { label: 'Nome nel documento', cell: ({ was }) => plain(was) },
      { label: 'Chi è', cell: (each) => (standsAlone(each) ? 'un’altra persona' : html`<b>${plain(each.now)}</b>`) },
      {
        label: 'Che cosa puoi fare',
        cell: (each) =>
          html`<form method="post" action="${path}/${encodeURIComponent(each.place)}/annullamento"><button class="btn btn-sm btn-outline-primary">${standsAlone(each) ? 'Riapri' : 'Separa'}<span class="visually-hidden"> ${plain(each.was)}</span></button></form>`,
      },
    ],
    rows: decided,
  })

function mergePanel(
  path: string,
  areas: SeenReading['reading']['plan']['areas'],
  rejected: Rejected | undefined,
): Html {
  const named = [...peopleIn(areas)]
    .map(([value, name]) => ({ value, label: `${name.family} ${name.given}`.trim() }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'it'))
  const choices = [{ value: '', label: 'Scegli un nome' }, ...named]
  return panel({
    id: 'unisci',
    title: 'Unisci due nomi',
    body:
      named.length < 2
        ? html`<p class="mb-0">Il piano non nomina due persone.</p>`
        : html`<form method="post" action="${path}" novalidate class="t-stacked">
          ${choiceField({ name: 'place', label: 'Questo nome', choices, rejected })}
          ${choiceField({ name: 'into', label: 'è la stessa persona di', choices, rejected })}
          <button class="btn btn-outline-primary">Unisci</button></form>`,
  })
}
