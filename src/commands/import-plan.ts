// SPDX-License-Identifier: EUPL-1.2
import { dayInRome } from '#kernel/civil-date.ts'
import { importPlan, largestPlan } from '#modules/plan/index.ts'
import { commandLine } from '#modules/registers/index.ts'
import type { Command } from './command.ts'
import { withMunicipality } from './database.ts'
import { onlyFile } from './files.ts'
import { municipalityHelp, municipalityOption } from './municipality.ts'
import { print, printJson } from './print.ts'

export const importPlanCommand: Command = {
  name: 'import plan',
  summary: 'Legge un piano e lo salva, con l’originale',
  usage: 'FILE [--municipality CODICE] [--json]',
  help: `Lo stesso file due volte non cambia nulla.\n\n${municipalityHelp}\n  --json   plan, outcome (imported, unchanged)`,
  options: { ...municipalityOption, json: { type: 'boolean' } },
  run: async ({ config, files, options }) => {
    const file = await onlyFile(files, largestPlan)
    const { id, unchanged } = await withMunicipality({ config, options }, (db) =>
      importPlan(db, { ...file, origin: 'command-line' }, dayInRome(new Date()), commandLine),
    )
    if (options.json) printJson({ plan: Number(id), outcome: unchanged ? 'unchanged' : 'imported' })
    else print(unchanged ? 'Questo file era già stato importato: non cambia nulla.' : 'Il piano è stato importato.')
    return 0
  },
}
