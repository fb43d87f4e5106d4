// SPDX-License-Identifier: EUPL-1.2
import { civilDate, dayInRome, isCivilDate } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { stateNames } from '#modules/indicators/index.ts'
import { allSeen, reasonOf, type SeenObjective, seeYear } from '#modules/objectives/index.ts'
import { measures } from '../app.ts'
import { type Command, WrongCall } from './command.ts'
import { withMunicipality } from './database.ts'
import { municipalityHelp, municipalityOption } from './municipality.ts'
import { print, printJson } from './print.ts'

export const measureCommand: Command = {
  name: 'measure',
  summary: 'Misura ogni obiettivo del piano in vigore a una certa data',
  usage: '[--on AAAA-MM-GG] [--municipality CODICE] [--json]',
  help: [
    '  --on     il giorno a cui guardare (oggi, se manca)',
    municipalityHelp,
    '  --json   per ogni obiettivo: objective, area, title, weight, state, value, target, reason, indicators',
  ].join('\n'),
  options: { ...municipalityOption, on: { type: 'string' }, json: { type: 'boolean' } },
  run: async ({ config, options }) => {
    const asked = options.on ?? dayInRome(new Date())
    if (typeof asked !== 'string' || !isCivilDate(asked))
      throw new WrongCall('--on vuole un giorno che esiste, come 2025-12-31.')
    const year = await withMunicipality({ config, options }, (db) => seeYear(db, measures, civilDate(asked)))
    if (!year) throw new Refusal('not-found', 'Non c’è ancora un piano: ./traguardo import plan FILE')
    if (options.json) printJson(allSeen(year).map(measuredJson))
    else for (const seen of allSeen(year)) print(lineOf(seen))
    return 0
  },
}

const joined = (values: readonly string[]): string => values.join('; ')

const measuredJson = (seen: SeenObjective) => ({
  objective: seen.objective.key,
  area: seen.area.name,
  title: seen.objective.title,
  weight: seen.objective.weight,
  state: seen.state,
  value: joined(seen.judged.map(({ verdict }) => verdict.value)),
  target: joined(seen.judged.map(({ verdict }) => verdict.target)),
  reason: reasonOf(seen),
  indicators: seen.judged.map(({ indicator, verdict, measure }) => ({
    kind: indicator.kind,
    measure: measure?.id ?? null,
    state: verdict.state,
    value: verdict.number ?? verdict.value,
    target: verdict.target,
    reason: verdict.reason,
    steps: verdict.steps.map(({ what, by, doneOn, state }) => ({ what, by, done_on: doneOn, state })),
  })),
})

const lineOf = (seen: SeenObjective): string =>
  `${seen.objective.key.padEnd(6)} ${stateNames[seen.state].padEnd(21)} ${seen.objective.title}\n       ${reasonOf(seen)}`
