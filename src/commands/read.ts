// SPDX-License-Identifier: EUPL-1.2
import { dayInRome } from '#kernel/civil-date.ts'
import { largestPlan, planJson, readPlan } from '#modules/plan/index.ts'
import { sha256 } from '#platform/originals.ts'
import type { Command } from './command.ts'
import { onlyFile } from './files.ts'
import { print, printJson, printPages } from './print.ts'
import { summaryOf } from './read-summary.ts'

export const readCommand: Command = {
  name: 'read',
  summary: 'Legge un piano e dice che cosa ne ha capito e che cosa non va',
  usage: 'FILE [--json]',
  help: 'FILE è il piano così com’è: Word, Excel, OpenDocument, PDF, RTF, pagina web, CSV, testo o Markdown.\n\n  --json   tutto ciò che è stato letto, per altri programmi',
  options: { json: { type: 'boolean' } },
  run: async ({ files, options }) => {
    const { name, bytes } = await onlyFile(files, largestPlan)
    const plan = await readPlan(bytes, dayInRome(new Date()), printPages)
    if (options.json) printJson(planJson(plan, { file: name, sha256: sha256(bytes) }))
    else print(summaryOf(plan))
    return 0
  },
}
