// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import { formatNumber } from '#kernel/ratio.ts'
import { Refusal } from '#kernel/refusal.ts'
import { addMunicipalities, writeBackup } from '#platform/backup/index.ts'
import { findMunicipality } from '#platform/municipalities/index.ts'
import { type Command, WrongCall } from './command.ts'
import { withServer } from './database.ts'
import { notFound } from './municipality.ts'
import { print } from './print.ts'

export const municipalityExportCommand: Command = {
  name: 'municipality export',
  summary: 'Salva un solo Comune in un file, da portare altrove',
  usage: 'CODICE FILE',
  help: 'Il file ha la forma di una copia di sicurezza: tutto ciò che è di quel Comune, com’è ora. Con TRAGUARDO_PASSPHRASE è cifrato.',
  options: {},
  run: async ({ config, files: [code, path, ...others] }) => {
    if (code === undefined || path === undefined || others.length > 0)
      throw new WrongCall('Scrivi il codice del Comune e il nome del file da creare.')
    if (existsSync(path)) throw new Refusal('conflict', `${path} c’è già: scegli un altro nome.`)
    const { passphrase } = config
    const { bytes } = await withServer(config, async (server) => {
      if (!(await findMunicipality(server.owner, code))) throw notFound(code)
      return writeBackup(server, path, { takenAt: new Date(), passphrase, code })
    })
    print(`${code} è in ${path}: ${formatNumber(Math.ceil(bytes / 1024))} kB. Riletto: è integro.`)
    return 0
  },
}

export const municipalityImportCommand: Command = {
  name: 'municipality import',
  summary: 'Aggiunge un Comune salvato con municipality export',
  usage: 'FILE',
  help: [
    'Tutto o niente; se un Comune con quel codice c’è già, il file è rifiutato.',
    'Secondi fattori e sessioni dipendono dalla chiave di ogni installazione: chi ne aveva uno lo attiva di nuovo.',
  ].join('\n'),
  options: {},
  run: async ({ config, files: [path, ...others] }) => {
    if (path === undefined || others.length > 0) throw new WrongCall('Scrivi quale file importare, uno solo.')
    if (!existsSync(path)) throw new Refusal('not-found', `${path} non c’è: controlla il percorso.`)
    const { municipalities } = await withServer(config, (server) => addMunicipalities(server, path, config.passphrase))
    print(`Aggiunto: ${municipalities.join(', ')}.`)
    return 0
  },
}
