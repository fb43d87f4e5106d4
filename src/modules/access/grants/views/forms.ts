// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDayInFull } from '#kernel/civil-date.ts'
import { choiceField, problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { facts, panel } from '#ui/panel.ts'
import { roleInWords, roleNames, roles } from '../../roles.ts'
import type { AreaName, HeldRole, Person } from '../model.ts'

const way = [
  { path: '/amministrazione', label: 'Amministrazione' },
  { path: '/amministrazione/ruoli', label: 'Ruoli' },
]

interface NewRoleForm {
  /** Everybody but who gives. */
  people: readonly Person[]
  /** None when there is no plan yet. */
  areas: readonly AreaName[]
  today: CivilDate
  rejected: Rejected | undefined
}

/** The form that gives a role. */
export const newRolePage = (frame: Frame, { people, areas, today, rejected }: NewRoleForm) =>
  page(frame, {
    title: 'Dai un ruolo',
    section: '/amministrazione',
    crumbs: way,
    body: html`${problemSummary(rejected)}${panel({
      id: 'ruolo',
      title: 'A chi, quale, per quanto',
      body: html`<form method="post" action="/amministrazione/ruoli/nuovo" novalidate class="t-stacked">
        ${choiceField({ name: 'person', label: 'Persona', rejected, hint: 'Non ci sei tu: nessuno dà un ruolo a sé stesso.', choices: people.map(({ id, name }) => ({ value: String(id), label: name })) })}
        ${choiceField({ name: 'role', label: 'Ruolo', rejected, choices: roles.map((role) => ({ value: role, label: roleNames[role] })) })}
        ${
          areas.length > 0
            ? choiceField({
                name: 'area',
                label: 'Area (per Responsabile E.Q. e Istruttore)',
                rejected,
                choices: [
                  { value: '', label: 'Tutto il Comune' },
                  ...areas.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` })),
                ],
              })
            : textField({
                name: 'area',
                label: 'Area (per Responsabile E.Q. e Istruttore)',
                hint: 'La sigla, come PL; il piano non c’è ancora.',
                rejected,
              })
        }
        ${textField({ name: 'from', label: 'Dal', type: 'date', value: today, rejected })}
        ${textField({ name: 'until', label: 'Fino al (vuoto se non ha scadenza)', type: 'date', rejected })}
        ${textField({ name: 'act', label: 'Atto', hint: 'Per esempio: Decreto del Sindaco n. 3 del 2026', rejected })}
        <button class="btn btn-primary">Dai il ruolo</button>
      </form>`,
    })}`,
  })

/** The form that ends a role. */
export const roleEndPage = (frame: Frame, role: HeldRole, today: CivilDate, rejected?: Rejected) =>
  page(frame, {
    title: `${roleInWords(role)}: metti fine al ruolo di ${role.name}`,
    section: '/amministrazione',
    crumbs: way,
    body: html`${problemSummary(rejected)}<div class="t-grid wide-left">
      ${panel({
        id: 'fine',
        title: 'Quando finisce',
        look: 'call',
        body: html`<form method="post" action="/amministrazione/ruoli/${role.id}/fine" novalidate class="t-stacked">
          ${textField({ name: 'lastDay', label: 'Ultimo giorno', type: 'date', hint: 'Con la data di ieri il ruolo finisce da subito; anche le deleghe di questo ruolo finiscono con lui.', value: today, rejected })}
          ${textField({ name: 'act', label: 'Atto', hint: 'L’atto che gli mette fine', rejected })}
          <button class="btn btn-primary">Metti fine al ruolo</button>
        </form>`,
      })}
      ${panel({
        id: 'ora',
        title: 'Com’è ora',
        body: facts([
          ['Dal', formatDayInFull(role.from)],
          ['Fino al', role.until ? formatDayInFull(role.until) : 'senza scadenza'],
          ['Atto', role.act],
        ]),
      })}
    </div>`,
  })
