// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { may, type User } from '#modules/access/index.ts'
import { problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import type { Plan } from '../../approved.ts'
import { areasPanel } from '../../views/plan.ts'
import { writtenPanel } from '../../writing/views.ts'
import {
  nextStep,
  permissionFor,
  type StepName,
  stageNames,
  type Version,
  whyNotToCopy,
  whyNotToVary,
} from '../model.ts'
import type { WrittenApproval } from '../written-approval.ts'
import { pathOfArea } from './area.ts'
import { lifePanel, stageMark } from './life.ts'

interface VersionPage {
  plan: Plan
  mine: Version
  all: readonly Version[]
  /** What a draft leaves to be done, errors and objectives that nobody compared with the document; what approved it. */
  draft: { errors: number; unseen: number; approval: WrittenApproval | undefined } | undefined
  user: User
  today: CivilDate
}

/** One version of a plan: where it stands, what comes next, what is in it. */
export function versionPage(frame: Frame, shown: VersionPage, rejected?: Rejected) {
  const { plan, mine, all, user } = shown
  const objectives = plan.areas.flatMap((area) => area.objectives).length
  return page(frame, {
    title: `Piano ${plan.year}, versione ${plan.version}`,
    section: '/piano',
    crumbs: [
      { path: '/piano', label: 'Piano' },
      { path: '/piano/versioni', label: 'Versioni' },
    ],
    below: html`${stageMark(mine, all)} · ${counted(objectives, 'obiettivo', 'obiettivi')} in ${counted(plan.areas.length, 'area', 'aree')}`,
    actions: html`<span class="t-row">
      <a class="btn btn-outline-primary" href="/piano/${plan.id}/capitoli">Gli altri capitoli</a>
      ${all.length > 1 && html`<a class="btn btn-outline-primary" href="/piano/${plan.id}/confronto">Confronta</a>`}
      ${may(user, 'plan:correct') && html`<a class="btn btn-outline-primary" href="/piano/${plan.id}/lettura">${plan.approved ? 'Rivedi la lettura' : 'Controlla la lettura'}</a>`}</span>`,
    body: html`${problemSummary(rejected)}<div class="t-grid wide-left">
      <div class="t-col">${areasPanel(plan, (code) => pathOfArea(plan, code))}${filesPanel(plan)}</div>
      <div class="t-col">${lifePanel(mine, all)}${nextPanel(shown, rejected)}${variationPanel(shown)}${copyPanel(shown)}</div>
    </div>`,
  })
}

const helps: Record<StepName, { title: string; act: string; hint: string; number: string; day: string }> = {
  approved: {
    ...{ title: 'Approva', act: 'Atto', hint: 'Per esempio: Delibera di Giunta', number: 'Numero' },
    day: 'Data dell’atto',
  },
  published: {
    ...{ title: 'È stato pubblicato', act: 'Dove', hint: 'Per esempio: Amministrazione trasparente, Performance' },
    ...{ number: 'Numero di pubblicazione, se c’è', day: 'Giorno della pubblicazione' },
  },
  reported: {
    ...{
      title: 'È stato rendicontato',
      act: 'Relazione sulla performance, con il suo atto',
      hint: 'Per esempio: Delibera di Giunta',
    },
    ...{ number: 'Numero', day: 'Data dell’atto' },
  },
  validated: {
    ...{ title: 'Valida il rendiconto', act: 'Verbale', hint: 'Per esempio: Verbale del Nucleo di valutazione' },
    ...{ number: 'Numero', day: 'Data del verbale' },
  },
  archived: {
    ...{ title: 'Archivia', act: 'Dove è conservato', hint: 'Per esempio: fascicolo del protocollo' },
    ...{ number: 'Numero, se c’è', day: 'Giorno' },
  },
}

function nextPanel({ plan, mine, all, draft, user, today }: VersionPage, rejected: Rejected | undefined): Html {
  const step = nextStep(mine, all)
  if (!step || !may(user, permissionFor(step))) return html``
  const { title, act, hint, number, day } = helps[step]
  const written = draft?.approval
  return panel({
    id: 'passo',
    title: plan.version > 1 && step === 'approved' ? 'Approva la variazione' : title,
    look: 'call',
    body: html`
      ${step === 'approved' && html`<p>Da approvato non cambia più: una correzione sarà una variazione, con il suo atto.${draft && leftInWords(draft)}</p>`}
      ${written && quoteOf(written, plan)}
      <form method="post" action="/piano/${plan.id}/${stageNames[step].path}" novalidate class="t-stacked">
        ${textField({ name: 'act', label: act, value: written?.act ?? '', hint, rejected })}
        <div class="t-inline top">${textField({ name: 'number', label: number, value: written?.number ?? '', rejected })}${textField({ name: 'doneOn', label: day, value: formatDay(written?.doneOn ?? today), rejected })}</div>
        ${step === 'approved' && plan.version > 1 && textField({ name: 'reason', label: 'Perché si varia', rejected })}
        <button class="btn btn-primary">${stageNames[step].deed}</button></form>`,
  })
}

const quoteOf = ({ quote, line }: WrittenApproval, plan: Plan): Html => html`
  <p class="mb-1">Il documento dice, alla <a href="/piano/documento?piano=${plan.id}#riga-${line}">riga ${line}</a>:</p>
  <blockquote class="t-note t-plan">«${quote}»</blockquote>
  <p>Abbiamo scritto qui sotto l’atto che dice: controlla che sia quello.</p>`

function leftInWords({ errors, unseen }: NonNullable<VersionPage['draft']>): Html | false {
  const words = [
    errors > 0 && counted(errors, 'errore fra i rilievi', 'errori fra i rilievi'),
    unseen > 0 && counted(unseen, 'obiettivo da controllare', 'obiettivi da controllare'),
  ].filter((each) => each !== false)
  return words.length > 0 && html` <b>Restano ${words.join(' e ')}</b>: il piano è approvato così com’è.`
}

const filesPanel = ({ id, approved }: Plan): Html =>
  writtenPanel({
    title: 'Scarica questa versione',
    about: approved
      ? 'Con il suo atto in prima pagina.'
      : 'In prima pagina e in fondo a ogni foglio c’è scritto che è una bozza.',
    at: `/piano/${id}`,
  })

const variationPanel = ({ plan, mine, all, user }: VersionPage): Html =>
  !may(user, 'plan:approve') || whyNotToVary(mine, all)
    ? html``
    : panel({
        id: 'variazione',
        title: 'Variare il piano',
        body: html`<p>Una variazione è una versione nuova: questa resta leggibile com’è. Si corregge qui, a partire da questa, oppure si <a href="/piano/carica">carica il documento nuovo</a>.</p>
          <form method="post" action="/piano/${plan.id}/variazione"><button class="btn btn-outline-primary">Apri una variazione</button></form>`,
      })

const copyPanel = ({ plan, mine, all, user }: VersionPage): Html =>
  !may(user, 'plan:import') || whyNotToCopy(mine, all)
    ? html``
    : panel({
        id: 'copia',
        title: `Il piano del ${plan.year + 1}`,
        body: html`<p>Nasce una bozza da questo piano, per gli anni ${plan.years[0] + 1}/${plan.years[1] + 1}: i termini degli indicatori si spostano di un anno; atti, rilevazioni e risultati restano al ${plan.year}; i testi restano com’erano, e ogni obiettivo è da controllare.</p>
          <form method="post" action="/piano/${plan.id}/copia"><button class="btn btn-outline-primary">Copia nel ${plan.year + 1}</button></form>`,
      })
