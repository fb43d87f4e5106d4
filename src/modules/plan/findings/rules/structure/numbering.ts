// SPDX-License-Identifier: EUPL-1.2
import type { Area, Finding, Objective } from '../../../model.ts'
import { type Check, listed, placeOf } from '../../finding.ts'

/** In an area that numbers its objectives, numbers follow one another, each once. */
export const numbering: Check = ({ areas }, lines) =>
  areas
    .filter(({ objectives }) => objectives.some(({ numberAsPrinted }) => numberAsPrinted !== null))
    .flatMap((area) => [...missing(area, lines), ...repeated(area), ...gaps(area)])

const missing = ({ objectives }: Area, lines: readonly string[]): Finding[] =>
  objectives
    .filter(({ numberAsPrinted }) => numberAsPrinted === null)
    .map((objective) => ({
      code: 'number-missing',
      severity: 'warning',
      message: `L’obiettivo ${objective.key} non ha numero.`,
      ...placeOf(objective, objective.title, lines),
      remedy: `Scrivi il numero: per posizione sarebbe ${objective.ordinal}.`,
    }))

function repeated({ name, objectives }: Area): Finding[] {
  const groups = Map.groupBy(objectives, ({ numberAsPrinted }) => numberAsPrinted)
  return [...groups].flatMap(([number, same]) => {
    if (number === null || same.length < 2) return []
    return {
      code: 'duplicate-number',
      severity: 'error',
      message: `In «${name}» il numero ${number} è dato a ${same.length} obiettivi diversi.`,
      lines: same.flatMap(({ numberLine }) => numberLine ?? []),
      quote: same.map((objective) => `${number} ${objective.title}`).join(' / '),
      remedy: `Rinumera: per posizione sarebbero ${listed(same.map(({ ordinal }) => ordinal))}.`,
      objectives: same.map(({ key }) => key),
    }
  })
}

/** Numbers go up faster than objectives: one without number, or numbered twice, leaves no gap. */
function gaps({ name, objectives }: Area): Finding[] {
  const numbered = objectives.flatMap((each) => (/^\d+\.?$/.test(each.numberAsPrinted ?? '') ? [each] : []))
  return numbered.slice(1).flatMap((objective, index) => {
    const [before, number] = [numbered[index]!, objective].map(numberOf) as [number, number]
    const ahead = Math.max(...numbered.slice(0, index + 1).map((each) => numberOf(each) - each.ordinal))
    if (number - objective.ordinal <= ahead) return []
    return {
      code: 'number-gap',
      severity: 'warning',
      message: `In «${name}» dopo il numero ${before} viene il ${number}.`,
      lines: [objective.numberLine ?? objective.sourceLines[0]!],
      quote: `${objective.numberAsPrinted} ${objective.title}`,
      remedy: 'Controlla se manca un obiettivo; se non manca, rinumera.',
      objectives: [objective.key],
    }
  })
}

const numberOf = ({ numberAsPrinted }: Objective): number => Number.parseInt(numberAsPrinted!, 10)
