// SPDX-License-Identifier: EUPL-1.2
import { formatProblem } from '#kernel/problem.ts'
import { type CsvImport, commandLine, importCsv, largestCsv, type Register } from '#modules/registers/index.ts'
import type { Command } from './command.ts'
import { withMunicipality } from './database.ts'
import { onlyFile } from './files.ts'
import { municipalityHelp, municipalityOption } from './municipality.ts'
import { print, printJson } from './print.ts'

/** The command that adds the lines of a CSV file to a register. */
export const importRegisterCommand = (noun: string, register: Register): Command => ({
  name: `import ${noun}`,
  summary: `Importa da un file CSV: ${register.title.toLowerCase()}`,
  usage: 'FILE [--municipality CODICE] [--json]',
  help: [
    'La prima riga ha i titoli delle colonne, in qualunque ordine:',
    `  ${Object.values<string>(register.labels).join('; ')}`,
    'Con un solo errore non si salva nulla; lo stesso file due volte non cambia nulla.',
    '',
    municipalityHelp,
    '  --json   outcome (imported, unchanged, rejected), added, problems',
    '',
    'Esce con 0 quando il file è importato o non cambia nulla, con 1 quando è rifiutato.',
  ].join('\n'),
  options: { ...municipalityOption, json: { type: 'boolean' } },
  run: async ({ config, files, options }) => {
    const file = await onlyFile(files, largestCsv)
    const result = await withMunicipality({ config, options }, (db) =>
      importCsv(db, register, { ...file, origin: 'command-line' }, commandLine),
    )
    if (options.json) printJson(result)
    else printResult(result)
    return result.outcome === 'rejected' ? 1 : 0
  },
})

function printResult({ outcome, added, problems }: CsvImport): void {
  if (outcome === 'imported') print(`Righe che portano qualcosa di nuovo: ${added}`)
  if (outcome === 'unchanged') print('Tutto era già nel registro: non cambia nulla.')
  if (outcome === 'rejected') print('Il file ha errori e non è stato salvato nulla:')
  for (const problem of problems) print(`  ${formatProblem(problem)}`)
}
