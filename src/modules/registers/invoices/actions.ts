// SPDX-License-Identifier: EUPL-1.2
import { formatDay } from '#kernel/civil-date.ts'
import { formatEuro } from '#kernel/money.ts'
import type { Problem } from '#kernel/problem.ts'
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { keepOriginal, type ReceivedFile, sha256 } from '#platform/originals.ts'
import type { BilledInvoice, FileReport } from './model.ts'
import { recordNotice, tellAll } from './notices/actions.ts'
import { matchArrived } from './orders/opi/actions.ts'
import { readInvoiceFile } from './reading/index.ts'
import { sdiFileOf } from './reading/sdi-file.ts'
import { addInvoices, type CreditNote, findSame, linkCreditNotes, unlinkedCreditNotes } from './store.ts'

/**
 * Adds the invoices of one file, all that are new or none, or records the message of the Sistema di Interscambio in it;
 * the same file twice changes nothing.
 */
export async function importInvoiceFile(db: Database, file: ReceivedFile, by: User): Promise<FileReport> {
  const { name, bytes } = file
  const reading = readInvoiceFile(bytes)
  if (reading.kind === 'refused') return { file: name, outcome: 'refused', invoices: [], problems: reading.problems }
  if (reading.kind === 'notice') return recordNotice(db, file, reading.notice, by)

  const { invoices, remarks, signature } = reading
  return db.transaction().execute(async (transaction) => {
    const hash = sha256(bytes)
    const sdiFile = sdiFileOf(name)
    const added = await addInvoices(transaction, { original: hash, sdiFile, signature }, invoices)
    const repeated: Problem[] = []
    for (const invoice of invoices) {
      if (!added.has(invoice.position)) repeated.push(await repetition(transaction, hash, invoice))
    }
    if (added.size === 0) return { file: name, outcome: 'duplicate', invoices, problems: repeated }

    await keepOriginal(transaction, file, by)
    const now = { file: name, added: added.size }
    await note(transaction, by, { did: 'invoices.imported', about: hash, now, originals: [hash] })
    await linkCreditNotes(transaction, hash)
    const unlinked = (await unlinkedCreditNotes(transaction, hash)).map(waiting)
    const told = sdiFile === null ? [] : await tellAll(transaction, sdiFile, by)
    await matchArrived(
      transaction,
      invoices.map(({ number }) => number),
      by,
    )
    const problems = [...remarks, ...repeated, ...unlinked, ...told]
    return { file: name, outcome: problems.length > 0 ? 'remarks' : 'accepted', invoices, problems }
  })
}

const waiting = ({ number, lowersNumber }: CreditNote): Problem => ({
  message:
    lowersNumber === null
      ? `La nota di credito ${number} non dice quale fattura riduce: collegala dalla sua pagina.`
      : `La nota di credito ${number} riduce la fattura ${lowersNumber}, che non è nel registro: si collega da sé quando arriva.`,
})

async function repetition(db: Database, hash: string, invoice: BilledInvoice): Promise<Problem> {
  const same = await findSame(db, invoice)
  const about = `La fattura ${invoice.number} di ${invoice.supplierName}`
  if (same.original === hash && same.position === invoice.position) {
    return { message: `${about} è già nel registro: questo file era già stato importato.` }
  }
  if (same.original === hash) return { message: `${about} compare due volte in questo file: vale la prima.` }

  const differs = same.total !== invoice.total || same.datedOn !== invoice.datedOn
  const doubt = ` con data ${formatDay(same.datedOn)} e totale ${formatEuro(same.total)}: controlla quale è giusta`
  return { message: `${about} è già nel registro, dal file «${same.fileName}»${differs ? doubt : ''}.` }
}
