// SPDX-License-Identifier: EUPL-1.2
import { listMunicipalities, type Municipality } from '#platform/municipalities/index.ts'
import type { Command } from './command.ts'
import { withServer } from './database.ts'
import { noneYet } from './municipality.ts'
import { print, printJson } from './print.ts'

export const municipalityListCommand: Command = {
  name: 'municipality list',
  summary: 'Elenca i Comuni',
  usage: '[--json]',
  help: '  --json   code, name, hosts, state, created_at',
  options: { json: { type: 'boolean' } },
  run: ({ config, options }) =>
    withServer(config, async ({ owner }) => {
      const all = await listMunicipalities(owner)
      if (options.json) printJson(all.map(asJson))
      else if (all.length === 0) print((await noneYet(owner)).message)
      else for (const municipality of all) print(lineOf(municipality))
      return 0
    }),
}

const asJson = ({ code, name, hosts, state, createdAt }: Municipality) => ({
  code,
  name,
  hosts,
  state,
  created_at: createdAt,
})

const lineOf = ({ code, name, hosts, state }: Municipality): string =>
  [code.padEnd(12), name, ...hosts.map((host) => `· ${host}`), state === 'archived' ? '(archiviato)' : '']
    .join(' ')
    .trimEnd()
