// SPDX-License-Identifier: EUPL-1.2
import { civilDate } from '#kernel/civil-date.ts'
import type { Finding } from '../../src/modules/plan/model.ts'
import { textDocument } from '../../src/modules/plan/reading/containers/text.ts'
import { readDocument } from '../../src/modules/plan/reading/read-plan.ts'

// A plan of 2025 with one area, sound but for what a test puts in it, and what is found in it.

export const heading = 'PIANO DELLA PERFORMANCE 2025/2027\nArea TECNICA\nResponsabile MARIA ROSSI\n'
export const header = 'N\tPeso\tObiettivo\tTarget\tIndicatore\tRisorse umane\tMisura anticorruzione'
export const payments = '9\t30\tTempi di pagamento\tPagare\tITP non superiore a 0\tTutto il personale\tx'
export const sound = '1\t70\tRegolamento\tApprovazione\tEntro il 31/12/2025\tAnna Verdi\tx'

/** What is found in a whole document. */
export const read = (text: string): readonly Finding[] =>
  readDocument(textDocument(text), civilDate('2025-01-31')).findings

/** What is found in an area of these objectives. */
export const rows = (...lines: string[]) => read([heading, header, ...lines].join('\n'))

export const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code).toSorted()

/** What is found in a sound objective with some of its cells changed. */
export const one = (cells: {
  target?: string
  indicator?: string
  people?: string
  measure?: string
  objective?: string
}) =>
  rows(
    `1\t70\t${cells.objective ?? 'Regolamento'}\t${cells.target ?? 'Approvazione'}\t${cells.indicator ?? 'Entro il 31/12/2025'}\t${cells.people ?? 'Anna Verdi'}\t${cells.measure ?? 'x'}`,
    payments.replace('9', '2'),
  )

/** What is found when these lines follow a sound area. */
export const after = (...lines: string[]) =>
  read([heading, header, sound, payments.replace('9', '2'), '', ...lines].join('\n'))
