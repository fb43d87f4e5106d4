// SPDX-License-Identifier: EUPL-1.2
import type { Objective } from '../../../model.ts'
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

const start = /^(?:avvio|inizio)\s(?:[a-zà-ÿ]{1,8}[’'\s]){0,3}[a-zà-ÿ]{4,}/i
/** «Attivazione», «Affidamento»: not a body or a place that is named likewise. */
const deed =
  /^(?!commissione|sezione|stazione|associazione)(?:nomina|[a-zà-ÿ]{4,20}(?:zione|sione|mento|tura|aggio))\s/i
const starting = /\b(?:avvi|inizi|partenz|apertur)/i

/** What the indicator checks is what the target promises, not that something else began. */
export const otherEvent: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) => {
    const checked = start.exec(firstStepOf(objective))?.[0]
    if (!checked || !promisesAnother(objective)) return []
    return {
      code: 'other-event' as const,
      severity: 'warning' as const,
      message: `Nell’obiettivo ${objective.key} l’indicatore controlla un fatto diverso dal target: «${checked}» e non «${objective.target.split(/[.;\n]/)[0]}».`,
      ...placeOf(objective, checked, lines),
      remedy: 'Misura ciò che il target promette, o scrivi nel target che cosa deve cominciare.',
    }
  })

const firstStepOf = ({ indicators: [first] }: Objective): string =>
  (first && 'steps' in first && first.steps[0]?.what) || ''

const promisesAnother = ({ description, target }: Objective): boolean =>
  deed.test(target) && !starting.test(`${description} ${target}`)
