// SPDX-License-Identifier: EUPL-1.2
import { writtenNumber } from '#kernel/ratio.ts'
import { inWords } from '#modules/indicators/index.ts'
import type { Area, Participant } from '../model.ts'
import { phaseInWords } from '../phases.ts'
import type { FieldName, Fields } from './model.ts'
import { placesOfAreas } from './places.ts'

/** A field as a person reads it; empty when it says nothing. */
export function inText<Name extends FieldName>(name: Name, value: Fields[Name], areas: readonly Area[]): string {
  const writers: { [Each in FieldName]: (value: Fields[Each]) => string } = {
    number: (number) => number ?? '',
    weight: (weight) => (weight === null ? '' : writtenNumber(weight)),
    prerequisite: (prerequisite) => (prerequisite ? 'sì' : 'no'),
    title: (title) => title,
    description: (description) => description,
    target: (target) => target,
    indicators: (indicators) => indicators.map(inWords).join('; '),
    phases: (phases) => phases.map(phaseInWords).join('; '),
    people: (people) => peopleInLines(people).replaceAll('\n', ', '),
    measure: (measure) => measure,
    area: (wanted) => placesOfAreas(areas).find(({ place }) => place === wanted)?.area.name ?? '',
  }
  return writers[name](value)
}

/** One to a line, as they are written in the form. */
export const peopleInLines = (people: readonly Participant[]): string => people.map(({ text }) => text).join('\n')
