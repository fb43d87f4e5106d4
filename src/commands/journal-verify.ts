// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, dayInRome, formatDay } from '#kernel/civil-date.ts'
import { brokenLinkNames } from '#modules/journal/index.ts'
import { type BrokenLink, hasEntry, verifyJournal } from '#platform/journal.ts'
import { type Command, WrongCall } from './command.ts'
import { withMunicipality } from './database.ts'
import { municipalityHelp, municipalityOption } from './municipality.ts'
import { print, printJson } from './print.ts'

export const journalVerifyCommand: Command = {
  name: 'journal verify',
  summary: 'Controlla che nessuno abbia alterato il giornale dei fatti',
  usage: '[--last IMPRONTA] [--municipality CODICE] [--json]',
  help: [
    '  --last   un’impronta annotata prima: deve essere ancora nel giornale',
    municipalityHelp,
    '  --json   entries, last, broken (id, day, why), last_found',
    '',
    'Esce con 0 quando il giornale è integro, con 1 quando non lo è.',
  ].join('\n'),
  options: { ...municipalityOption, last: { type: 'string' }, json: { type: 'boolean' } },
  run: async ({ config, options }) => {
    const { last: noted, json } = options
    if (noted !== undefined && !/^[0-9a-f]{64}$/.test(String(noted)))
      throw new WrongCall('--last vuole un’impronta di 64 cifre e lettere.')
    const { found, ...journal } = await withMunicipality({ config, options }, async (db) => ({
      ...(await verifyJournal(db)),
      found: noted === undefined || (await hasEntry(db, String(noted))),
    }))
    const broken = journal.broken.map(({ id, at, why }) => ({ id: Number(id), day: dayInRome(at), why }))
    if (json) printJson({ entries: Number(journal.entries), last: journal.last, broken, last_found: found })
    else printVerdict(Number(journal.entries), journal.last, broken, found)
    return broken.length === 0 && found ? 0 : 1
  },
}

function printVerdict(
  entries: number,
  last: string | null,
  broken: readonly { id: number; day: CivilDate; why: BrokenLink['why'] }[],
  found: boolean,
): void {
  for (const { id, day, why } of broken) print(`Riga ${id}, del ${formatDay(day)}: ${brokenLinkNames[why]}`)
  if (!found) print('L’impronta annotata non c’è più: le righe più recenti sono state tolte o alterate.')
  if (broken.length === 0 && found)
    print(`Il giornale è integro: ${entries} righe. Ultima impronta: ${last ?? 'nessuna'}`)
}
