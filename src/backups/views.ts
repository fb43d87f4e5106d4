// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { counted } from '#kernel/counted.ts'
import { formatNumber } from '#kernel/ratio.ts'
import { type Frame, page } from '#ui/page.ts'
import { empty, facts, failure, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import type { Run } from '../jobs/runs.ts'
import type { BackupDesk } from './desk.ts'
import { type Copy, folderOf } from './folder.ts'

interface Seen {
  copies: readonly Copy[]
  run: Run | undefined
  /** One was asked a moment ago, and has not begun. */
  asked: boolean
  desk: BackupDesk
  mayMake: boolean
}

export const backupsPage = (frame: Frame, { copies, run, asked, desk, mayMake }: Seen) =>
  page(frame, {
    title: 'Copie di sicurezza',
    section: '/amministrazione',
    crumbs: [{ path: '/amministrazione', label: 'Amministrazione' }],
    below: `Tutto ciò che c’è in Traguardo, com’è in un momento, in un file. Una copia ${desk.when}.`,
    body: html`
      ${lastOutcome(run, asked)}
      ${panel({ id: 'regole', look: 'mb-4', title: 'Come si fanno', body: html`${rules(desk)}${mayMake ? makeNow : ''}` })}
      ${panel({ id: 'copie', look: 'mb-4', title: 'Le copie', aside: counted(copies.length, 'copia', 'copie'), body: copies.length > 0 ? copyTable(copies) : empty('Non c’è ancora nessuna copia.', 'La prima si fa questa notte, o quando la chiedi.') })}
      ${panel({ id: 'ripristino', title: 'Come si ripristina', body: howToRestore(desk) })}`,
  })

function lastOutcome(run: Run | undefined, asked: boolean) {
  const again = html`<a class="t-link" href="/amministrazione/copie">Aggiorna la pagina</a>`
  if (asked)
    return html`<div class="t-panel state s-info mb-4" role="status"><h2>Copia chiesta</h2><p class="mt-2 mb-0">Comincia tra pochi secondi. ${again}</p></div>`
  if (run?.outcome === 'under-way')
    return html`<div class="t-panel state s-info mb-4" role="status"><h2>Copia in corso</h2><p class="mt-2 mb-0">È cominciata ${inRome(run.startedAt)}. Intanto si lavora come sempre. ${again}</p></div>`
  if (run?.outcome === 'failed')
    return failure(
      'L’ultima copia non è riuscita',
      html`<p class="mt-2 mb-0">${inRome(run.startedAt)}. ${run.reason} Traguardo riprova da solo.</p>`,
    )
  return ''
}

const rules = ({ settings, code }: BackupDesk) =>
  facts([
    ['Quante se ne tengono', keptInWords(settings.keep)],
    [
      'Cifrate',
      settings.passphrase
        ? 'sì, con la frase segreta di TRAGUARDO_PASSPHRASE'
        : 'no: per cifrarle chi gestisce la macchina sceglie una frase segreta in TRAGUARDO_PASSPHRASE',
    ],
    [
      'Dove stanno',
      html`<code>${folderOf(settings, code)}</code> sulla macchina di Traguardo. Da qui non si scaricano: copiale ogni tanto su un’altra macchina.`,
    ],
  ])

const keptInWords = ({ daily, weekly, monthly }: BackupDesk['settings']['keep']): string =>
  `l’ultima di ogni giorno per ${counted(daily, 'giorno', 'giorni')}, di ogni settimana per ${counted(weekly, 'settimana', 'settimane')}, di ogni mese per ${counted(monthly, 'mese', 'mesi')}; la più recente sempre`

const makeNow = html`<form method="post" action="/amministrazione/copie"><button class="btn btn-primary mt-2">Fai una copia adesso</button></form>`

const copyTable = (copies: readonly Copy[]) =>
  table({
    caption: 'La più recente è la prima',
    columns: [
      {
        label: 'Presa',
        cell: ({ takenAt }) => html`<time datetime="${takenAt.toISOString()}">${inRome(takenAt)}</time>`,
      },
      { label: 'Dimensione', numeric: true, cell: ({ bytes }) => `${formatNumber(Math.ceil(bytes / 1024))} kB` },
      { label: 'Cifrata', cell: ({ sealed }) => (sealed ? 'sì' : 'no') },
      { label: 'Controllo', cell: () => 'riletta dopo averla scritta' },
      { label: 'File', wide: true, cell: ({ path }) => html`<code>${path.split('/').at(-1)}</code>` },
    ],
    rows: copies,
  })

const howToRestore = ({ settings }: BackupDesk) => html`<ol>
    <li>Su una macchina con Traguardo installato, copia il file della copia.</li>
    ${settings.passphrase ? html`<li>Scrivi in TRAGUARDO_PASSPHRASE la frase segreta con cui è stata cifrata.</li>` : ''}
    <li>Indica con TRAGUARDO_DATA una cartella che non c’è ancora: una copia entra solo in un database nuovo. Metti lì anche <code>traguardo.key</code>, la chiave di prima: senza, ognuno attiva di nuovo il secondo fattore.</li>
    <li>Esegui <code>./traguardo restore FILE</code>. Se la copia è rovinata, anche di un solo byte, non si ripristina nulla.</li>
    <li>Avvia Traguardo e apri il giornale: l’ultima riga è di quando la copia è stata presa.</li>
  </ol>
  <p class="mb-0">Prova il ripristino una volta l’anno, prima di averne bisogno: una copia mai provata non è una copia.</p>`

const inRome = (instant: Date): string =>
  new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' }).format(instant)
