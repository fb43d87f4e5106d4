// SPDX-License-Identifier: EUPL-1.2
import { withoutComparison } from '../../../reading/indicators/comparison.ts'
import { countIn } from '../../../reading/indicators/count.ts'
import { coverageIn } from '../../../reading/indicators/coverage.ts'
import { bare } from '../../../reading/wording.ts'
import { type Check, objectivesOf, placeOf } from '../../finding.ts'

/** Target and indicator ask for the same quantity of the same thing. */
export const contradictoryQuantities: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) => {
    const [target, indicator] = [objective.target, objective.indicatorText].map((text) =>
      withoutComparison(text, plan.document.planYear),
    ) as [string, string]
    const clash = clashOf(target, indicator)
    if (!clash) return []
    return {
      code: 'contradictory-quantities' as const,
      severity: 'error' as const,
      message: `Nell’obiettivo ${objective.key} il target chiede ${clash[0]} e l’indicatore ${clash[1]}.`,
      ...placeOf(objective, objective.indicatorText, lines),
      remedy: 'Scegli una sola quantità e scrivila in tutti e due i punti.',
    }
  })

interface Quantity {
  amount: number
  of: string
  unit: '' | '%'
}

function clashOf(target: string, indicator: string): [string, string] | undefined {
  for (const read of [countOf, shareOf]) {
    const [asked, offered] = [read(target), read(indicator)]
    if (!asked || !offered || asked.amount === offered.amount || !areSameThing(asked.of, offered.of)) continue
    // «50 controlli, di cui 20 serali» beside «20 controlli serali».
    if (numbersIn(target).includes(offered.amount) || numbersIn(indicator).includes(asked.amount)) continue
    return [said(asked), said(offered)]
  }
  return undefined
}

const countOf = (text: string): Quantity | undefined => {
  const found = countIn(text)
  return found && { amount: found.atLeast, of: found.of, unit: '' }
}

const shareOf = (text: string): Quantity | undefined => {
  const found = coverageIn(text, '')
  return found && { amount: found.percent, of: found.of, unit: '%' }
}

const said = ({ amount, unit, of }: Quantity): string =>
  `${amount}${unit} ${unit === '%' && of !== '' ? 'di ' : ''}${of}`.trim()

/** Every word of the shorter is in the other. */
function areSameThing(one: string, other: string): boolean {
  const [less, more] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length) as [string[], string[]]
  return less.length > 0 && less.every((word) => more.includes(word))
}

const wordsOf = (text: string): string[] =>
  bare(text)
    .split(' ')
    .filter((word) => word.length > 3)

const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d+(?:,\d+)?/g)].map(([each]) => Number(each.replace(',', '.')))
