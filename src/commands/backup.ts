// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import { counted } from '#kernel/counted.ts'
import { formatNumber } from '#kernel/ratio.ts'
import { Refusal } from '#kernel/refusal.ts'
import { writeBackup } from '#platform/backup/index.ts'
import { type Command, WrongCall } from './command.ts'
import { withServer } from './database.ts'
import { print, printJson } from './print.ts'
import { progress } from './progress.ts'

export const backupCommand: Command = {
  name: 'backup',
  summary: 'Salva tutti i Comuni in un file, mentre gli altri lavorano, e lo rilegge per controllo',
  usage: 'FILE [--json]',
  help: [
    'Il file contiene tutto, anche gli originali e il giornale: tienilo su un’altra macchina.',
    'Con TRAGUARDO_PASSPHRASE (almeno 12 caratteri) il file è cifrato; senza quella frase non si riapre.',
    '',
    '  --json   file, municipalities, tables, bytes, sealed',
  ].join('\n'),
  options: { json: { type: 'boolean' } },
  run: async ({ config, files: [path, ...others], options }) => {
    if (path === undefined || others.length > 0) throw new WrongCall('Scrivi il nome del file da creare, uno solo.')
    if (existsSync(path))
      throw new Refusal('conflict', `${path} c’è già: scegli un altro nome, così la copia di prima resta.`)
    const { passphrase } = config
    const written = await withServer(config, (server) =>
      writeBackup(server, path, { takenAt: new Date(), passphrase, tell: progress('Comuni') }),
    )
    if (options.json) printJson({ file: path, ...written, sealed: passphrase !== undefined })
    else
      print(
        `Salvato in ${path}: ${counted(written.municipalities, 'Comune', 'Comuni')}, ${formatNumber(Math.ceil(written.bytes / 1024))} kB${passphrase ? ', cifrato' : ''}. Riletto: è integro.`,
      )
    return 0
  },
}
