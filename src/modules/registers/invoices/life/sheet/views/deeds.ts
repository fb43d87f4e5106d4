// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { lastDayToAnswer } from '#law/acceptance.ts'
import { choiceField, type Rejected, textField } from '#ui/form.ts'
import type { Html } from '#ui/page.ts'
import { orderFields } from '../../../orders/views.ts'
import { arrivedOn, type Check } from '../../model.ts'
import type { Step } from '../../steps.ts'
import type { Offers } from '../offers.ts'
import type { Sheet } from '../sheet.ts'

interface Deeds {
  sheet: Sheet
  offers: Offers
  today: CivilDate
  rejected: Rejected | undefined
}

interface Deed {
  path: string
  /** What the button that opens it, and the one that sends it, say. */
  open: string
  send: string
  fields: readonly Html[]
  isOpen: boolean
}

const checkNames: Record<Check['kind'], string> = {
  'tax-debt': 'Debiti fiscali (art. 48-bis)',
  contribution: 'Contributi (DURC)',
}
const choices = (kinds: readonly Check['kind'][]) => kinds.map((value) => ({ value, label: checkNames[value] }))

/** A small form for each thing that may be done today, the most pressing first. */
export function deedForms({ sheet, offers, today, rejected }: Deeds): Html {
  const { life, details, reasons } = sheet
  const last = lastDayToAnswer(arrivedOn(life))
  const answerDay = today > last ? last : today
  const day = (name: string, label: string, value: CivilDate | '' = today) =>
    textField({ name, label, type: 'date', value, rejected })
  const words = (name: string, label: string, hint?: string) =>
    textField({ name, label, ...(hint && { hint }), rejected })
  const deed = (path: string, first: string, open: string, send: string, ...fields: Html[]): Deed => ({
    ...{
      path,
      open,
      send,
      fields,
      isOpen: rejected !== undefined && (first in rejected.typed || first in rejected.problems),
    },
  })
  const all: (Deed | false | undefined)[] = [
    offers.accept &&
      deed('accettazione', 'acceptedOn', 'Accetta', 'Accetta la fattura', day('acceptedOn', 'Accettata il', answerDay)),
    offers.expire &&
      deed('silenzio', 'stato', 'Registra i termini scaduti', `Registra: nessuna risposta entro il ${formatDay(last)}`),
    offers.settle &&
      deed(
        ...(['liquidazione', 'settlementAct', 'Liquida', 'Liquida la fattura'] as const),
        words('settlementAct', 'Atto di liquidazione', 'Per esempio: Determina n. 380'),
        day('settledOn', 'Liquidata il'),
        day('sentOn', 'Inviata in Ragioneria il'),
      ),
    offers.tellSent &&
      deed(
        ...(['liquidazione', 'settlementAct', 'Scrivi quando è stata inviata', 'Registra l’invio'] as const),
        html`<input type="hidden" name="settlementAct" value="${offers.tellSent.act}"><input type="hidden" name="settledOn" value="${offers.tellSent.settledOn}">`,
        day('sentOn', 'Inviata in Ragioneria il'),
      ),
    offers.findCorrect &&
      deed(
        'riscontro',
        'correctOn',
        'Riconosci corretta',
        'La liquidazione è corretta',
        day('correctOn', 'Riconosciuta corretta il'),
      ),
    offers.sendBack &&
      deed(
        ...(['resa', 'returnedOn', 'Rendi all’area', 'Rendi per correzione'] as const),
        day('returnedOn', 'Resa il'),
        words('returnNote', 'Che cosa va corretto', 'Per esempio: il CIG in determina non è quello della fattura'),
      ),
    offers.answer.length > 0 &&
      deed(
        ...(['esito', 'answeredCheck', 'Registra l’esito di una verifica', 'Registra l’esito'] as const),
        choiceField({
          name: 'answeredCheck',
          label: 'Verifica che ha risposto',
          choices: choices(offers.answer),
          rejected,
        }),
        day('answeredOn', 'Risposta del'),
        choiceField({
          ...{ name: 'outcome', label: 'Esito', rejected },
          choices: [
            { value: 'clear', label: 'Regolare' },
            { value: 'owing', label: 'Risultano debiti' },
          ],
        }),
        words('reference', 'Riferimento (se c’è)'),
      ),
    offers.ask.length > 0 &&
      deed(
        ...(['verifica', 'askedCheck', 'Chiedi una verifica', 'Registra la richiesta'] as const),
        choiceField({ name: 'askedCheck', label: 'Verifica da chiedere', choices: choices(offers.ask), rejected }),
        day('askedOn', 'Chiesta il'),
      ),
    offers.order &&
      deed('mandati', 'orderNumber', 'Registra un mandato', 'Registra il mandato', ...orderFields(rejected)),
    offers.resume &&
      deed(
        'ripresa',
        'resumedOn',
        'Chiudi la sospensione',
        'È di nuovo pagabile',
        day('resumedOn', 'Di nuovo pagabile dal'),
      ),
    offers.pause &&
      deed(
        ...(['sospensione', 'pausedFrom', 'Registra una sospensione', 'Sospendi la fattura'] as const),
        day('pausedFrom', 'Sospesa dal'),
        choiceField({
          ...{ name: 'pauseReason', label: 'Motivo', rejected },
          choices: [
            { value: 'contested', label: 'Contestata al fornitore' },
            { value: 'litigation', label: 'In contenzioso' },
          ],
        }),
        words('pauseNote', 'Che cosa si contesta (se vuoi)'),
      ),
    offers.refuse &&
      deed(
        ...(['rifiuto', 'refusedOn', 'Rifiuta', 'Rifiuta la fattura'] as const),
        day('refusedOn', 'Rifiutata il', answerDay),
        choiceField({
          ...{ name: 'refusalReason', label: 'Ragione', rejected },
          hint: `Solo queste ragioni valgono (${reasons[0]?.source.split(', art.')[0]})${reasons.some(({ unverified }) => unverified) ? '; elenco da verificare' : ''}.`,
          choices: reasons.map(({ code, words: label }) => ({ value: code, label })),
        }),
        words('refusalNote', 'Che cosa non va (se vuoi)'),
      ),
    offers.describe &&
      deed(
        ...(['contabilita', 'commitment', 'Dati contabili', 'Salva i dati'] as const),
        textField({
          name: 'commitment',
          label: 'Impegno',
          hint: 'Per esempio: 2026/614',
          value: details.commitment ?? '',
          rejected,
        }),
        choiceField({
          ...{ name: 'nature', label: 'Spesa', value: details.nature ?? '', rejected },
          choices: [
            { value: '', label: 'Non si sa ancora' },
            { value: 'current', label: 'Corrente' },
            { value: 'capital', label: 'In conto capitale' },
          ],
        }),
        choiceField({
          ...{ name: 'supplierKind', label: 'Fornitore', value: details.supplierKind, rejected },
          choices: [
            { value: 'firm', label: 'Impresa' },
            { value: 'professional', label: 'Professionista' },
            { value: 'public-body', label: 'Ente pubblico' },
          ],
        }),
      ),
    offers.term &&
      deed(
        ...(['termine', 'termDays', 'Termine pattuito', 'Applica il termine'] as const),
        textField({
          name: 'termDays',
          label: 'Giorni per pagare',
          numeric: true,
          value: String(life.termDays),
          rejected,
        }),
        textField({
          name: 'termTitle',
          label: 'Contratto o atto che lo pattuisce',
          hint: 'Al massimo 60 giorni. Senza un titolo scritto valgono i 30 di legge.',
          value: life.termTitle ?? '',
          rejected,
        }),
      ),
    offers.lower &&
      deed(
        ...(['riduzione', 'lowers', 'Collega alla fattura', 'Collega la nota'] as const),
        choiceField({
          ...{ name: 'lowers', label: 'Fattura che questa nota riduce', value: String(details.lowers ?? ''), rejected },
          choices: [
            { value: '', label: 'Nessuna' },
            ...sheet.lowerable.map(({ id, number, datedOn }) => ({
              value: String(id),
              label: `${number} del ${formatDay(datedOn)}`,
            })),
          ],
        }),
      ),
    offers.undo && undoForm(offers.undo, words('undoneWhy', 'Perché'), rejected),
  ]
  const offered = all.filter((each): each is Deed => Boolean(each))
  return offered.length === 0
    ? html``
    : html`<div class="t-deeds">${offered.map((each, index) => drawn(each, life.id, index === 0))}</div>`
}

