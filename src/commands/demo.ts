// SPDX-License-Identifier: EUPL-1.2
import { formatDayInFull } from '#kernel/civil-date.ts'
import { withRoles } from '#modules/access/index.ts'
import { migrate } from '#platform/migrations.ts'
import { demoDay, loadDemo } from '../demo.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'
import { print } from './print.ts'
import { serveUntilStopped } from './serve.ts'

export const demoCommand: Command = {
  name: 'demo',
  summary: 'Avvia un Comune inventato con un anno di dati, per provare',
  usage: '',
  help: 'Prepara il database, importa il Comune di prova e avvia le pagine. La porta è in PORT (3000), i dati in TRAGUARDO_DATA.',
  options: {},
  run: ({ config }) =>
    withDatabase({ ...config, dataFolder: `${config.dataFolder}/demo` }, async (db) => {
      await migrate(db)
      print('Preparo il Comune di prova: piano, fatture, pagamenti, atti, rilevazioni…')
      await loadDemo(db)
      const user = withRoles('demo', 'Elvira Montagnoli', 'secretary', 'accounting')
      await serveUntilStopped(
        { db, signIn: { kind: 'open', user }, today: () => demoDay },
        { ...config, logLevel: 'warn' },
        () => [
          'Entri senza password, come segretaria comunale: apri l’indirizzo nel browser.',
          `È un Comune inventato, fermo al ${formatDayInFull(demoDay)}.`,
        ],
      )
      return 0
    }),
}
