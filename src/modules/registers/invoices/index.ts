// SPDX-License-Identifier: EUPL-1.2
// Invoices received: who is paid, how much, and how late.
import type { Register } from '../register.ts'
import { addPaymentLines } from './orders/add-lines.ts'
import { optionalColumns, paymentLabels, paymentLine } from './orders/line.ts'
import { listPaymentLines, paymentsBrought } from './orders/store/lines.ts'
import { timeliness } from './timeliness.ts'

export { importInvoiceFile } from './actions.ts'
export { writeDigests } from './digest/actions.ts'
export { figurePages } from './figures/pages.ts'
export { filesAt } from './files.ts'
export { importInvoiceFiles, importWaiting } from './intake/actions.ts'
export { invoiceApi } from './intake/api.ts'
export { importFolder } from './intake/folder.ts'
export type { IntakeDesk } from './intake/pages.ts'
export { findCorrect, sendBack } from './life/actions/accounting.ts'
export { answerCheck, askCheck } from './life/actions/checks.ts'
export { beginPause } from './life/actions/pauses.ts'
export { settle } from './life/actions/settlement.ts'
export { invoicesBrought, listInvoices } from './list.ts'
export { type BilledInvoice, dueDayOf, type FileReport } from './model.ts'
export { recordOrder } from './orders/actions.ts'
export { importOrders } from './orders/opi/actions.ts'
export type { OrdersImport } from './orders/opi/model.ts'
export { largestTreasuryFile } from './orders/opi/reading.ts'
export { orderPages } from './orders/pages.ts'
export { invoicePages } from './pages.ts'
export { checkDraft, isPublished, makeDraft, publishDraft } from './publication/actions.ts'
export { publicationPages } from './publication/pages.ts'
export { publicPaymentPages } from './publication/public-pages.ts'
export { isQueue } from './queue/pages.ts'
export { addFile, keepFile } from './reconciliation/actions.ts'
export { proposeMapping } from './reconciliation/model.ts'
export { reconciliationPages } from './reconciliation/pages.ts'
export { settingPages } from './settings/pages.ts'
export { supplierPages } from './suppliers/pages.ts'

/** What accounting says of the invoices: receipts, areas, suspensions, settlements and payment orders. */
export const payments: Register<typeof paymentLine> = {
  slug: 'pagamenti',
  title: 'Pagamenti delle fatture',
  row: paymentLine,
  readWith: 'invoices:read',
  recordedWith: 'payments:record',
  labels: paymentLabels,
  optionalColumns,
  add: addPaymentLines,
  list: listPaymentLines,
  brought: paymentsBrought,
  measures: [timeliness],
}
