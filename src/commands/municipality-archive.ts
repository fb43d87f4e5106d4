// SPDX-License-Identifier: EUPL-1.2
import { archiveMunicipality, reopenMunicipality } from '#platform/municipalities/index.ts'
import { type Command, WrongCall } from './command.ts'
import { withServer } from './database.ts'
import { print } from './print.ts'

export const municipalityArchiveCommand: Command = {
  name: 'municipality archive',
  summary: 'Chiude un Comune: pagine chiuse, dati conservati',
  usage: 'CODICE',
  help: 'Nessuno entra più, nemmeno i comandi; i dati restano, anche nelle copie. Si torna indietro con: ./traguardo municipality reopen CODICE',
  options: {},
  run: async ({ config, files }) => {
    const code = onlyCode(files)
    await withServer(config, (server) => archiveMunicipality(server, code))
    print(
      `${code} è archiviato: le pagine sono chiuse, i dati restano. Per riaprirlo: ./traguardo municipality reopen ${code}`,
    )
    return 0
  },
}

export const municipalityReopenCommand: Command = {
  name: 'municipality reopen',
  summary: 'Riapre un Comune archiviato',
  usage: 'CODICE',
  help: 'Le pagine e i comandi tornano a funzionare, con i dati di prima.',
  options: {},
  run: async ({ config, files }) => {
    const code = onlyCode(files)
    await withServer(config, (server) => reopenMunicipality(server, code))
    print(`${code} è di nuovo in servizio.`)
    return 0
  },
}

function onlyCode([code, ...others]: readonly string[]): string {
  if (code === undefined || others.length > 0) throw new WrongCall('Scrivi il codice del Comune, uno solo.')
  return code
}
