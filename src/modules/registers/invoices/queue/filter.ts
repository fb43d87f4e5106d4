// SPDX-License-Identifier: EUPL-1.2
import type { Stage, Turn } from '../life/state.ts'
import { byDanger, type Work } from './work.ts'

/** How far an open invoice can be on its way. */
export const openStages = {
  arrived: 'Da accettare',
  accepted: 'Da assegnare',
  assigned: 'Da liquidare',
  returned: 'Da correggere',
  settled: 'Da controllare',
  checking: 'In verifica',
  correct: 'Da ordinare',
  ordered: 'Da trasmettere',
  'sent-back': 'Mandato reso',
  paused: 'Sospese',
} as const satisfies Partial<Record<Stage | 'paused', string>>

export const turns = { area: 'Le aree', accounting: 'La Ragioneria' } as const satisfies Partial<Record<Turn, string>>

/** What an invoice can be dangerous for. */
export const dangers = {
  raising: 'Alzano l’indicatore',
  over: 'Già scadute',
  soon: 'Scadono entro tre giorni',
} as const

export const orders = { danger: 'Pericolo', due: 'Scadenza di legge', amount: 'Importo' } as const

/** Which invoices of the queue somebody wants to see, and in which order. */
export interface QueueFilter {
  turn: keyof typeof turns | null
  unit: string | null
  stage: keyof typeof openStages | null
  danger: keyof typeof dangers | null
  /** In the supplier’s name or in the number. */
  words: string
  order: keyof typeof orders
}

/** What an address asks for; what it does not say, or says wrongly, asks for nothing. */
export const filterAsked = ({ chi, area, fase, pericolo, cerca, ordine }: Record<string, string>): QueueFilter => ({
  turn: keyAsked(chi, turns),
  unit: area || null,
  stage: keyAsked(fase, openStages),
  danger: keyAsked(pericolo, dangers),
  words: cerca?.trim() ?? '',
  order: keyAsked(ordine, orders) ?? 'danger',
})

const keyAsked = <Names extends object>(asked: string | undefined, names: Names): keyof Names | null =>
  asked !== undefined && Object.hasOwn(names, asked) ? (asked as keyof Names) : null

/** The address of the queue so filtered, after its path. */
export const searchOf = ({ turn, unit, stage, danger, words, order }: QueueFilter): URLSearchParams =>
  new URLSearchParams([
    ...(turn ? [['chi', turn]] : []),
    ...(unit ? [['area', unit]] : []),
    ...(stage ? [['fase', stage]] : []),
    ...(danger ? [['pericolo', danger]] : []),
    ...(words ? [['cerca', words]] : []),
    ...(order === 'danger' ? [] : [['ordine', order]]),
  ])

/** The work that is sought, in the order asked. */
export function seek(all: readonly Work[], filter: QueueFilter): Work[] {
  const { turn, unit, stage, danger, words, order } = filter
  const found = all.filter(
    (work) =>
      (turn === null || work.state.turn === turn) &&
      (unit === null || work.life.unit === unit) &&
      (stage === null || (work.state.paused ? 'paused' : work.state.stage) === stage) &&
      (danger === null || isDangerous[danger](work)) &&
      `${work.supplierName} ${work.life.number}`.toLowerCase().includes(words.toLowerCase()),
  )
  return found.toSorted(comparing[order])
}

/** Whether paying it as planned makes the year worse. */
export function isRaising({ effect }: Work): boolean {
  return effect !== undefined && effect.numerator > 0n
}

const isDangerous: Record<keyof typeof dangers, (work: Work) => boolean> = {
  raising: isRaising,
  over: ({ lanes }) => lanes[0]!.clock.state === 'over',
  soon: ({ lanes }) => lanes[0]!.tone === 'at-risk',
}

const comparing: Record<keyof typeof orders, (a: Work, b: Work) => number> = {
  danger: byDanger,
  due: (a, b) => (a.life.dueOn! < b.life.dueOn! ? -1 : a.life.dueOn! > b.life.dueOn! ? 1 : byDanger(a, b)),
  amount: (a, b) => Number(b.outstanding - a.outstanding) || byDanger(a, b),
}
