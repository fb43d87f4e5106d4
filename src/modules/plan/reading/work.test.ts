// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDate } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { smallPlan } from '../../../../tests/support/plan.ts'
import { charactersMatched } from '../../../../tests/support/work.ts'
import { textDocument } from './containers/text.ts'
import { readDocument } from './read-plan.ts'

/** What plans are made of, and what a malicious one would repeat. */
const pieces = [
  'entro il 30/06/2026',
  'n. 5 incontri',
  'almeno l’80% delle pratiche',
  'Ada Neri',
  'Ugo Bianchi, Rita Rossi',
  'in collaborazione con ufficio tecnico',
  'report mensile alla Giunta',
  'dal 1 marzo al 30 settembre',
  'entro 60 giorni dall’approvazione',
  'D.Lgs. n. 33/2013',
  'Delibera n. 7 del 30.01.2026',
  '(salvo risorse)',
  '<br>',
  '<',
  '(',
  '*',
  '&amp;',
  '\u00a0\u2003',
  ', ',
  '; ',
  '. ',
  ' – ',
  'da a ',
  '1',
  'è',
]
const cell = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 2 }).map((some) => some.join(' '))
const row = fc.record({ description: cell, target: cell, indicator: cell, people: cell })

const planOf = (rows: readonly { description: string; target: string; indicator: string; people: string }[]) =>
  smallPlan(
    rows.map(({ description, target, indicator, people }, index) => [
      ...[String(index + 1), '1%', description, target, indicator, people, 'Pubblicazione'],
    ]),
  )

const workOf = (text: string): number =>
  charactersMatched(() => readDocument(textDocument(text), civilDate('2026-01-31')))

test('a cell twice as long is read with about twice the work', () => {
  fc.assert(
    fc.property(row, (once) => {
      const repeated = (times: number) =>
        planOf([
          Object.fromEntries(
            Object.entries(once).map(([name, text]) => [name, `${text} `.repeat(times)]),
          ) as typeof once,
        ])
      assert.ok(workOf(repeated(200)) < workOf(repeated(100)) * 3)
    }),
    { numRuns: 25, seed: 1 },
  )
})

test('a plan with twice the rows is read with about twice the work', () => {
  fc.assert(
    fc.property(row, (once) => {
      const repeated = (times: number) => planOf(Array.from({ length: times }, () => once))
      assert.ok(workOf(repeated(40)) < workOf(repeated(20)) * 3)
    }),
    { numRuns: 30, seed: 1 },
  )
})

test('more lines, objectives or names than any plan has are refused before everything is compared', () => {
  const refused = (text: string, why: RegExp) =>
    assert.throws(
      () => readDocument(textDocument(text), civilDate('2026-01-31')),
      (error) => error instanceof Refusal && why.test(error.message),
    )
  const plain = { description: 'Progetto', target: 'Target', indicator: 'Entro il 30/06/2026', people: 'Ada Neri' }
  refused('riga\n'.repeat(100_001), /più di 100000 righe/)
  refused(planOf(Array.from({ length: 3001 }, () => plain)), /più di 3000 obiettivi/)
  refused(
    planOf(Array.from({ length: 6 }, () => ({ ...plain, people: 'Ada Neri, '.repeat(2000) }))),
    /più di 10000 nomi/,
  )
})
