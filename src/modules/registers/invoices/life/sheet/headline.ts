// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import type { Tone } from '#ui/mark.ts'
import { isStanding } from '../model.ts'
import { type LifeState, stateOn, type Turn } from '../state.ts'
import { daysLateOf } from '../stops.ts'
import type { ClockLane } from './clock-lanes.ts'
import type { Sheet } from './sheet.ts'

/** How the invoice stands, in a few words: the law’s clock, and whose turn it is. */
export interface Headline {
  tone: Tone
  words: string
  /** «tocca alla Ragioneria». */
  turn: string | null
  next: string | null
}

export function headlineOf(sheet: Sheet, lanes: readonly ClockLane[], today: CivilDate): Headline {
  const { life, areaName } = sheet
  const state = stateOn(life, today)
  const [tone, words] = standing(state, lanes[0]) ?? paidWords(sheet)
  // What is sent is paid, for the law: the receipt of the treasury changes nothing.
  if (state.stage === 'sent') return { tone, words, turn: null, next: null }
  return { tone, words, turn: turnWords(state.turn, areaName ?? life.unit), next: state.next }
}

const turnWords = (turn: Turn, area: string | null): string | null =>
  ({
    area: `tocca all’area ${area ?? ''}`.trim(),
    accounting: 'tocca alla Ragioneria',
    treasury: 'tocca al tesoriere',
    nobody: null,
  })[turn]

/** What is not settled by a payment. */
function standing({ stage, paused }: LifeState, law: ClockLane | undefined): readonly [Tone, string] | undefined {
  if (stage === 'not-a-debt') return ['info', 'Non chiede pagamenti']
  if (stage === 'refused') return ['missed', 'Rifiutata']
  if (stage === 'cleared') return ['reached', 'Chiusa da una nota di credito']
  if (stage === 'sent' || stage === 'executed') return undefined
  if (paused) return ['neutralised', 'Sospesa']
  const clock = law!.clock
  if (clock.state === 'not-started') return ['on-track', 'Da pagare']
  const days = counted(Math.abs(clock.daysLeft), 'giorno', 'giorni')
  if (clock.daysLeft < 0) return ['late', `Scaduta da ${days}`]
  if (clock.daysLeft === 0) return ['at-risk', 'Scade oggi']
  return [clock.daysLeft <= 7 ? 'at-risk' : 'on-track', `Scade tra ${days}, il ${formatDay(clock.lastDay)}`]
}

function paidWords({ life, chosenOn }: Sheet): readonly [Tone, string] {
  const { orders, dueOn } = life
  const last = orders.filter((order) => isStanding(order) && order.sentOn !== null).at(-1)!.sentOn!
  const late = dueOn === null ? 0 : daysLateOf({ ...life, dueOn }, { paidOn: last, today: last, chosenOn })
  const days = counted(Math.abs(late), 'giorno', 'giorni')
  return late > 0
    ? ['reached-late', `Pagata il ${formatDay(last)}, ${days} dopo la scadenza`]
    : [
        'reached',
        late === 0
          ? `Pagata il ${formatDay(last)}, il giorno della scadenza`
          : `Pagata il ${formatDay(last)}, ${days} prima della scadenza`,
      ]
}
