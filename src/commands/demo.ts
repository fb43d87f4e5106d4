// SPDX-License-Identifier: EUPL-1.2
import { formatDayInFull } from '#kernel/civil-date.ts'
import { migrate } from '#platform/migrations.ts'
import type { Config } from '../config.ts'
import { demoDay, loadDemo } from '../demo.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'
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
    const config: Config = { ...configured, dataFolder: `${configured.dataFolder}/demo`, logLevel: 'warn' }
    return withDatabase(config, async (db) => {
      await migrate(db)
      print('Preparo il Comune di prova: piano, fatture, pagamenti, atti, rilevazioni, persone…')
      await loadDemo(db)
      const entrance = { ...entranceOf(config), secondFactor: 'offered', mail: 'shown', free: true } as const
      await serveUntilStopped({ db, entrance, today: () => demoDay }, config, () => [
        'Entri senza password: scegli chi sei nella prima pagina, ogni persona vede e può fare cose diverse.',
        `È un Comune inventato, fermo al ${formatDayInFull(demoDay)}.`,
      ])
      return 0
    })
  },
}
