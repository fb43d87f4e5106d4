// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { pdfFile } from '#platform/printing/pdf.ts'
import { wordFile } from '#platform/printing/word.ts'
import type { PlanContent } from '../approved.ts'
import { csvFile } from './csv.ts'
import { openDocument } from './open-data.ts'
import { printedPlan } from './printed.ts'

interface FileOut {
  type: string
  write(plan: PlanContent, day: CivilDate): Uint8Array | Promise<Uint8Array>
}

/** The files in which a plan goes out, by how their names end. */
export const files = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: (plan, day) => wordFile(printedPlan(plan, day)),
  },
  pdf: { type: 'application/pdf', write: (plan, day) => pdfFile(printedPlan(plan, day)) },
  csv: { type: 'text/csv; charset=utf-8', write: (plan) => utf8(csvFile(plan)) },
  json: {
    type: 'application/json; charset=utf-8',
    write: (plan, day) => utf8(`${JSON.stringify(openDocument(plan, day), null, 2)}\n`),
  },
} as const satisfies Record<string, FileOut>

export type FileKind = keyof typeof files

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
