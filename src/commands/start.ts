// SPDX-License-Identifier: EUPL-1.2
import { dayInRome } from '#kernel/civil-date.ts'
import { mailKey, offerFirstAccess } from '#modules/access/index.ts'
import { startPostman } from '#platform/mail/postman.ts'
import type { Command } from './command.ts'
import { withMunicipality } from './database.ts'
import { entranceOf } from './entrance.ts'
import { printError } from './print.ts'
import { serveUntilStopped } from './serve.ts'

export const startCommand: Command = {
  name: 'start',
  summary: 'Avvia Traguardo; la prima volta scrive il link del primo amministratore',
  usage: '',
  help: 'La porta è in PORT (3000); se è occupata si usa la prima libera. Si ferma con Ctrl+C.',
  options: {},
  run: ({ config, options }) =>
    withMunicipality({ config, options }, async (db, { server, municipality: { code } }) => {
      const firstAccess = await offerFirstAccess(db)
      const today = () => dayInRome(new Date())
      const entrance = entranceOf(config, server.key)
      const surroundings = { db, server, code, entrance, today }
      const stopPostman = config.mail && startPostman(db, mailKey(entrance), config.mail, { report: tellOfMail })
      await serveUntilStopped(surroundings, config, (address) =>
        firstAccess === undefined
          ? []
          : [
              `Crea il primo amministratore da qui: ${config.address ?? address}/primo-accesso/${firstAccess}`,
              'Il link vale una volta sola, entro 24 ore; a ogni avvio ne esce uno nuovo, finché non c’è un amministratore.',
            ],
      )
      await stopPostman?.()
      return 0
    }),
}

/** The database was away: the letters wait, and the next round tries again. */
const tellOfMail = () => printError('La posta non è partita: riprovo fra poco.', false)
