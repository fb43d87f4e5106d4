// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod'
import { counted } from '#kernel/counted.ts'
import type { Database } from '#platform/database.ts'
import { accept } from '../life/actions/acceptance.ts'
import { beginPause } from '../life/actions/pauses.ts'
import { acceptanceForm, pauseForm } from '../life/forms.ts'
import type { Doing } from '../life/invoice-deed.ts'

/** A deed on the chosen invoices that asks in a page of its own what it needs. */
export interface Together {
  deed: 'accept' | 'pause'
  path: string
  fields: z.ZodObject
  run(db: Database, invoiceIds: readonly bigint[], typed: Record<string, unknown>, doing: Doing): Promise<bigint[]>
  /** What the queue says once so many have changed. */
  said(count: number): string
  /** Where they stand afterwards, in the filter of the queue. */
  stage: string
}

const together = <Fields extends z.ZodObject>(
  { fields, ...said }: Omit<Together, 'run' | 'fields'> & { fields: Fields },
  run: (db: Database, ids: readonly bigint[], typed: z.infer<Fields>, doing: Doing) => Promise<bigint[]>,
): Together => ({ ...said, fields, run: (db, ids, typed, doing) => run(db, ids, typed as z.infer<Fields>, doing) })

export const deedsTogether: readonly Together[] = [
  together(
    {
      ...{ deed: 'accept', path: 'accettazioni', fields: acceptanceForm, stage: 'assigned' },
      said: (count) =>
        count === 0
          ? 'Erano già accettate in quel giorno: non è cambiato nulla.'
          : `${counted(count, 'fattura accettata', 'fatture accettate')}: ora ${count === 1 ? 'è' : 'sono'} da liquidare.`,
    },
    (db, invoiceIds, { acceptedOn: on }, doing) => accept(db, { invoiceIds, on }, doing),
  ),
  together(
    {
      ...{ deed: 'pause', path: 'sospensioni', fields: pauseForm, stage: 'paused' },
      said: (count) => `${counted(count, 'fattura sospesa', 'fatture sospese')}: stanno fra quelle sospese.`,
    },
    (db, invoiceIds, { pausedFrom: from, pauseReason: reason, pauseNote: note }, doing) =>
      beginPause(db, { invoiceIds, from, reason, note }, doing),
  ),
]
