// SPDX-License-Identifier: EUPL-1.2
import type { Objective } from '../../../model.ts'
import { bare } from '../../../reading/wording.ts'
import { type Check, listed } from '../../finding.ts'

/** An area promises a thing once: a row copied to be changed, and not changed, counts twice. */
export const repeatedObjective: Check = ({ areas }) =>
  areas.flatMap(({ name, objectives }) =>
    [...Map.groupBy(objectives, saying).values()].flatMap((same) => {
      if (same.length < 2) return []
      return {
        code: 'repeated-objective' as const,
        severity: 'warning' as const,
        message: `In «${name}» gli obiettivi ${listed(same.map(({ key }) => key))} sono uguali, parola per parola.`,
        lines: same.flatMap(({ sourceLines }) => sourceLines),
        quote: same[0]!.title,
        remedy: 'Togli la ripetizione, o cambia ciò che doveva essere diverso.',
        objectives: same.map(({ key }) => key),
      }
    }),
  )

const saying = ({ description, target, indicatorText }: Objective): string =>
  [description, target, indicatorText].map(bare).join('|')
