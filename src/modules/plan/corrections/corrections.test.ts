// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDate } from '#kernel/civil-date.ts'
import { smallPlan } from '../../../../tests/support/plan.ts'
import type { ReadPlan } from '../model.ts'
import { textDocument } from '../reading/containers/text.ts'
import { readDocument } from '../reading/read-plan.ts'
import { movedPlaces } from './carry.ts'
import { correctPlan } from './correct-plan.ts'
import type { FieldName, RowCorrection } from './model.ts'
import { correctRows, lostCorrections, rowsOf } from './rows.ts'

type Row = [weight: number, description: string, day: number]

const documentOf = (rows: readonly Row[]): string =>
  smallPlan(
    rows.map(([weight, description, day], index) => [
      ...[String(index + 1), `${weight}%`, description, 'Relazione alla Giunta', `Entro il ${day}/06/2026`],
      ...['Ugo Bianchi', 'Pubblicazione degli atti'],
    ]),
  )

/** Read, kept and taken back, as the database gives it. */
const read = (text: string): ReadPlan =>
  JSON.parse(JSON.stringify(readDocument(textDocument(text), civilDate('2026-01-31'))))

const description = fc
  .array(fc.constantFrom('verifica', 'archivio', 'scuole', 'strade', 'bandi', 'parchi'), { minLength: 2, maxLength: 4 })
  .map((words) => `Progetto ${words.join(' ')}`)
const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), description, fc.integer({ min: 1, max: 28 })), {
  minLength: 1,
  maxLength: 5,
})
const wish = fc.record({
  row: fc.nat(4),
  field: fc.constantFrom<FieldName>(
    'number',
    'weight',
    'title',
    'description',
    'target',
    'measure',
    'indicators',
    'phases',
  ),
})

const values: Partial<Record<FieldName, unknown>> = {
  ...{ number: '9', weight: 12.5, title: 'Un altro titolo', description: 'Un’altra descrizione' },
  ...{ target: 'Almeno cento controlli', measure: 'Rotazione degli incarichi' },
  indicators: [{ kind: 'to_be_specified', text: 'da vedere', condition: null }],
  phases: [{ numberAsPrinted: null, description: 'Bando', weight: 40, start: null, end: civilDate('2026-05-31') }],
}

/** Corrections of different fields of the plan. */
function correctionsOf(plan: ReadPlan, wishes: readonly { row: number; field: FieldName }[]): RowCorrection[] {
  const all = rowsOf(plan.areas)
  const made = wishes.map(({ row, field }) => {
    const { place, read } = all[row % all.length]!
    return { place, field, words: 'Un obiettivo', was: read[field], now: values[field], reason: null } as RowCorrection
  })
  return [...new Map(made.map((each) => [`${each.place} ${each.field}`, each])).values()]
}

test('the same file read again with the same corrections is the same plan, in whatever order they were made', () => {
  fc.assert(
    fc.property(rows, fc.array(wish, { maxLength: 8 }), (rows, wishes) => {
      const text = documentOf(rows)
      const plan = read(text)
      const corrections = correctionsOf(plan, wishes)
      const corrected = correctPlan(plan, corrections)
      assert.deepEqual(correctPlan(read(text), corrections.toReversed()), corrected)
      const fields = correctRows(plan.areas, corrections)
      assert.deepEqual(
        corrections.map(({ place, field }) => fields.find((row) => row.place === place)!.now[field]),
        corrections.map(({ now }) => now),
      )
    }),
    { numRuns: 60 },
  )
})

test('a copy with a row more keeps every correction of the others', () => {
  fc.assert(
    fc.property(rows, fc.array(wish, { maxLength: 8 }), (rows, wishes) => {
      const plan = read(documentOf(rows))
      const corrections = correctionsOf(plan, wishes)
      const longer = read(documentOf([[5, 'Servizio nuovo del tutto diverso', 9], ...rows]))
      // The numbers printed move by one: what was read of a number is no longer read there.
      const steady = corrections.filter(({ field }) => field !== 'number')
      const now = correctRows(longer.areas, steady)
      assert.deepEqual(
        now.flatMap(({ conflicts }) => conflicts),
        [],
      )
      assert.equal(now.flatMap(({ applied }) => applied).length, steady.length)
    }),
    { numRuns: 60 },
  )
})

const three: Row[] = [
  [40, 'Nuovo archivio delle pratiche', 30],
  [30, 'Corso di aggiornamento', 15],
  [30, 'Manutenzione dei parchi', 20],
]
const weightOf = (plan: ReadPlan, row: number, now: number): RowCorrection => {
  const { place, read } = rowsOf(plan.areas)[row]!
  return { place, field: 'weight', words: 'Un obiettivo', was: read.weight, now, reason: null }
}

test('a correction of what the document says otherwise now is not applied: it is told', () => {
  const plan = read(documentOf(three))
  const corrections = [weightOf(plan, 0, 45)]
  const [changed] = correctRows(read(documentOf([[50, three[0]![1], 30], ...three.slice(1)])).areas, corrections)
  assert.equal(changed!.now.weight, 50)
  assert.deepEqual(changed!.conflicts, corrections)
  // The document says by now what the person wanted: nothing is left to decide.
  const [same] = correctRows(read(documentOf([[45, three[0]![1], 30], ...three.slice(1)])).areas, corrections)
  assert.deepEqual([same!.now.weight, same!.conflicts, same!.applied], [45, [], []])
})

test('a row that was reworded is known by the rest of it; one taken away leaves its correction without a row', () => {
  const plan = read(documentOf(three))
  const corrections = [weightOf(plan, 1, 25)]
  const reworded = read(documentOf([three[0]!, [30, 'Corso di aggiornamento per tutti', 15], three[2]!]))
  const moved = movedPlaces(plan.areas, reworded.areas, corrections)
  assert.deepEqual([...moved], [[rowsOf(plan.areas)[1]!.place, rowsOf(reworded.areas)[1]!.place]])

  const shorter = read(documentOf([three[0]!, three[2]!]))
  assert.deepEqual([...movedPlaces(plan.areas, shorter.areas, corrections)], [])
  assert.deepEqual(lostCorrections(shorter.areas, corrections), corrections)
})
