// SPDX-License-Identifier: EUPL-1.2
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { formatProblem } from '#kernel/problem.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type CsvImport, importCsv } from '#modules/registers/csv-import.ts'
import { payments } from '#modules/registers/invoices/index.ts'
import { commandLine } from '#modules/registers/register.ts'
import { type Command, WrongCall } from './command.ts'
import { withMigratedDatabase } from './database.ts'
import { print, printJson } from './print.ts'

export const importPaymentsCommand: Command = {
  name: 'import payments',
  summary: 'Importa liquidazioni, mandati e sospensioni delle fatture da un file CSV',
  usage: 'FILE [--json]',
  help: [
    'La prima riga ha i titoli delle colonne, in qualunque ordine:',
    `  ${Object.values(payments.labels).join('; ')}`,
    'Ogni riga parla di una fattura già importata; una cella vuota non dice nulla. Con un solo errore non si salva nulla.',
    '«Sospesa al» è il primo giorno in cui la fattura torna pagabile.',
    '',
    '  --json   outcome (imported, unchanged, rejected), added, problems',
    '',
    'Esce con 0 quando il file è importato o non cambia nulla, con 1 quando è rifiutato.',
  ].join('\n'),
  options: { json: { type: 'boolean' } },
  run: async ({ config, files: [path, ...others], options }) => {
    if (path === undefined || others.length > 0) throw new WrongCall('Scrivi quale file CSV importare, uno solo.')
    const bytes = await readFile(path).catch(() => {
      throw new Refusal('not-found', `${path} non si può leggere: controlla il percorso.`)
    })
    const file = { name: basename(path), bytes }
    const result = await withMigratedDatabase(config, (db) => importCsv(db, payments, file, commandLine))
    if (options.json) printJson(result)
    else printResult(result)
    return result.outcome === 'rejected' ? 1 : 0
  },
}

function printResult({ outcome, added, problems }: CsvImport): void {
  if (outcome === 'imported') print(`Righe che portano qualcosa di nuovo: ${added}`)
  if (outcome === 'unchanged') print('Tutto era già nel registro: non cambia nulla.')
  if (outcome === 'rejected') print('Il file ha errori e non è stato salvato nulla:')
  for (const problem of problems) print(`  ${formatProblem(problem)}`)
}
