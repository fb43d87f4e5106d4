// SPDX-License-Identifier: EUPL-1.2
import { dayInRome } from '#kernel/civil-date.ts'
import { newKey } from '#modules/access/index.ts'
import type { Command } from './command.ts'
import { withMigratedDatabase } from './database.ts'
import { serveUntilStopped } from './serve.ts'

export const startCommand: Command = {
  name: 'start',
  summary: 'Avvia Traguardo e scrive l’indirizzo per entrare',
  usage: '',
  help: 'La porta è in PORT (3000); se è occupata si usa la prima libera. Si ferma con Ctrl+C.',
  options: {},
  run: ({ config }) =>
    withMigratedDatabase(config, async (db) => {
      const signIn = newKey()
      await serveUntilStopped({ db, signIn, today: () => dayInRome(new Date()) }, config, (address) => [
        `Entra da qui: ${address}/?chiave=${signIn.key}`,
        'La chiave vale fino a quando fermi Traguardo: non darla a chi non deve entrare.',
      ])
      return 0
    }),
}
