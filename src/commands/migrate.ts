// SPDX-License-Identifier: EUPL-1.2
import { migrate } from '#platform/migrations.ts'
import type { Command } from './command.ts'
import { withDatabase } from './database.ts'
import { print } from './print.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Prepara o aggiorna lo schema del database',
  usage: '',
  help: '',
  options: {},
  run: async ({ config }) => {
    const applied = await withDatabase(config, migrate)
    print(applied.length === 0 ? 'Lo schema è già aggiornato.' : `Migrazioni applicate: ${applied.join(', ')}`)
    return 0
  },
}
