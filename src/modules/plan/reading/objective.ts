// SPDX-License-Identifier: EUPL-1.2
import type { MeasureKind, Objective } from '../model.ts'
import { readIndicators } from './indicators/index.ts'
import type { ObjectiveRows } from './objective-rows.ts'
import { participantsIn } from './people/cell.ts'
import { promiseOf } from './promise.ts'
import { recurringIn } from './recurring.ts'
import { findTerms, termOf } from './terms.ts'
import { withoutEnding } from './wording.ts'

/** Understands the texts of one objective. */
export function readObjective(rows: ObjectiveRows, key: string, ordinal: number, planYear: number): Objective {
  const { cells, parts, lines, numberLine, weightLine } = rows
  const { number, weight, description, target, indicator, deadline, people, measure } = cells
  return {
    key,
    ordinal,
    numberAsPrinted: number === '' ? null : number,
    weightAsPrinted: weight === '' ? null : weight,
    weight: weightOf(weight),
    title: titleOf(description),
    description,
    target,
    indicatorText: indicator,
    ...(deadline === '' ? {} : { deadlineText: deadline }),
    ...promised(rows, planYear),
    peopleText: people,
    people: participantsIn(people),
    measure,
    measureKind: measureKindOf(measure),
    transversal: /\b(?:trasversale|comune a tutt[ie])\b/i.test(`${description} ${target}`),
    parts,
    sourceLines: lines,
    numberLine,
    weightLine,
  }
}

/** What its texts promise: the typed indicators, the days and what recurs. */
function promised({ cells, parts }: ObjectiveRows, planYear: number) {
  const { description, target, indicator, deadline } = cells
  const promise = promiseOf(indicator, deadline, planYear)
  const ownParts = parts.length > 1 ? parts : [{ description, target, indicator: promise }]
  const termsIn = (text: string) => findTerms(text, planYear).map(termOf)
  return {
    indicators: ownParts.flatMap((part) => readIndicators(part, planYear)),
    recurring: recurringIn(target, description, promise),
    termsInIndicator: termsIn(promise),
    termsInTarget: termsIn(target),
  }
}

/** «15 %», «15,5» or «15/100»; nothing when no number can be read. */
function weightOf(written: string): number | null {
  const found = /^\D{0,12}?(\d{1,3}(?:[.,]\d{1,2})?)(?:\s?(?:%|punti|\/\s?100))?$/i.exec(written)
  return found ? Number(found[1]!.replace(',', '.')) : null
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
