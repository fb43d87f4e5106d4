// SPDX-License-Identifier: EUPL-1.2
import { dayInRome } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { mailKey, offerFirstAccess } from '#modules/access/index.ts'
import { schemasWithDueLetters } from '#platform/mail/outbox.ts'
import { startPostman } from '#platform/mail/postman.ts'
import {
  type DatabaseServer,
  isUpToDate,
  listMunicipalities,
  type Municipality,
} from '#platform/municipalities/index.ts'
import type { Config } from '../config.ts'
import type { Command } from './command.ts'
import { withServer } from './database.ts'
import { addressOf, entranceOf } from './entrance.ts'
import { noneYet } from './municipality.ts'
import { printError } from './print.ts'
import { serveUntilStopped } from './serve.ts'

export const startCommand: Command = {
  name: 'start',
  summary: 'Avvia le pagine di tutti i Comuni; la prima volta scrive il link del primo amministratore',
  usage: '',
  help: [
    'La porta è in PORT (3000); se è occupata si usa la prima libera. Si ferma con Ctrl+C.',
    'Ogni Comune risponde ai suoi nomi di sito; se è uno solo, anche a localhost.',
  ].join('\n'),
  options: {},
  run: ({ config }) =>
    withServer(config, async (server) => {
      const active = await inService(server)
      const surroundingsOf = (municipality: Municipality) => ({
        entrance: entranceOf(config, server.key, municipality.hosts),
        today: () => dayInRome(new Date()),
      })
      const hint = active.length === 1 ? await firstAccessTo(active[0]!, server) : manyTowns(active)
      const stopPostman = deliverMail(config, server)
      await serveUntilStopped(server, config, surroundingsOf, (address) => hint(config, address))
      await stopPostman?.()
      return 0
    }),
}

/** Those that can be served; the others say that they are being brought up to date. @throws Refusal when there is none. */
async function inService({ owner }: DatabaseServer): Promise<Municipality[]> {
  const all = await listMunicipalities(owner)
  if (all.length === 0) throw await noneYet(owner)
  const active = all.filter(({ state }) => state === 'active')
  if (active.length === 0)
    throw new Refusal('conflict', 'Tutti i Comuni sono archiviati: ./traguardo municipality reopen CODICE')
  if (!active.some(isUpToDate))
    throw new Refusal('conflict', 'Il database non è aggiornato: esegui prima ./traguardo migrate')
  return active
}

type Hint = (config: Config, address: string) => string[]

async function firstAccessTo({ schema, hosts }: Municipality, { databaseOf }: DatabaseServer): Promise<Hint> {
  const firstAccess = await offerFirstAccess(databaseOf(schema))
  if (firstAccess === undefined) return () => []
  return (config, address) => [
    `Crea il primo amministratore da qui: ${addressOf(config, hosts) ?? address}/primo-accesso/${firstAccess}`,
    'Il link vale una volta sola, entro 24 ore; a ogni avvio ne esce uno nuovo, finché non c’è un amministratore.',
  ]
}

const manyTowns =
  (active: readonly Municipality[]): Hint =>
  () => [
    `Comuni in servizio: ${active.length}. Ciascuno risponde ai suoi nomi di sito: ./traguardo municipality list`,
    'Per invitare il primo amministratore di uno: ./traguardo account invite --municipality CODICE --role administrator …',
  ]

/** One postman for all municipalities; he knocks only where a letter is due. */
function deliverMail(config: Config, { owner, databaseOf, key }: DatabaseServer) {
  if (!config.mail) return undefined
  const boxes = async () => {
    const open = (await listMunicipalities(owner)).filter((one) => one.state === 'active' && isUpToDate(one))
    const schemas = await schemasWithDueLetters(
      owner,
      open.map(({ schema }) => schema),
    )
    return schemas.map(databaseOf)
  }
  return startPostman(boxes, mailKey(entranceOf(config, key)), config.mail, { report: tellOfMail })
}

/** The database was away: the letters wait, and the next round tries again. */
const tellOfMail = () => printError('La posta non è partita: riprovo fra poco.', false)