const drawn = ({ path, open, send, fields, isOpen }: Deed, id: bigint, isFirst: boolean): Html => html`
  <details name="azione"${isOpen ? html` open` : ''}>
    <summary class="btn ${isFirst ? 'btn-primary' : 'btn-outline-primary'}">${open}</summary>
    <form method="post" action="/fatture/${id}/${path}" novalidate>
      <div class="t-inline">${fields}</div>
      <button class="btn btn-primary btn-sm">${send}</button>
    </form>
  </details>`

const undoPaths: Partial<Record<Step['kind'], readonly [string, string]>> = {
  answer: ['accettazione', 'la risposta'],
  settlement: ['liquidazione', 'la liquidazione'],
  return: ['riscontro', 'la resa'],
  correct: ['riscontro', 'il riscontro'],
  'check-asked': ['riscontro', 'la richiesta di verifica'],
  'check-answered': ['riscontro', 'l’esito della verifica'],
  pause: ['sospensione', 'la sospensione'],
  resume: ['sospensione', 'la fine della sospensione'],
}

function undoForm({ kind, on }: Step, why: Html, rejected: Rejected | undefined): Deed {
  const [path, what] = undoPaths[kind]!
  return {
    path: `${path}/annullamento`,
    open: 'Annulla l’ultimo passo',
    send: `Annulla ${what} del ${formatDay(on)}`,
    fields: [
      html`<input type="hidden" name="undoneStep" value="${kind}"><input type="hidden" name="undoneOn" value="${on}">`,
      why,
    ],
    isOpen: rejected !== undefined && 'undoneWhy' in rejected.typed,
  }
}
