// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, formatDay } from '#kernel/civil-date.ts'
import { percent } from '#kernel/ratio.ts'
import type { Rule } from './rule.ts'

/** What somebody counted: done since the beginning of the year, and of how many when the plan asks for a share. */
export interface Count {
  readOn: CivilDate
  done: number
  whole: number | null
}

const cites = [{ act: 'decree-2009-150', place: 'art. 4, comma 2' }] as const

const newest = (counts: readonly Count[]): Count | undefined =>
  counts.toSorted((a, b) => (a.readOn < b.readOn ? 1 : -1))[0]

/** How many were done since the beginning of the year, by the newest count. */
export const doneSoFar: Rule<readonly Count[]> = {
  id: 'done-so-far',
  title: 'Quantità realizzata dall’inizio dell’anno',
  unit: 'count',
  words: 'Vale l’ultima rilevazione dell’anno: quante unità sono state fatte dal 1º gennaio.',
  cites,

  apply(counts) {
    const last = newest(counts)
    if (!last)
      return { kind: 'not-measurable', because: 'Non c’è ancora nessuna rilevazione di quante ne sono state fatte.' }
    return {
      kind: 'measured',
      value: last.done,
      workings: [{ label: `Fatti al ${formatDay(last.readOn)}`, value: last.done }],
    }
  },
}

/** Percent of the whole that was done, by the newest count that says of how many. */
export const shareDone: Rule<readonly Count[]> = {
  id: 'share-done',
  title: 'Copertura raggiunta',
  unit: 'percent',
  words:
    'Vale l’ultima rilevazione: i casi fatti divisi per tutti i casi. Il risultato si arrotonda per difetto, così 100% vuol dire tutti.',
  cites,

  apply(counts) {
    const last = newest(counts.filter(({ whole }) => whole !== null))
    if (!last)
      return {
        kind: 'not-measurable',
        because: 'Non c’è ancora nessuna rilevazione che dica quanti casi sono fatti e su quanti.',
      }
    return {
      kind: 'measured',
      value: percent(BigInt(last.done), BigInt(last.whole!)),
      workings: [
        { label: `Fatti al ${formatDay(last.readOn)}`, value: last.done },
        { label: 'Su un totale di', value: last.whole! },
      ],
    }
  },
}
