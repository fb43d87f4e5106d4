// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { type Accepted, acceptanceOf } from '#law/acceptance.ts'
import { isDebt } from '#law/document-kinds.ts'
import { isSuspendedOn } from '#law/suspension.ts'
import { asOf } from './as-of.ts'
import { arrivedOn, type InvoiceLife, isStanding, type Order, outstandingOf } from './model.ts'

/** Where an invoice stands on its way from arrival to the treasury. */
export type Stage =
  | 'not-a-debt'
  | 'refused'
  | 'arrived'
  | 'accepted'
  | 'assigned'
  | 'settled'
  | 'returned'
  | 'checking'
  | 'correct'
  | 'ordered'
  | 'sent-back'
  | 'sent'
  | 'executed'
  | 'cleared'

/** Who must do something for the invoice to go on. */
export type Turn = 'area' | 'accounting' | 'treasury' | 'nobody'

export interface LifeState {
  stage: Stage
  turn: Turn
  /** What comes next, in the words of who has to do it; nothing when all is done. */
  next: string | null
  /** In dispute: nobody may pay it. */
  paused: boolean
}

const steps: Record<Stage, readonly [Turn, string | null]> = {
  'not-a-debt': ['nobody', null],
  refused: ['nobody', null],
  arrived: ['area', 'Accettala o rifiutala'],
  accepted: ['area', null],
  assigned: ['area', 'Liquidala e inviala in Ragioneria'],
  settled: ['accounting', 'Controlla la liquidazione'],
  returned: ['area', 'Correggi la liquidazione e rimandala'],
  checking: ['accounting', 'Registra la risposta alla verifica'],
  correct: ['accounting', 'Emetti il mandato di pagamento'],
  ordered: ['accounting', 'Trasmetti il mandato alla tesoreria'],
  'sent-back': ['accounting', 'Emetti un nuovo mandato'],
  sent: ['treasury', 'Il tesoriere paga'],
  executed: ['nobody', null],
  cleared: ['nobody', null],
}

/** How an invoice stands on a day, from what had happened by then. */
export function stateOn(life: InvoiceLife, on: CivilDate): LifeState {
  const known = asOf(life, on)
  const stage = stageOf(known, acceptedOn(life, on) !== null)
  const [turn, next] = steps[stage]
  const paused = turn !== 'nobody' && turn !== 'treasury' && isSuspendedOn(known.pauses, on)
  if (paused) return { stage, turn: 'area', next: 'Risolvi la contestazione, poi chiudi la sospensione', paused }
  if (turn === 'area' && life.unit === null) return { stage, turn: 'accounting', next: 'Assegnala a un’area', paused }
  return { stage, turn, next, paused }
}

function stageOf(life: InvoiceLife, isAccepted: boolean): Stage {
  const refused = life.acceptance === 'refused'
  if (refused) return 'refused'
  if (!isDebt({ ...life, refused })) return 'not-a-debt'
  return stageOfPayment(life) ?? stageOfSettlement(life) ?? stageOfArrival(life, isAccepted)
}

function stageOfPayment(life: InvoiceLife): Stage | undefined {
  const standing = life.orders.filter(isStanding)
  if (outstandingOf(life) === 0n) return stageOfPaid(standing)
  if (standing.some(({ sentOn }) => sentOn === null)) return 'ordered'
  return life.orders.at(-1)?.returnedOn ? 'sent-back' : undefined
}

function stageOfPaid(orders: readonly Order[]): Stage {
  if (orders.length === 0) return 'cleared'
  return orders.every(({ executedOn }) => executedOn !== null) ? 'executed' : 'sent'
}

function stageOfSettlement({ settlements, checks }: InvoiceLife): Stage | undefined {
  const last = settlements.at(-1)
  if (!last) return undefined
  if (last.returnedOn !== null) return 'returned'
  if (checks.some(({ answeredOn }) => answeredOn === null)) return 'checking'
  return last.correctOn === null ? 'settled' : 'correct'
}

const stageOfArrival = ({ unit }: InvoiceLife, isAccepted: boolean): Stage =>
  isAccepted ? (unit === null ? 'accepted' : 'assigned') : 'arrived'

/** What is enough to tell whether an invoice counts as accepted. */
export interface Answerable extends Pick<InvoiceLife, 'acceptance' | 'acceptanceOn' | 'receivedOn' | 'datedOn'> {
  settlements: readonly { settledOn: CivilDate }[]
}

/** How the invoice came to count as accepted by a day; nothing while it does not. Silence lasts the whole of its last day. */
export function acceptanceBy(life: Answerable, on: CivilDate): Accepted | null {
  if (life.acceptance === 'refused') return null
  const accepted = acceptanceOf({ ...life, arrivedOn: arrivedOn(life), answeredOn: life.acceptanceOn })
  const isKnown = accepted.by === 'silence' ? accepted.on < on : accepted.on <= on
  return isKnown ? accepted : null
}

/** From when the area’s days run. */
export const acceptedOn = (life: InvoiceLife, on: CivilDate): CivilDate | null => acceptanceBy(life, on)?.on ?? null
