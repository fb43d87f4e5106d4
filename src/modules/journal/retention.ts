// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { wholeNumber } from '#kernel/fields.ts'

/** How long the personal part of a kind of deed is kept. */
export interface Retention {
  kind: RetentionKind
  /** The deeds of this kind, by their noun; none for the kind that takes all the others. */
  nouns: string[]
  months: number
  atLeast: number
  source: string
  /** The source is still to be confirmed by who knows. */
  unverified: boolean
  /** Entries whose time has passed. */
  due: number
}

export type RetentionKind = 'access' | 'data' | 'other'

export const retentionNames: Record<RetentionKind, string> = {
  access: 'Accessi: entrate, uscite, tentativi falliti',
  data: 'Dati: piani, registri, fatture, atti',
  other: 'Tutto il resto',
}

/** Fifty years. */
const mostMonths = 600

const months = (atLeast: number) =>
  wholeNumber.refine(
    (number) => number >= atLeast && number <= mostMonths,
    `scrivi un numero di mesi da ${atLeast} a ${mostMonths}`,
  )

/** One box a kind, each not below what its source allows. */
export const retentionForm = (retentions: readonly Retention[]) =>
  z.object(Object.fromEntries(retentions.map(({ kind, atLeast }) => [kind, months(atLeast)])))
