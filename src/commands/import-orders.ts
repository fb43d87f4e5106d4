// SPDX-License-Identifier: EUPL-1.2
import { isCivilDate } from '#kernel/civil-date.ts'
import { formatProblem } from '#kernel/problem.ts'
import { commandLine } from '#modules/registers/index.ts'
import { importOrders, largestTreasuryFile, type OrdersImport } from '#modules/registers/invoices/index.ts'
import { type Command, WrongCall } from './command.ts'
import { withMunicipality } from './database.ts'
import { onlyFile } from './files.ts'
import { municipalityHelp, municipalityOption } from './municipality.ts'
import { print, printJson } from './print.ts'

export const importOrdersCommand: Command = {
  name: 'import orders',
  summary: 'Importa un flusso di ordinativi (SIOPE+) o un giornale di cassa',
  usage: 'FILE [--sent-on GIORNO] [--municipality CODICE] [--json]',
  help: [
    'I mandati vanno sulle fatture che nominano; quelli di fatture non ancora nel registro aspettano.',
    'Con un solo errore non si salva nulla; lo stesso file due volte non cambia nulla.',
    '',
    '  --sent-on GIORNO   giorno di trasmissione in tesoreria, come 2026-03-16;',
    '                     senza, è il giorno in cui il flusso è stato creato',
    municipalityHelp,
    '  --json   outcome (imported, unchanged, rejected), changed, unmatched, leftOut, remarks, problems',
    '',
    'Esce con 0 quando il file è importato o non cambia nulla, con 1 quando è rifiutato.',
  ].join('\n'),
  options: { ...municipalityOption, 'sent-on': { type: 'string' }, json: { type: 'boolean' } },
  run: async ({ config, files, options }) => {
    const sentOn = options['sent-on'] ?? null
    if (sentOn !== null && (typeof sentOn !== 'string' || !isCivilDate(sentOn))) {
      throw new WrongCall('--sent-on vuole un giorno come 2026-03-16.')
    }
    const file = await onlyFile(files, largestTreasuryFile)
    const report = await withMunicipality({ config, options }, (db) =>
      importOrders(db, { ...file, origin: 'command-line' }, { sentOn }, commandLine),
    )
    if (options.json) printJson(report)
    else printReport(report)
    return report.outcome === 'rejected' ? 1 : 0
  },
}

function printReport({ outcome, changed, unmatched, leftOut, remarks, problems }: OrdersImport): void {
  if (outcome === 'unchanged') print('Questo file era già stato importato: non cambia nulla.')
  if (outcome === 'rejected') print('Il file ha errori e non è stato salvato nulla:')
  if (outcome === 'imported') {
    print(`Pagamenti di fatture nuovi o cambiati: ${changed}`)
    print(`Aspettano la loro fattura: ${unmatched}`)
    print(
      `Parti non commerciali o IVA per lo Stato: ${leftOut.notCommercial}; commerciali senza fattura: ${leftOut.withoutInvoice}`,
    )
  }
  for (const problem of [...remarks, ...problems]) print(`  ${formatProblem(problem)}`)
}
