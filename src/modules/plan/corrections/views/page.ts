// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { problemSummary, type Rejected } from '#ui/form.ts'
import { mark } from '#ui/mark.ts'
import { doneNote, type Frame, type Html, page } from '#ui/page.ts'
import type { ListedFinding } from '../../findings/model.ts'
import { placeInWords } from '../../findings/views/place.ts'
import { findingCounts } from '../../findings/views/severity.ts'
import { inText } from '../in-text.ts'
import { fieldNames } from '../model.ts'
import type { SeenReading } from '../seen.ts'
import { fieldsToLookAt, objectiveForm } from './objective-form.ts'
import { objectiveIndex, pathOfRow, progressInWords } from './objective-index.ts'
import { originalSheet } from './original.ts'
import { findingsAbout, findingsSection } from './own-findings.ts'

interface ReadingPage {
  seen: SeenReading
  number: number
  /** Those that nobody decided to leave as they are. */
  findings: readonly ListedFinding[]
}

/** One objective: the document beside what was understood of it. */
export function readingPage(frame: Frame, { seen, number, findings }: ReadingPage, rejected?: Rejected) {
  const row = seen.rows[number - 1]!
  const mine = findingsAbout(row.key, findings)
  const doubts = fieldsToLookAt(row)
  return page(
    { ...frame, done: undefined },
    {
      title: `Controlla l’obiettivo ${number} di ${seen.rows.length}`,
      section: '/piano',
      crumbs: [{ path: '/piano', label: 'Piano' }],
      below: html`${seen.plan.title ?? 'Piano'} · obiettivi del ${seen.plan.year} · <a href="/originali/${seen.plan.original}">originale</a>, impronta <span class="t-code">${seen.plan.original.slice(0, 4)}…${seen.plan.original.slice(-4)}</span>`,
      body: html`${problemSummary(rejected)}${progressPanel(seen, findingCounts(findings, seen.plan.id))}
    <div class="t-grid review">
      ${objectiveIndex(seen, number, findings)}
      <section id="documento-letto" aria-labelledby="orig">
        ${doneNote(frame)}
        <div class="t-row end mb-2"><h2 id="orig">Il documento</h2><span class="t-sm t-soft">${placeInWords(row.objective.sourceLines)}</span></div>
        ${originalSheet(seen.reading.source, row, mine)}
      </section>
      <section aria-labelledby="capito">
        <div class="t-row end mb-2"><h2 id="capito">Che cosa abbiamo capito</h2>${doubts > 0 ? mark('warning', counted(doubts, 'campo da guardare', 'campi da guardare')) : row.reviewed ? mark('reached', 'Controllato') : ''}</div>
        ${objectiveForm(seen, number, rejected)}
      </section>
      ${findingsSection(mine, { all: findings.length, planId: seen.plan.id, number })}
    </div>
    ${wayOn(seen, number)}`,
    },
  )
}

function progressPanel({ plan, rows, lost, reading }: SeenReading, counts: Html): Html {
  const left = rows.filter(({ reviewed }) => !reviewed).length
  const conflicts = rows.flatMap((row) => row.conflicts).length
  const areas = counted(reading.plan.areas.length, 'area', 'aree')
  return html`<section class="t-panel mb-4" aria-labelledby="esito">
    <div class="t-row end"><h2 id="esito">${counted(rows.length, 'obiettivo letto', 'obiettivi letti')} in ${areas}; ${left === 0 ? 'tutti controllati' : `da controllare ${left} di ${rows.length}`}</h2>
      ${left > 0 && html`<a class="btn btn-primary" accesskey="n" href="/piano/${plan.id}/lettura">Vai al prossimo</a>`}</div>
    ${counts}
    ${doubtfulList(plan.id, rows)}
    <p class="t-sm mt-2 mb-0">${!plan.approved && html`<a href="/piano/${plan.id}/persone">Chi è chi</a> · <a href="/piano/${plan.id}/aree">Aree e unità</a> · `}<a href="/piano/${plan.id}">Versione ${plan.version} e la sua vita</a></p>
    ${conflicts > 0 && html`<p class="mt-2">${mark('warning', counted(conflicts, 'correzione da decidere di nuovo', 'correzioni da decidere di nuovo'))}: il documento è cambiato dove avevi corretto.</p>`}
    ${lost.length > 0 && lostList(plan.id, { lost, reading })}
  </section>`
}

/** Links to as many as one goes through at once. */
const mostDoubtful = 10

/** What was understood with a doubt, and nobody has looked at yet: where to begin. */
function doubtfulList(planId: bigint, rows: SeenReading['rows']): Html | false {
  const doubtful = rows.flatMap((row, index) => {
    const fields = row.reviewed ? 0 : fieldsToLookAt(row)
    return fields > 0 ? [{ number: index + 1, key: row.key, fields }] : []
  })
  const fields = doubtful.reduce((sum, each) => sum + each.fields, 0)
  const more = doubtful.length - mostDoubtful
  return (
    fields > 0 &&
    html`<p class="mt-2 mb-0">${mark('warning', counted(fields, 'campo da guardare', 'campi da guardare'))}
      ${doubtful.slice(0, mostDoubtful).map(({ number, key }) => html` <a href="${pathOfRow(planId, number)}">${key}</a>`)}${more > 0 && ` e in ${counted(more, 'altro obiettivo', 'altri obiettivi')}`}</p>`
  )
}

const lostList = (planId: bigint, { lost, reading }: Pick<SeenReading, 'lost' | 'reading'>): Html => html`
  <p class="mt-2 mb-1">${mark('warning', 'Correzioni di righe che nel documento non ci sono più')}</p>
  <ul class="t-list">${[...Map.groupBy(lost, ({ place }) => place)].map(
    ([
      place,
      corrections,
    ]) => html`<li><form class="t-row" method="post" action="/piano/${planId}/correzioni/${encodeURIComponent(place)}">
      <span>${corrections[0]!.words}: ${corrections.map((each) => `${fieldNames[each.field]} «${inText(each.field, each.now, reading.plan.areas)}»`).join(', ')}</span>
      <button class="btn btn-sm btn-outline-primary">Togli</button></form></li>`,
  )}</ul>`

function wayOn({ plan, rows }: SeenReading, number: number): Html {
  const to = (other: number, words: string, key: string) =>
    rows[other - 1] &&
    html`<a class="btn btn-outline-primary" accesskey="${key}" href="${pathOfRow(plan.id, other)}">${words}</a>`
  return html`<div class="t-sticky mt-4 t-row end">
    <span><b>${progressInWords(rows)}</b> <span class="t-soft t-sm t-wide">· con Alt (o Alt e Maiuscole): <kbd>C</kbd> conferma, <kbd>S</kbd> successivo, <kbd>P</kbd> precedente, <kbd>N</kbd> il prossimo da controllare</span></span>
    <span class="t-row">${to(number - 1, 'Precedente', 'p')}${to(number + 1, 'Successivo', 's')}
      ${!plan.approved && html`<form method="post" action="/piano/${plan.id}/lettura"><button class="btn btn-outline-primary">Leggi di nuovo il file</button></form>`}</span>
  </div>`
}
