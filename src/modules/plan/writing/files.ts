// SPDX-License-Identifier: EUPL-1.2
import { excelFile } from '#platform/printing/excel.ts'
import { openSheetFile } from '#platform/printing/open-sheet.ts'
import { pdfFile } from '#platform/printing/pdf.ts'
import { wordFile } from '#platform/printing/word.ts'
import { csvFile } from './csv.ts'
import type { Edition } from './edition.ts'
import { openDocument } from './open-data.ts'
import { printedPlan } from './printed.ts'
import { planSheets } from './sheets.ts'

interface FileOut {
  type: string
  write(edition: Edition): Uint8Array | Promise<Uint8Array>
}

/** The files in which a plan goes out, by how their names end. */
export const files = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: (edition) => wordFile(printedPlan(edition)),
  },
  pdf: { type: 'application/pdf', write: (edition) => pdfFile(printedPlan(edition)) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: (edition) => excelFile(planSheets(edition)),
  },
  ods: {
    type: 'application/vnd.oasis.opendocument.spreadsheet',
    write: (edition) => openSheetFile(planSheets(edition)),
  },
  csv: { type: 'text/csv; charset=utf-8', write: ({ plan }) => utf8(csvFile(plan)) },
  json: {
    type: 'application/json; charset=utf-8',
    write: (edition) => utf8(`${JSON.stringify(openDocument(edition), null, 2)}\n`),
  },
} as const satisfies Record<string, FileOut>

export type FileKind = keyof typeof files

/** The last part of the address of each file; in a group, since an address may have parts before it. */
export const kindInPath = ':kind{(?:pdf|docx|xlsx|ods|csv|json)}'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
