// SPDX-License-Identifier: EUPL-1.2
import type { Area, Objective } from '../../../model.ts'
import { type Check, objectivesOf, placeOfAll, theObjectives } from '../../finding.ts'

const columns = /iniziale|di partenza|baseline|storico|fonte|calcolo|formula|consuntivo|precedente|20\d\d/i
const words =
  /\b(?:rispetto a|fonte|iniziale|di partenza|storico|a fronte d|anno precedente|media|baseline|risultant[ei] da|estratt[oaie] da|nel 20\d\d|20\d\d\s?[:=]|er[ao]n?o?\b|oggi|ora|attual[a-zà-ÿ]*|su \d+)/i
const fewestObjectives = 10

/** A quantity says where it starts from or where it is counted (D.Lgs. 150/2009 art. 5, comma 2: measurable, comparable). */
export const withoutBaseline: Check = (plan, lines) => {
  if (objectivesOf(plan).length < fewestObjectives) return []
  const lacking = plan.areas.filter((area) => !area.columns.some((column) => columns.test(column)))
  const said = lacking
    .flatMap(({ objectives }) => objectives)
    .flatMap((objective) => objective.indicators.flatMap((each) => quantityOf(each, objective)))
  if (said.length === 0) return []
  const place = placeOfAll(said, lines)
  return [
    {
      code: 'without-baseline',
      severity: 'info',
      message: `Una quantità senza il valore di partenza e senza la fonte non si può confrontare: così è per ${theObjectives(said.map(({ objective }) => objective))}.`,
      ...place,
      lines: [...place.lines, ...headersOf(lacking)],
      remedy:
        'Scrivi quanto era l’anno prima e da dove si prende il numero: un registro, un programma, una banca dati. Una colonna della tabella lo ricorda a tutti.',
    },
  ]
}

const headersOf = (areas: readonly Area[]): number[] => areas.map(({ tableLines }) => tableLines[0])

function quantityOf(indicator: Objective['indicators'][number], objective: Objective) {
  const { description, target, indicatorText, baseline = '' } = objective
  if (
    indicator.kind !== 'count_by_deadline' ||
    baseline !== '' ||
    words.test(`${description} ${target} ${indicatorText}`)
  )
    return []
  return [{ objective, quote: indicator.text.includes(String(indicator.atLeast)) ? indicator.text : target }]
}
