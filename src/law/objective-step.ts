// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Rule } from './rule.ts'

/** The days on which acts that prove one step of an objective were adopted. */
export type StepActs = readonly { doneOn: CivilDate }[]

/** A step is reached on the day of the first act that proves it. */
export const objectiveStep: Rule<StepActs> = {
  id: 'objective-step',
  title: 'Raggiungimento delle fasi degli obiettivi',
  unit: 'date',
  words:
    'Una fase è raggiunta nel giorno del primo atto che la prova; il giorno si confronta con il termine scritto nel piano.',
  // art. 4, comma 2: the cycle goes from targets to «monitoraggio in corso di esercizio» and to measuring results.
  cites: [{ act: 'decree-2009-150', place: 'art. 4, comma 2' }],

  apply(acts) {
    const [first] = acts.map(({ doneOn }) => doneOn).toSorted()
    if (first === undefined) return { kind: 'not-measurable', because: 'Non c’è ancora un atto che provi questa fase.' }
    return { kind: 'reached', on: first, workings: [{ label: 'Atti che provano la fase', value: acts.length }] }
  },
}
