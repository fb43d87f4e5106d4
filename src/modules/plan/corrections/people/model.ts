// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util'
import { inSentenceCase } from '../../approved.ts'
import type { Area, NamedPerson, PersonName } from '../../model.ts'
import { rosterOf, wordsOf } from '../../reading/people/roster.ts'
import { type Correction, isOfPerson, type PersonCorrection } from '../model.ts'
import { hashOf } from '../places.ts'

/** What a person is known by, whichever name comes first: the same wherever the name is written the same. */
export const placeOfPerson = (name: PersonName): string => hashOf(`person ${wordsOf(name)}`)

/** Who a name is, after people said which are one: a name that stands for another that stands for a third is the third. */
export function whoIs(corrections: readonly Correction[]): (name: PersonName) => PersonName {
  const said = new Map(corrections.filter(isOfPerson).map(({ place, now }) => [place, now]))
  return (name) => {
    const met = new Set<string>()
    let who = name
    for (;;) {
      const place = placeOfPerson(who)
      const next = said.get(place)
      if (next === undefined || met.has(place)) return who
      met.add(place)
      who = { ...next, title: next.title ?? who.title }
    }
  }
}

/** Everyone the areas name, heads too, once by place. */
export function peopleIn(areas: readonly Area[]): Map<string, PersonName> {
  const names = areas.flatMap(({ head, objectives }) => [
    ...(head ? [head] : []),
    ...objectives.flatMap(({ people }) => people.flatMap((each) => (each.kind === 'person' ? [each.name] : []))),
  ])
  return new Map(names.toReversed().map((name) => [placeOfPerson(name), name]))
}

/** The objectives that name each person, and the areas they are head of, by place. */
export function whereNamed(areas: readonly Area[]): Map<string, string[]> {
  const named = areas.flatMap(({ name, head, objectives }) => [
    ...(head ? [[placeOfPerson(head), `responsabile di ${inSentenceCase(name)}`] as const] : []),
    ...objectives.flatMap(({ key, people }) =>
      people.flatMap((each) => (each.kind === 'person' ? [[placeOfPerson(each.name), key] as const] : [])),
    ),
  ])
  return new Map(
    [...Map.groupBy(named, ([place]) => place)].map(([place, all]) => [place, all.map(([, where]) => where)]),
  )
}

/** The areas with each person under the name that people said is theirs. */
export function withPeople(areas: readonly Area[], corrections: readonly Correction[]): Area[] {
  const who = whoIs(corrections)
  return areas.map((area) => ({
    ...area,
    head: area.head && who(area.head),
    objectives: area.objectives.map((objective) => ({
      ...objective,
      people: objective.people.map((each) => (each.kind === 'person' ? { ...each, name: who(each.name) } : each)),
    })),
  }))
}

/** Two names that may be of one person, and nobody said yet. */
export type Doubt = readonly [PersonName, PersonName]

/** The doubts left in areas whose people were put right already. */
export function doubtsIn(areas: readonly Area[], corrections: readonly Correction[]): Doubt[] {
  const printed = new Map(
    areas.flatMap(({ head, headAsPrinted, objectives }) => [
      ...(head && headAsPrinted ? [[headAsPrinted, head] as const] : []),
      ...objectives.flatMap(({ people }) =>
        people.flatMap((each) => (each.kind === 'person' ? [[each.text, each.name] as const] : [])),
      ),
    ]),
  )
  const decided = new Set(corrections.filter(isOfPerson).map(({ place }) => place))
  return rosterOf(areas)
    .filter(({ mergeProposed }) => mergeProposed)
    .flatMap(({ spellings }) => {
      const names = spellings.flatMap((spelling) => printed.get(spelling) ?? [])
      const [first, ...others] = [...new Map(names.map((name) => [placeOfPerson(name), name])).values()]
      return others.flatMap((other): Doubt[] => (decided.has(placeOfPerson(other)) ? [] : [[first!, other]]))
    })
}

/** The roster of the areas: what was decided is no longer proposed. */
export function decidedRoster(areas: readonly Area[], corrections: readonly Correction[]): NamedPerson[] {
  const open = new Set(
    doubtsIn(areas, corrections)
      .flat()
      .map(({ given, family }) => `${given} ${family}`.trim()),
  )
  return rosterOf(areas).map((person) => ({
    ...person,
    mergeProposed: person.mergeProposed && open.has(person.canonical),
  }))
}

/** Whether it says that a name is of nobody else. */
export const standsAlone = ({ was, now }: PersonCorrection): boolean => isDeepStrictEqual(was, now)
