// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, daysBetween, formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { formatEuro } from '#kernel/money.ts'
import type { SuspensionReadings } from '#law/suspension.ts'
import type { Tone } from '#ui/mark.ts'
import { arrivedOn, type Check, type InvoiceLife, isStanding, type Order } from '../model.ts'
import { acceptanceBy } from '../state.ts'
import type { Step } from '../steps.ts'
import { daysLateOf } from '../stops.ts'
import type { Stretch } from './road.ts'
import type { Sheet } from './sheet.ts'

const checkNames: Record<Check['kind'], string> = {
  'tax-debt': 'Verifica dei debiti fiscali',
  contribution: 'Verifica dei contributi (DURC)',
}

const waitingWords: Record<SuspensionReadings['checkWaiting'], string> = {
  counted: 'L’attesa non ferma i giorni di legge.',
  'taken-away': 'L’attesa ferma i giorni di legge.',
}

const afterDisputeWords = (reading: SuspensionReadings['afterDispute'], termDays: number): string =>
  reading === 'shift'
    ? 'I giorni di legge tornano a contare.'
    : `Il termine di legge riparte: ${counted(termDays, 'giorno', 'giorni')}.`

const answerWords = {
  accepted: ['reached', 'Accettata', 'Da qui partono i giorni dell’area.'],
  refused: ['missed', 'Rifiutata', 'Non è più un debito.'],
  expired: ['warning', 'Termini scaduti in silenzio', 'Vale come accettata: da qui partono i giorni dell’area.'],
} as const satisfies Record<string, readonly [Tone, string, string]>

/** A step in words, with its tone. */
export function toldOf(step: Step, sheet: Sheet): Pick<Stretch, 'tone' | 'title' | 'words'> {
  const { life, details } = sheet
  const { 'check-waiting': waiting, 'after-dispute': afterDispute } = sheet.chosenOn(arrivedOn(life))
  const told = (tone: Tone, title: string, words: string) => ({ tone, title, words })
  switch (step.kind) {
    case 'answer': {
      const [tone, title, words] = answerWords[step.answer]
      return told(
        tone,
        title,
        step.answer === 'refused' && details.refusal ? refusalIn(details.refusal, details.refusalNote) : words,
      )
    }
    case 'settlement': {
      const { act, settledOn, sentOn } = step.settlement
      const replaced = life.settlements[life.settlements.indexOf(step.settlement) - 1]
      const instead = replaced?.returnedOn ? `, in sostituzione di ${replaced.act}` : ''
      const when =
        sentOn === null
          ? 'Quando è stata inviata in Ragioneria non si sa.'
          : settledOn === sentOn
            ? ''
            : `Del ${formatDay(settledOn)}.`
      return told(
        'reached',
        sentOn === null ? 'Liquidata' : 'Liquidata e inviata in Ragioneria',
        `${act}${instead}. ${when}${acceptedBySettling(step, life)}`.trim(),
      )
    }
    case 'return':
      return told(
        'warning',
        'Resa all’area per correzione',
        `«${step.settlement.returnNote}» I giorni della Ragioneria si azzerano.`,
      )
    case 'correct':
      return told('reached', 'Liquidazione riconosciuta corretta', step.settlement.act)
    case 'check-asked':
      return told('info', `${checkNames[step.check.kind]}: chiesta`, waitingWords[waiting])
    case 'check-answered':
      return answeredCheck(step.check)
    case 'pause':
      return told(
        'neutralised',
        'Sospesa',
        `${step.pause.reason === 'contested' ? 'Contestata' : 'In contenzioso'}: questi giorni non contano. ${step.pause.note ?? ''}`.trim(),
      )
    case 'resume':
      return told('reached', 'Di nuovo pagabile', afterDisputeWords(afterDispute, life.termDays))
    case 'issue':
      return told(
        'reached',
        'Mandato emesso',
        `Mandato n. ${step.order.orderNumber}, ${formatEuro(step.order.amount)}.`,
      )
    case 'send':
      return told(
        isStanding(step.order) ? 'reached' : 'warning',
        'Trasmesso alla tesoreria',
        sentWords(step.on, step.order, sheet),
      )
    case 'execute':
      return told('reached', 'Pagato dalla tesoreria', `Mandato n. ${step.order.orderNumber}.`)
    case 'send-back':
      return told('warning', 'Reso dalla tesoreria', `Il mandato n. ${step.order.orderNumber} non vale come pagamento.`)
    case 'cancel':
      return told('warning', 'Mandato annullato', `Il mandato n. ${step.order.orderNumber} non vale come pagamento.`)
  }
}

/** Said once, of the settlement that was also the acceptance. */
const acceptedBySettling = (
  { settlement: { settledOn } }: Step & { kind: 'settlement' | 'return' | 'correct' },
  life: InvoiceLife,
): string => {
  const accepted = acceptanceBy(life, settledOn)
  return accepted?.by === 'settlement' && accepted.on === settledOn ? ' Vale anche come accettazione.' : ''
}

const refusalIn = (reason: string, note: string | null): string => (note ? `${reason}: ${note}` : `${reason}.`)

function answeredCheck({ kind, askedOn, answeredOn, outcome, reference }: Check) {
  const days = counted(daysBetween(askedOn, answeredOn!), 'giorno', 'giorni')
  const words = `${outcome === 'clear' ? 'Regolare' : 'Risultano debiti'}, risposta in ${days}.${reference ? ` ${reference}.` : ''}`
  return { tone: outcome === 'clear' ? 'reached' : 'warning', title: checkNames[kind], words } as const
}

function sentWords(on: CivilDate, { orderNumber, amount }: Order, { life, chosenOn }: Sheet): string {
  const { dueOn } = life
  const late = dueOn === null ? 0 : daysLateOf({ ...life, dueOn }, { paidOn: on, today: on, chosenOn })
  const when =
    late === 0
      ? 'il giorno della scadenza'
      : `${counted(Math.abs(late), 'giorno', 'giorni')} ${late > 0 ? 'dopo la' : 'prima della'} scadenza`
  return `Mandato n. ${orderNumber}, ${formatEuro(amount)}: ${when}.`
}
