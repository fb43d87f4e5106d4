// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import type { CivilDate } from '#kernel/civil-date.ts'
import { text } from '#kernel/fields.ts'
import type { Cents } from '#kernel/money.ts'

/** What an invoice says that can tell whose it is: the first with a known code proposes the area. */
export const clues = ['cig', 'commitment', 'order', 'reference', 'recipient'] as const

export type Clue = (typeof clues)[number]

export const clueNames: Record<Clue, string> = {
  cig: 'CIG',
  commitment: 'Impegno',
  order: 'Ordine o contratto',
  reference: 'Riferimento amministrazione',
  recipient: 'Codice destinatario',
}

/** A code that belongs to an area. */
export interface AreaCode {
  clue: Clue
  /** In capitals, without spaces. */
  code: string
  unit: string
}

export const areaCodeForm = z.object({
  clue: z.enum(clues, { error: 'scegli che cosa è' }),
  code: text.max(60, 'al massimo 60 caratteri').transform((code) => code.replaceAll(/\s/g, '').toUpperCase()),
  unit: text,
})

/** Whose an invoice seems to be, and what tells it: a code, or the number of the supplier’s last invoice. */
export interface Proposal {
  unit: string
  clue: Clue | 'supplier'
  code: string
}

export interface UnassignedInvoice {
  id: bigint
  number: string
  datedOn: CivilDate
  dueOn: CivilDate | null
  supplierName: string
  subject: string | null
  amountDue: Cents
  proposal: Proposal | null
}

/** The area written beside each invoice, by its number in the register; those left empty are not there. */
export type Written = ReadonlyMap<bigint, string>

const fieldOfInvoice = /^area-(\d{1,18})$/

export const fieldOf = (id: bigint): string => `area-${id}`

export const writtenIn = (body: Record<string, unknown>): Written =>
  new Map(
    Object.entries(body).flatMap(([name, value]) => {
      const id = fieldOfInvoice.exec(name)?.[1]
      const unit = typeof value === 'string' ? value.trim().toUpperCase() : ''
      return id === undefined || unit === '' ? [] : [[BigInt(id), unit] as const]
    }),
  )
