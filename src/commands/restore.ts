// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import { dayInRome, formatDayInFull } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { Refusal } from '#kernel/refusal.ts'
import { restoreBackup } from '#platform/backup/index.ts'
import { type Command, WrongCall } from './command.ts'
import { withServer } from './database.ts'
import { print, printJson } from './print.ts'

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'Rimette in un database vuoto tutto ciò che c’è in una copia',
  usage: 'FILE [--json]',
  help: [
    'Il database deve essere nuovo: indica con TRAGUARDO_DATA una cartella che non c’è ancora.',
    'Se la copia è rovinata, anche di un solo byte, non si ripristina nulla.',
    '',
    '  --json   taken_at, municipalities, tables',
  ].join('\n'),
  options: { json: { type: 'boolean' } },
  run: async ({ config, files: [path, ...others], options }) => {
    if (path === undefined || others.length > 0) throw new WrongCall('Scrivi quale copia ripristinare, una sola.')
    if (!existsSync(path)) throw new Refusal('not-found', `${path} non c’è: controlla il percorso.`)
    const { takenAt, municipalities, tables } = await withServer(config, (server) =>
      restoreBackup(server, path, config.passphrase),
    )
    if (options.json) printJson({ taken_at: takenAt, municipalities, tables })
    else
      print(
        `Ripristinati ${counted(municipalities.length, 'Comune', 'Comuni')}, com’erano il ${formatDayInFull(dayInRome(new Date(takenAt)))}.`,
      )
    return 0
  },
}
