// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { dayInRome, formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatProblem } from '#kernel/problem.ts'
import { formatNumber } from '#kernel/ratio.ts'
import { mark } from '#ui/mark.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { type Place, pager } from '#ui/pager.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { invoicesCrumb } from '../../crumbs.ts'
import { filesIn, type Intake, type IntakeFile, type Outcome, outcomes } from '../model.ts'
import { outcomeNames, outcomesNames, outcomeTones, wayNames } from '../words.ts'
import { progressOf } from './progress.ts'

interface Shown {
  intake: Intake
  /** Name of who brought the files. */
  by: string
  files: readonly IntakeFile[]
  /** The only outcome shown, if one was asked. */
  outcome: Outcome | undefined
  place: Place
  /** Whether the page comes back by itself while the import goes on. */
  followed: boolean
  /** Invoices that wait for somebody to say whose they are. */
  unassigned: number
}

/** One import: how many files ended in each way, and each of them with its invoices or the reason. */
export const intakePage = (frame: Frame, { intake, by, files, outcome, place, followed, unassigned }: Shown) => {
  const path = `/fatture/importazioni/${intake.id}`
  const search = new URLSearchParams(outcome ? { esito: outcome } : {})
  return page(frame, {
    title: `${counted(filesIn(intake.totals), 'file importato', 'file importati')}${intake.endedAt || intake.expected === null ? '' : ` di ${formatNumber(intake.expected)},`} il ${formatDay(dayInRome(intake.startedAt))}`,
    section: '/fatture',
    crumbs: [invoicesCrumb, { path: '/fatture/importazioni', label: 'Importazioni' }],
    below: `Importazione n. ${intake.id} · da ${by}, ${wayNames[intake.origin]}`,
    actions: html`<a class="btn btn-outline-primary" href="${path}/csv">Scarica il CSV</a>`,
    body: html`${intake.endedAt ? unassigned > 0 && nextStep(unassigned) : progressOf(intake, followed)}
      <div class="t-col">
        ${panel({ id: 'esiti', title: 'Gli esiti', body: totalsOf(intake, path, outcome) })}
        ${panel({
          id: 'file-importati',
          title: outcome ? outcomesNames[outcome] : 'Tutti i file',
          aside: place.pages > 1 ? `pagina ${place.number} di ${place.pages}` : undefined,
          body:
            files.length === 0
              ? noFile(outcome, path)
              : html`${fileTable(files)}${pager({ ...place, path, search, newer: 'Prima', older: 'Dopo' })}`,
        })}
      </div>`,
  })
}

const nextStep = (unassigned: number): Html =>
  html`<p class="t-note"><b>Ora di’ di chi ${unassigned === 1 ? 'è' : 'sono'}.</b> ${counted(unassigned, 'fattura non ha', 'fatture non hanno')} ancora un’area: <a href="/fatture/da-assegnare">assegna le aree</a>.</p>`

const noFile = (outcome: Outcome | undefined, path: string): Html =>
  outcome
    ? empty('Nessun file con questo esito.', html`<a href="${path}">Vedi tutti</a>.`)
    : empty('Nessun file ancora.', 'Qui compare l’esito di ognuno, appena è letto.')

const totalsOf = ({ totals }: Intake, path: string, chosen: Outcome | undefined): Html => html`<ul class="t-list">
  ${outcomes.map((outcome) => html`<li class="t-row end">${mark(outcomeTones[outcome], outcomesNames[outcome])}${outcome === chosen ? html`<b>${totals[outcome]}</b>` : html`<a href="${path}?esito=${outcome}">${counted(totals[outcome], 'file', 'file')}<span class="visually-hidden">: ${outcomesNames[outcome]}</span></a>`}</li>`)}
  ${chosen && html`<li><a href="${path}">Vedi tutti i file</a></li>`}
</ul>`

const fileTable = (files: readonly IntakeFile[]): Html =>
  table({
    caption: html`<span class="visually-hidden">File con l’esito, le fatture e le osservazioni</span>`,
    columns: [
      { label: 'File', cell: ({ name }) => html`<span class="text-break">${name}</span>` },
      { label: 'Esito', cell: ({ outcome }) => mark(outcomeTones[outcome], outcomeNames[outcome]) },
      { label: 'Fatture', cell: ({ invoices }) => invoicesOf(invoices) },
      { label: 'Osservazioni', wide: true, cell: ({ problems }) => problemsOf(problems) },
    ],
    rows: files,
  })

const invoicesOf = (invoices: readonly bigint[]): Html | string =>
  invoices.length === 0
    ? '—'
    : html`${invoices.map((id) => html`<a href="/fatture/${id}">n. ${id}<span class="visually-hidden"> del registro</span></a> `)}`

const problemsOf = (problems: IntakeFile['problems']): Html | string =>
  problems.length === 0
    ? '—'
    : html`<ul class="t-list t-sm">${problems.map((problem) => html`<li class="text-break">${formatProblem(problem)}</li>`)}</ul>`
