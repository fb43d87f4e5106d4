// SPDX-License-Identifier: EUPL-1.2
import { formatDayInFull } from '#kernel/civil-date.ts'
import {
  createMunicipality,
  type DatabaseServer,
  listMunicipalities,
  type Municipality,
  migrateAll,
} from '#platform/municipalities/index.ts'
import type { Config } from '../config.ts'
import { demoDay, demoEntity, loadDemo } from '../demo.ts'
import type { Command } from './command.ts'
import { withServer } from './database.ts'
import { entranceOf } from './entrance.ts'
import { print } from './print.ts'
import { serveUntilStopped } from './serve.ts'

export const demoCommand: Command = {
  name: 'demo',
  summary: 'Avvia un Comune inventato con un anno di dati, per provare',
  usage: '',
  help: 'Prepara il database, importa il Comune di prova e avvia le pagine. La porta è in PORT (3000), i dati in TRAGUARDO_DATA.',
  options: {},
  run: ({ config: configured }) => {
    const dataFolder = `${configured.dataFolder}/demo`
    const backups = { ...configured.backups, folder: `${dataFolder}/backups` }
    const config: Config = { ...configured, dataFolder, backups, logLevel: 'warn' }
    return withServer(config, async (server) => {
      const { schema } = await demoMunicipality(server)
      const db = server.databaseOf(schema)
      print('Preparo il Comune di prova: piano, fatture, pagamenti, atti, rilevazioni, persone…')
      await loadDemo(db)
      const entrance = {
        ...entranceOf(config, server.key),
        secondFactor: 'offered',
        mail: 'shown',
        free: true,
        gateway: undefined,
      } as const
      await serveUntilStopped(
        server,
        config,
        () => ({ entrance, today: () => demoDay }),
        () => [
          'Entri senza password: scegli chi sei nella prima pagina, ogni persona vede e può fare cose diverse.',
          `È un Comune inventato, fermo al ${formatDayInFull(demoDay)}.`,
        ],
      )
      return 0
    })
  },
}

/** The invented municipality, brought up to date; in a database without any it is made, with the data of before if there are. */
async function demoMunicipality(server: DatabaseServer): Promise<Municipality> {
  const [first] = await listMunicipalities(server.owner)
  if (!first) return createMunicipality(server, { code: 'c_demo', name: demoEntity, hosts: [] })
  await migrateAll(server)
  return first
}
