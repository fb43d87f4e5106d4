// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from '#modules/indicators/index.ts'
import type { MeasureKind, Objective, ObjectivePart, Phase } from '../../model.ts'
import { comparisonIn, withoutComparison } from '../indicators/comparison.ts'
import { readIndicators } from '../indicators/index.ts'
import { participantsIn } from '../people/cell.ts'
import type { GatheredPart, ObjectiveRows } from '../tables/joined-rows.ts'
import { byMonth, monthsIn } from '../terms/months.ts'
import { findTerms, termOf } from '../terms/terms.ts'
import { withoutEnding } from '../wording.ts'
import { besidePhases, milestonesOf, readPhases } from './phases.ts'
import { promiseOf } from './promise.ts'
import { recurringIn } from './recurring.ts'
import { isPrerequisite, weightOf } from './weights.ts'

/** Understands the texts of one objective. */
export function readObjective(rows: ObjectiveRows, key: string, ordinal: number, planYear: number): Objective {
  const { cells, parts, lines, numberLine, weightLine } = rows
  const { number, weight, description, target, indicator, measure, beside } = cells
  const people = cells.people || (cells.area === '' ? cells.head : '')
  const phases = readPhases(rows, planYear)
  return {
    key,
    ordinal,
    numberAsPrinted: number === '' ? null : number,
    weightAsPrinted: weight === '' ? null : weight,
    weight: weightOf(weight),
    prerequisite: isPrerequisite(weight),
    title: titleOf(description),
    description,
    target,
    indicatorText: indicator,
    ...besides(cells),
    ...promised(rows, phases, planYear),
    peopleText: people,
    people: participantsIn(people),
    measure,
    measureKind: measureKindOf(measure),
    transversal: /\b(?:trasversale|comune a tutt[ie])\b/i.test(`${description} ${target} ${beside}`),
    parts: parts.map(({ deadline: _, ...part }) => part),
    phases,
    sourceLines: lines,
    numberLine,
    weightLine,
  }
}

type Cells = ObjectiveRows['cells']

/** What only some tables have a column for. */
function besides({ deadline, parent, baseline, unit, result, otherYears, beside, months }: Cells) {
  const texts = Object.entries({ deadlineText: deadline, parent, baseline, unit, result, otherYears, beside })
  return {
    ...Object.fromEntries(texts.filter(([, text]) => text !== '')),
    ...(months === '' ? {} : { months: monthsIn(months) }),
  }
}

/** What its texts promise: the typed indicators, the days and what recurs. */
function promised({ cells, parts }: ObjectiveRows, phases: readonly Phase[], planYear: number) {
  const { description, target, indicator, deadline, months } = cells
  const promise = promiseOf(indicator, deadline || byMonth(monthsIn(months), planYear), planYear)
  const wholly = promise === '' && target === '' && phases.length === 0
  const ownParts =
    parts.length > 1
      ? partsPromised(parts, planYear)
      : [{ description, target, indicator: wholly ? description : promise }]
  const units = cells.unit.split('\n')
  const termsIn = (text: string) => findTerms(text, planYear).map(termOf)
  const baseline = ownParts.length > 1 ? '' : cells.baseline
  const read = ownParts.flatMap((part, index) =>
    readFrom(baseline, { ...part, target: withUnit(part.target, units[index] ?? '') }, planYear),
  )
  return {
    indicators: [...besidePhases(read, phases), ...milestonesOf(phases)],
    recurring: recurringIn(target, description, promise),
    termsInIndicator: termsIn(promise),
    termsInTarget: termsIn(target),
  }
}

/** «Giorni medi di rilascio» from 12 to 5: where it starts from tells which way is better, when nothing else does. */
function readFrom(baseline: string, part: ObjectivePart, planYear: number): Indicator[] {
  const read = readIndicators(part, planYear)
  const isSaid = read.some(({ kind }) => kind !== 'to_be_specified' && kind !== 'deadline')
  const [before, after] = [
    valueIn(baseline.split('\n').at(-1) || (comparisonIn(part.target, planYear) ?? '')),
    valueIn(withoutComparison(part.target, planYear)),
  ]
  if (isSaid || before === undefined || after === undefined) return read
  const improved = readIndicators({ ...part, target: `da ${before} a ${after}` }, planYear)
  return improved.some(({ kind }) => kind === 'value_threshold') ? improved : read
}

/** «€ 42.000» is «42.000 €»; nothing when the text is more than a value. */
const valueIn = (text: string): string | undefined =>
  /^(?:€\s?)?\d[\d.,]{0,15}\s?(?:%|giorni|gg\.?|ore|mesi|€)?$/i.test(text)
    ? text.replace(/^€\s?(.*)$/, '$1 €')
    : undefined

/** The parts of an objective, each indicator with its term; the only one given, beside the first, is of all. */
function partsPromised(parts: readonly GatheredPart[], planYear: number): ObjectivePart[] {
  const [first, ...others] = parts
  const shared = others.every(({ deadline }) => deadline === '') ? first!.deadline : ''
  return parts.map(({ deadline, ...part }) => ({
    ...part,
    indicator: promiseOf(part.indicator, deadline || shared, planYear),
  }))
}

/** «80» in a column of «%» is «80%»; a unit of things counted adds nothing. */
function withUnit(target: string, unit: string): string {
  const bareNumber = /^[<>=≤≥\s]*\d[\d.,]*$/.test(target)
  if (!bareNumber || unit === '' || /^(?:n|nr|num|numero)\W*$/i.test(unit)) return target
  return unit === '%' ? `${target}%` : `${target} ${unit}`
}

const longestTitle = 80

/** The beginning of the description, to the end of its first sentence or of a word. */
function titleOf(description: string): string {
  const sentence = description
    .split(/\n|(?<=\p{L}{4})\.\s|\s[–—]\s|;/u)[0]!
    .trim()
    .replace(/\s?\([^()]*\)$/, '')
  if (sentence.length <= longestTitle) return withoutEnding(sentence.replace(/(?<=\p{L}{3})\.$/u, ''), ',:')
  return `${withoutEnding(sentence.slice(0, sentence.lastIndexOf(' ', longestTitle)), ' ,.:;')}…`
}

/** The first that matches: a measure against corruption is told by its words. */
const measureWords: readonly (readonly [RegExp, MeasureKind])[] = [
  [/rotazion/i, 'rotazione'],
  [/residui attivi/i, 'riduzione_residui'],
  [/temp(?:i|estività)[^.]{0,20}pagament/i, 'tempi_di_pagamento'],
  [/almeno due|due soggetti|quattro occhi|segregazione|doppia firma/i, 'segregazione_quattro_occhi'],
  [
    /approvazione di un regolamento|regolament(?:o|azione) aggiornat|adozione d[ei]l? (?:un )?regolament/i,
    'regolamentazione',
  ],
  [/verific|controll/i, 'controllo'],
  [/pubblicazion|pubblicit|trasparenza/i, 'trasparenza'],
  [/digital|informatic|accessibilit/i, 'digitalizzazione'],
]

export const measureKindOf = (measure: string): MeasureKind | null =>
  measureWords.find(([words]) => words.test(measure))?.[1] ?? null
