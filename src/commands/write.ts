// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { dayInRome } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { contentOf, type FileKind, largestPlan, planFiles, readPlan } from '#modules/plan/index.ts'
import { type Command, WrongCall } from './command.ts'
import { onlyFile } from './files.ts'
import { print } from './print.ts'

export const writeCommand: Command = {
  name: 'write',
  summary: 'Legge un piano e lo scrive come PDF accessibile, Word, Excel, OpenDocument, CSV o JSON',
  usage: 'FILE USCITA',
  help: [
    'FILE è il piano così com’è; non cambia.',
    'USCITA è il file da creare. Che cosa si scrive lo dice la fine del suo nome: .pdf, .docx, .xlsx, .ods, .csv o .json.',
  ].join('\n'),
  options: {},
  run: async ({ files: [path, to, ...others] }) => {
    if (path === undefined || to === undefined || others.length > 0)
      throw new WrongCall('Scrivi quale file leggere e quale creare.')
    const kind = kindOf(to)
    if (existsSync(to)) throw new Refusal('conflict', `${to} c’è già: scegli un altro nome.`)
    const { bytes } = await onlyFile([path], largestPlan)
    const today = dayInRome(new Date())
    const plan = contentOf(await readPlan(bytes, today))
    await writeFile(to, await planFiles[kind].write({ plan, day: today, version: null }), { flag: 'wx' })
    print(`Scritto in ${to}.`)
    return 0
  },
}

function kindOf(path: string): FileKind {
  const ending = extname(path).slice(1).toLowerCase()
  if (!Object.hasOwn(planFiles, ending))
    throw new WrongCall(`Il nome del file da creare finisce con ${Object.keys(planFiles).join(', ')}.`)
  return ending as FileKind
}
