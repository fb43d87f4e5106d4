// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import { decimalEuro } from '#kernel/money.ts'
import { formatProblem } from '#kernel/problem.ts'
import { Refusal } from '#kernel/refusal.ts'
import { commandLine } from '#modules/registers/index.ts'
import {
  type BilledInvoice,
  dueDayOf,
  type FileReport,
  filesAt,
  importInvoiceFiles,
} from '#modules/registers/invoices/index.ts'
import type { Database } from '#platform/database.ts'
import { type Command, WrongCall } from './command.ts'
import { withMunicipality } from './database.ts'
import { municipalityHelp, municipalityOption } from './municipality.ts'
import { print, printJson } from './print.ts'

export const importInvoicesCommand: Command = {
  name: 'import invoices',
  summary: 'Importa fatture elettroniche da cartelle, archivi zip o singoli file',
  usage: 'PATH… [--municipality CODICE] [--json]',
  help: [
    'Legge XML e buste firmate (.p7m), anche in un archivio zip; le cartelle con tutto ciò che contengono.',
    'Ogni file ha un esito: accettato, con osservazioni, già presente, rifiutato. Lo stesso file due volte non cambia nulla.',
    '',
    municipalityHelp,
    '  --json   un oggetto per file: file, outcome, invoices, problems',
    '',
    'Esce con 0 quando l’importazione è riuscita, anche se alcuni file sono rifiutati;',
    'con 1 quando un percorso non esiste, non c’è nessun file, o tutti sono rifiutati.',
  ].join('\n'),
  options: { ...municipalityOption, json: { type: 'boolean' } },
  run: async ({ config, files: paths, options }) => {
    if (paths.length === 0) throw new WrongCall('Scrivi che cosa importare: una cartella, un archivio zip o un file.')
    const absent = paths.find((path) => !existsSync(path))
    if (absent !== undefined) throw new Refusal('not-found', `${absent} non esiste: controlla il percorso.`)

    const reports = await withMunicipality({ config, options }, (db) => importAll(db, paths))
    if (reports.length === 0) throw new Refusal('not-found', `${paths.join(', ')}: non contiene nessun file.`)
    if (options.json) printJson(reports.map(asJson))
    else printSummary(reports)
    return reports.some(({ outcome }) => outcome !== 'refused') ? 0 : 1
  },
}

async function importAll(db: Database, paths: readonly string[]): Promise<FileReport[]> {
  const reports: FileReport[] = []
  let spokenAt = Date.now()
  const tell = (report: FileReport) => {
    reports.push(report)
    if (Date.now() - spokenAt < 1000) return
    spokenAt = Date.now()
    console.error(`${reports.length} file letti…`)
  }
  await importInvoiceFiles(db, filesAtAll(paths), { origin: 'command-line', by: commandLine, tell })
  return reports
}

async function* filesAtAll(paths: readonly string[]) {
  for (const path of paths) yield* filesAt(path)
}

const asJson = ({ file, outcome, invoices, problems }: FileReport) => ({
  file,
  outcome,
  invoices: invoices.map(invoiceAsJson),
  problems,
})

function invoiceAsJson(invoice: BilledInvoice) {
  const due = dueDayOf(invoice, null)
  return {
    number: invoice.number,
    date: invoice.datedOn,
    supplier: invoice.supplierName,
    supplier_id: invoice.supplierId,
    total: decimalEuro(invoice.total),
    amount_due: decimalEuro(invoice.amountDue),
    due_day: due?.dueOn ?? null,
    due_presumed: due?.presumed ?? false,
    document_type: invoice.documentType,
  }
}

const outcomeNames: Record<FileReport['outcome'], string> = {
  accepted: 'Accettati',
  remarks: 'Accettati con osservazioni',
  duplicate: 'Già presenti',
  refused: 'Rifiutati',
}

function printSummary(reports: readonly FileReport[]): void {
  for (const [outcome, name] of Object.entries(outcomeNames)) {
    const those = reports.filter((report) => report.outcome === outcome)
    print(`${name}: ${those.length}`)
    for (const { file, problems } of those)
      for (const problem of problems) print(`  ${file}: ${formatProblem(problem)}`)
  }
}
