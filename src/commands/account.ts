// SPDX-License-Identifier: EUPL-1.2
import { dayInRome } from '#kernel/civil-date.ts'
import {
  email,
  giveReset,
  insertGrant,
  invite,
  isOfOneArea,
  type Role,
  removeFactors,
  roleNames,
  roles,
} from '#modules/access/index.ts'
import { commandLine } from '#modules/registers/index.ts'
import { type Call, type Command, WrongCall } from './command.ts'
import { withMunicipality } from './database.ts'
import { printedAddress } from './entrance.ts'
import { municipalityHelp, municipalityOption } from './municipality.ts'
import { print } from './print.ts'

export const accountInviteCommand: Command = {
  name: 'account invite',
  summary: 'Invita una persona e scrive il link con cui sceglierà la password',
  usage: '--email E-MAIL --name "NOME COGNOME" --role RUOLO [--area CODICE] --act ATTO [--municipality CODICE]',
  help: [
    '  --act    l’atto che dà il ruolo: "Decreto del Sindaco n. 3 del 2026"',
    '  --area   il codice dell’area, per chi risponde di un’area o vi lavora',
    '  --role   uno di questi:',
    ...roles.map((role) => `           ${role.padEnd(20)} ${roleNames[role]}`),
    municipalityHelp,
    '',
    'Il link vale una volta sola, entro 7 giorni. La persona inizia oggi, senza una fine.',
  ].join('\n'),
  options: {
    ...municipalityOption,
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    area: { type: 'string' },
    act: { type: 'string' },
  },
  run: async (call) => {
    const { grant, ...identity } = readInvitation(call)
    const link = await withMunicipality(call, (db, { hosts }) =>
      db.transaction().execute(async (transaction) => {
        const { id, token } = await invite(transaction, { ...identity, fiscalCode: null }, commandLine)
        await insertGrant(transaction, { ...grant, accountId: id, from: dayInRome(new Date()) })
        return `${printedAddress(call.config, hosts)}/invito/${token}`
      }),
    )
    print(`Dai questo link a ${identity.given} ${identity.family}: ${link}`)
    return 0
  },
}

function readInvitation({ options }: Call) {
  const written = (name: string) => String(options[name] ?? '').trim()
  const address = email.safeParse(written('email'))
  if (!address.success) throw new WrongCall('--email vuole una e-mail, come nome.cognome@comune.example.it')
  const [given, ...rest] = written('name').split(/\s+/)
  if (!given || rest.length === 0) throw new WrongCall('--name vuole nome e cognome fra virgolette: --name "Ada Neri"')
  const role = roles.find((each) => each === written('role'))
  if (!role) throw new WrongCall(`--role vuole uno di questi: ${roles.join(', ')}`)
  if (written('act') === '') throw new WrongCall('--act vuole l’atto che dà il ruolo, fra virgolette')
  return {
    email: address.data,
    given,
    family: rest.join(' '),
    grant: { role, area: areaFor(role, written('area')), act: written('act') },
  }
}

function areaFor(role: Role, written: string): string | null {
  if (isOfOneArea(role) !== (written !== ''))
    throw new WrongCall(
      isOfOneArea(role)
        ? '--area vuole il codice dell’area, come PL'
        : `--area non serve: ${roleNames[role]} è di tutto il Comune`,
    )
  return written === '' ? null : written.toUpperCase()
}

export const accountResetCommand: Command = {
  name: 'account reset',
  summary: 'Scrive il link con cui una persona sceglie una nuova password',
  usage: 'E-MAIL [--municipality CODICE]',
  help: `Il link vale una volta sola, entro un’ora. Toglie anche il secondo fattore: serve a chi ha perso tutto. Resta scritto nel giornale.\n\n${municipalityHelp}`,
  options: municipalityOption,
  run: async ({ config, files, options }) => {
    const address = email.safeParse(files[0] ?? '')
    if (files.length !== 1 || !address.success) throw new WrongCall('Scrivi la e-mail con cui la persona entra.')
    const link = await withMunicipality({ config, options }, (db, { hosts }) =>
      db.transaction().execute(async (transaction) => {
        const { id, token } = await giveReset(transaction, address.data, commandLine)
        await removeFactors(transaction, id, commandLine)
        return `${printedAddress(config, hosts)}/password/${token}`
      }),
    )
    print(`Dai questo link alla persona: ${link}`)
    return 0
  },
}
