// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { lastDayToAnswer } from '#law/acceptance.ts'
import type { Provenance } from '#modules/originals/index.ts'
import type { Tone } from '#ui/mark.ts'
import { asOf } from '../as-of.ts'
import { arrivedOn } from '../model.ts'
import { acceptanceBy, type LifeState, stateOn } from '../state.ts'
import { type Step, stepsOf } from '../steps.ts'
import type { Sheet, Signed } from './sheet.ts'
import { toldOf } from './told.ts'

/** A stretch of the way from the Sistema di Interscambio to the treasury. */
export interface Stretch {
  tone: Tone
  title: string
  /** Nothing for what is to come. */
  on: CivilDate | null
  /** Whose turn it is, today. */
  isNow?: boolean
  words: string
  /** Whose deed, when a person’s is known. */
  by?: string | undefined
  /** The file it came from, when it came from one. */
  from?: Provenance | undefined
}

/** What was done, what is to be done now, and what follows. */
export function roadOf(sheet: Sheet, today: CivilDate): Stretch[] {
  const life = asOf(sheet.life, today)
  const state = stateOn(life, today)
  const steps = stepsOf(life)
  const accepted = acceptanceBy(life, today)
  return [
    arrival(sheet),
    ...(accepted?.by === 'silence' ? [silent(accepted.on)] : []),
    ...steps.map((step) => ({ ...toldOf(step, sheet), on: step.on, ...sourceOf(step, sheet) })),
    ...toCome(sheet, state),
  ]
}

function arrival({ life, details }: Sheet): Stretch {
  const known = life.receivedOn !== null
  const sdi = details.sdiId ? ` Identificativo SdI ${details.sdiId}, posizione ${details.position}.` : ''
  const words = known
    ? 'Da qui partono i giorni di legge.'
    : 'Il giorno di ricezione non si sa: si conta dalla data della fattura.'
  return { tone: known ? 'reached' : 'warning', title: 'Arrivata', on: arrivedOn(life), words: `${words}${sdi}` }
}

const silent = (on: CivilDate): Stretch => ({
  ...{ tone: 'warning', title: 'Termini scaduti in silenzio', on },
  words: 'Nessuno ha risposto in quindici giorni: vale come accettata, e da qui partono i giorni dell’area.',
})

const deedOf: Partial<Record<Step['kind'], readonly string[]>> = {
  answer: ['invoice.accepted', 'invoice.refused', 'invoice.left-unanswered'],
  settlement: ['invoice.settled'],
  return: ['invoice.sent-back'],
  correct: ['invoice.found-correct'],
  'check-asked': ['invoice.check-asked'],
  'check-answered': ['invoice.check-answered'],
  pause: ['invoice.suspended'],
  resume: ['invoice.resumed'],
}

/** Who did it, or the file that told it. */
function sourceOf(step: Step, { deeds, invoice }: Sheet): Pick<Stretch, 'by' | 'from'> {
  const days = (deed: Signed) => [deed.now.on, deed.now.sentOn, deed.now.suspendedOn]
  const deed = deeds.findLast((each) => deedOf[step.kind]?.includes(each.did) && days(each).includes(step.on))
  if (deed) return { by: deed.name }
  const row =
    step.kind === 'settlement'
      ? invoice.settlements.find(({ act }) => act === step.settlement.act)
      : 'order' in step && invoice.payments.find(({ orderNumber }) => orderNumber === step.order.orderNumber)
  return row && row.original !== null ? { from: row } : {}
}

/** What the ways of an invoice still ask, the first of them now. */
const ahead = ['answer', 'settlement', 'control', 'order', 'send', 'execute'] as const

const aheadOf: Record<LifeState['stage'], (typeof ahead)[number] | undefined> = {
  ...{ 'not-a-debt': undefined, refused: undefined, cleared: undefined, executed: undefined },
  ...{ arrived: 'answer', accepted: 'settlement', assigned: 'settlement', returned: 'settlement' },
  ...{
    settled: 'control',
    checking: 'control',
    correct: 'order',
    'sent-back': 'order',
    ordered: 'send',
    sent: 'execute',
  },
}

const titles: Record<(typeof ahead)[number], readonly [string, string]> = {
  answer: ['Da accettare o rifiutare', ''],
  settlement: ['Da liquidare', 'Con un atto, da inviare in Ragioneria.'],
  control: ['Controllo della Ragioneria', 'La liquidazione è corretta, o torna all’area.'],
  order: ['Mandato di pagamento da emettere', ''],
  send: ['Trasmissione alla tesoreria', 'È il giorno che conta per gli indicatori.'],
  execute: ['Pagamento della tesoreria', 'La quietanza del tesoriere non è ancora registrata.'],
}

function toCome({ life }: Sheet, { stage, next }: LifeState): Stretch[] {
  const first = aheadOf[stage]
  if (first === undefined) return []
  return ahead.slice(ahead.indexOf(first)).flatMap((each, index): Stretch[] => {
    const [title, words] = titles[each]
    const until =
      each === 'answer' ? `Entro il ${formatDay(lastDayToAnswer(arrivedOn(life)))}, poi vale come accettata.` : words
    return index === 0 && stage !== 'sent'
      ? [{ tone: 'on-track', title, on: null, isNow: true, words: `${next}. ${until}`.trim() }]
      : [{ tone: 'not-started', title, on: null, words: until }]
  })
}
