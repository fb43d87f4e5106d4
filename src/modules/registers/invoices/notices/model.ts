// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { lastDayToAnswer } from '#law/acceptance.ts'
import { isDebt } from '#law/document-kinds.ts'
import { type BilledInvoice, legalTermOf, type TermOfInvoice } from '../model.ts'

export type NoticeKind = 'MT' | 'RC' | 'NS' | 'MC' | 'NE' | 'EC' | 'SE' | 'DT' | 'AT'

export const noticeNames: Record<NoticeKind, string> = {
  MT: 'Dati dell’invio',
  RC: 'Ricevuta di consegna',
  NS: 'Notifica di scarto',
  MC: 'Notifica di mancata consegna',
  NE: 'Notifica di esito',
  EC: 'Esito del Comune',
  SE: 'Scarto dell’esito del Comune',
  DT: 'Decorrenza dei termini',
  AT: 'Attestazione di trasmissione con recapito impossibile',
}

/** A message of the Sistema di Interscambio. */
export interface Notice {
  kind: NoticeKind
  /** What the Sistema calls the file of the invoices. */
  sdiId: string
  /** Name of that file without extension; some messages do not say it. */
  sdiFile: string | null
  /** The invoice of a lot it speaks of; all of them when neither is there. */
  position: number | null
  number: string | null
  /** How the municipality answered. */
  outcome: 'accepted' | 'refused' | null
  /** What the municipality called that answer. */
  answerId: string | null
  /** The day written in it: of delivery, of receipt, or of the signature. */
  happenedOn: CivilDate | null
  /** What it explains. */
  words: string | null
}

/** A message as the register keeps it. */
export interface KeptNotice extends Notice {
  original: string
  /** When its file came to Traguardo. */
  keptOn: CivilDate
}

/** What messages can tell of an invoice. */
export interface Told {
  sdiId: string | null
  receivedOn: CivilDate | null
  dueOn: CivilDate | null
  duePresumed: boolean
  acceptance: 'accepted' | 'refused' | 'expired' | null
  acceptanceOn: CivilDate | null
}

/** An invoice as far as messages concern it. */
export interface Addressed
  extends Told,
    TermOfInvoice,
    Pick<BilledInvoice, 'position' | 'number' | 'kind' | 'amountDue' | 'datedOn'> {
  id: bigint
}

export const speaksOf = (notice: Notice, { position, number }: Pick<Addressed, 'position' | 'number'>): boolean =>
  (notice.position === null || notice.position === position) &&
  (notice.number === null || notice.number.toUpperCase() === number.toUpperCase())

/**
 * The invoice after all of its messages, in whatever order they came. What a person or accounting wrote stays: messages
 * fill what is empty, an answer takes the place of terms that were thought to have expired, and one that the Sistema
 * discarded leaves with its message.
 */
export function toldBy(notices: readonly KeptNotice[], invoice: Addressed): Told {
  const own = notices.filter((notice) => speaksOf(notice, invoice))
  const delivered = own.find(({ kind, happenedOn }) => kind === 'RC' && happenedOn !== null)
  const receivedOn = invoice.receivedOn ?? delivered?.happenedOn ?? null
  const answer = answerOf(own, receivedOn)
  const { acceptance, acceptanceOn } = invoice
  const isOpen = acceptance === null || (acceptance === 'expired' && answer?.acceptance !== 'expired')
  // An answer without a day was taken for as old as its file, until the receipt said more.
  const wasGuessed = acceptance === answer?.acceptance && own.some(({ keptOn }) => keptOn === acceptanceOn)
  const isTakenBack = own.some(
    (notice) =>
      answerIn(notice) === acceptance && !stands(notice, own) && dayOfAnswer(notice, receivedOn) === acceptanceOn,
  )
  const answered = isTakenBack ? (answer ?? unanswered) : answer && (isOpen || wasGuessed) ? answer : invoice
  return {
    sdiId: invoice.sdiId ?? own[0]?.sdiId ?? null,
    receivedOn,
    ...dueFrom(receivedOn, invoice),
    acceptance: answered.acceptance,
    acceptanceOn: answered.acceptanceOn,
  }
}

