// SPDX-License-Identifier: EUPL-1.2
import { createMunicipality } from '#platform/municipalities/index.ts'
import { type Command, WrongCall } from './command.ts'
import { withServer } from './database.ts'
import { print } from './print.ts'

export const municipalityCreateCommand: Command = {
  name: 'municipality create',
  summary: 'Aggiunge un Comune, con uno spazio e un utente del database tutti suoi',
  usage: 'CODICE --name "Comune di …" [--host SITO]…',
  help: [
    'CODICE è quello di IndicePA, in minuscolo: c_c608. I dati di una versione precedente diventano del primo Comune creato.',
    '',
    '  --name   il nome del Comune',
    '  --host   un nome di sito a cui risponde, come piano.comune.it; si ripete per più nomi',
  ].join('\n'),
  options: { name: { type: 'string' }, host: { type: 'string', multiple: true } },
  run: async ({ config, files: [code, ...others], options: { name, host } }) => {
    if (code === undefined || others.length > 0) throw new WrongCall('Scrivi il codice del Comune, uno solo.')
    if (typeof name !== 'string') throw new WrongCall('Scrivi il nome del Comune con --name.')
    const hosts = Array.isArray(host) ? host.map((one) => String(one).toLowerCase()) : []
    const made = await withServer(config, (server) => createMunicipality(server, { code, name, hosts }))
    print(`${made.name} (${made.code}) è pronto${hosts.length > 0 ? `: risponde a ${made.hosts.join(', ')}` : ''}.`)
    return 0
  },
}
