// SPDX-License-Identifier: EUPL-1.2
import { compareFractions } from '#kernel/ratio.ts'
import type { Area, Objective } from '../../../model.ts'
import { bare } from '../../../reading/wording.ts'
import { pointsOfHundred, shareOf } from '../../../weights.ts'
import type { Check } from '../../finding.ts'

/** The thirty points that the law asks for payments, and ten more. */
const tooMuch = { numerator: 40n, denominator: 100n }
const fewestAreas = 3

/** What is given alike to every area, unless it is all declared so, leaves most of the weight to what the area alone does. */
export const sharedShare: Check = ({ areas }) => {
  const alike = [
    ...Map.groupBy(
      areas.flatMap(({ objectives }) => objectives),
      openingOf,
    ).values(),
  ].filter((same) => areasOf(same, areas) >= Math.max(fewestAreas, areas.length - 1))
  const shared = new Set(alike.flat())
  const shares = areas.map((area) =>
    shareOf(
      area,
      area.objectives.filter((each) => shared.has(each)),
    ),
  )
  const heavy = shares.filter((share) => compareFractions(share, tooMuch) > 0).toSorted(compareFractions)
  if (alike.length < 2 || heavy.length < fewestAreas || alike.flat().every(({ transversal }) => transversal)) return []
  return [
    {
      code: 'shared-share',
      severity: 'info',
      message: `Gli obiettivi uguali per tutti pesano fino a ${pointsOfHundred(heavy.at(-1)!)} punti su 100 in ${heavy.length} aree su ${areas.length}: per il lavoro proprio di ogni area resta poco.`,
      lines: alike.flat().flatMap(({ sourceLines }) => sourceLines),
      quote: alike[0]![0]!.title,
      objectives: alike.flat().map(({ key }) => key),
      remedy: 'Controlla che sia voluto; altrimenti alza il peso degli obiettivi propri dell’area.',
    },
  ]
}

/** The first words, by which objectives of several areas are the same one. */
export const openingOf = ({ description }: Objective): string => bare(description).split(' ').slice(0, 6).join(' ')

const areasOf = (same: readonly Objective[], areas: readonly Area[]): number =>
  areas.filter(({ objectives }) => same.some((each) => objectives.includes(each))).length