type Answer = Pick<Told, 'acceptance' | 'acceptanceOn'>

const unanswered: Answer = { acceptance: null, acceptanceOn: null }

/** How a message answers the invoice; one that the Sistema threw back was never issued, as if it had been refused. */
function answerIn({ kind, outcome }: Notice): Notice['outcome'] {
  if (kind === 'NS') return 'refused'
  return kind === 'EC' || kind === 'NE' ? outcome : null
}

/** Whether the other messages let an answer be: a delivered invoice was not thrown back, a discarded answer is none. */
function stands(notice: Notice, notices: readonly Notice[]): boolean {
  if (notice.kind === 'NS') return notices.every(({ kind }) => kind === 'NS')
  if (notice.kind !== 'EC') return true
  const { answerId } = notice
  const isOfIt = (discard: Notice) => discard.answerId === null || answerId === null || discard.answerId === answerId
  return !notices.some((each) => each.kind === 'SE' && isOfIt(each))
}

/** The municipality’s answer, or the terms that expired without one. */
function answerOf(notices: readonly KeptNotice[], receivedOn: CivilDate | null): Answer | undefined {
  const answer = notices.find((notice) => answerIn(notice) !== null && stands(notice, notices))
  const notice = answer ?? notices.find(({ kind }) => kind === 'DT')
  return (
    notice && {
      acceptance: (answer && answerIn(answer)) ?? 'expired',
      acceptanceOn: dayOfAnswer(notice, receivedOn),
    }
  )
}

/** The day it is signed; without one, the last on which it can have been given. */
function dayOfAnswer({ kind, happenedOn, keptOn }: KeptNotice, receivedOn: CivilDate | null): CivilDate {
  const last = receivedOn && lastDayToAnswer(receivedOn)
  if (kind === 'DT' && last) return last
  return happenedOn ?? (last && last < keptOn ? last : keptOn)
}

function dueFrom(receivedOn: CivilDate | null, invoice: Addressed): Pick<Told, 'dueOn' | 'duePresumed'> {
  const { dueOn: known, duePresumed } = invoice
  if (receivedOn === invoice.receivedOn || !isDebt({ ...invoice, refused: false })) return { dueOn: known, duePresumed }
  const { dueOn, presumed } = legalTermOf({ ...invoice, receivedOn })
  return { dueOn, duePresumed: presumed }
}

/** What a message says that the register does not follow, since it knew otherwise. */
export function contradiction(notice: Notice, invoice: Addressed): string | undefined {
  const about = `fattura ${invoice.number}`
  if (notice.kind === 'RC' && notice.happenedOn !== null && differs(invoice.receivedOn, notice.happenedOn)) {
    return `${about}: la ricevuta dice consegnata il ${formatDay(notice.happenedOn)}, il registro ricevuta il ${formatDay(invoice.receivedOn!)}: controlla quale è giusto`
  }
  if (notice.kind === 'SE' && invoice.acceptance === 'refused')
    return `${about}: il Sistema di Interscambio ha scartato l’esito, nel registro è rifiutata: controlla quale è giusto`
  const says = answerIn(notice) ?? (notice.kind === 'DT' ? 'expired' : null)
  if (says !== null && differs(invoice.acceptance, says)) {
    return `${about}: per il messaggio è ${answerNames[says]}, nel registro ${answerNames[invoice.acceptance!]}: controlla quale è giusto`
  }
  return undefined
}

const differs = <Value>(known: Value | null, told: Value): boolean => known !== null && known !== told

const answerNames = { accepted: 'accettata', refused: 'rifiutata', expired: 'a termini scaduti' } as const
