// SPDX-License-Identifier: EUPL-1.2
import { counted } from '#kernel/counted.ts'
import { type MigrationRun, migrateAll } from '#platform/municipalities/index.ts'
import type { Command } from './command.ts'
import { withServer } from './database.ts'
import { noneYet } from './municipality.ts'
import { print, printError } from './print.ts'
import { progress } from './progress.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Prepara o aggiorna il database di tutti i Comuni',
  usage: '',
  help: [
    'Un Comune alla volta, ciascuno del tutto o per niente. Se si interrompe, riparte da dov’era.',
    'Rifà anche permessi e password degli utenti del database.',
    '',
    'Esce con 1 quando un Comune non si aggiorna: gli altri vanno avanti.',
  ].join('\n'),
  options: {},
  run: ({ config }) =>
    withServer(config, async (server) => {
      const run = await migrateAll(server, progress('Comuni'))
      if (run.done.length + run.failed.length === 0) print((await noneYet(server.owner)).message)
      else printRun(run)
      return run.failed.length === 0 ? 0 : 1
    }),
}

function printRun({ shared, done, failed }: MigrationRun): void {
  const changed = done.filter(({ applied }) => applied.length > 0)
  if (shared.length + changed.length === 0 && failed.length === 0) print('Tutto è già aggiornato.')
  if (changed.length > 0) print(`Aggiornati: ${counted(changed.length, 'Comune', 'Comuni')}.`)
  for (const { code, reason } of failed) printError(`${code}: non aggiornato. ${reason}`, false)
}
