// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import { day, optional } from '#kernel/fields.ts'

/** One deed, as a person reads it. */
export interface Entry {
  id: bigint
  at: Date
  who: string
  origin: string
  did: string
  about: string
  before: object | null
  now: object
  hash: string
}

/** Every deed that can be noted, in the words of the page. */
export const deedNames: Record<string, string> = {
  'plan.imported': 'Piano importato',
  'register.imported': 'Registro importato',
  'invoices.imported': 'Fatture importate',
  'act.recorded': 'Atto aggiunto',
}

/** What an entry tells of how things are, in the words of the page. */
export const fieldNames: Record<string, string> = {
  file: 'file',
  sha256: 'impronta',
  original: 'impronta',
  objectives: 'obiettivi',
  added: 'righe nuove',
  year: 'anno',
  objective: 'obiettivo',
  step: 'fase',
  doneOn: 'fatto il',
  act: 'atto',
  subject: 'oggetto',
  eventOn: 'evento del',
}

/** What is wrong with an entry that is not as it was written. */
export const brokenLinkNames: Record<'altered' | 'unchained' | 'missing-before', string> = {
  altered: 'è stata modificata dopo essere stata scritta',
  'missing-before': 'manca almeno una riga prima di questa',
  unchained: 'non è legata a quella che la precede',
}

/** What to look for; an empty box leaves out nothing. */
export const journalFilter = z.object({
  did: z.string(),
  who: z.string().trim(),
  from: optional(day),
  to: optional(day),
})

export type JournalFilter = z.infer<typeof journalFilter>
