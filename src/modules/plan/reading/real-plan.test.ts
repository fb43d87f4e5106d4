// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, suite, test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { sharedPath, withoutShared } from '../../../../tests/support/shared.ts'
import { planJson } from './json.ts'
import { readPlan } from './read-plan.ts'

type Json = Record<string, unknown> & { areas: (Json & { objectives: Json[] })[] }

/** What people wrote by hand beside the document, and no rule could know. */
const byHand = new Set(['title', 'merge_note', 'recurring', 'merge_proposed'])

suite('the plan of a real municipality', { skip: withoutShared }, () => {
  let read: Json
  let expected: Json

  before(async () => {
    expected = JSON.parse(readFileSync(sharedPath('seed/expected.json'), 'utf8'))
    const { file, sha256 } = expected.source as { file: string; sha256: string }
    const plan = await readPlan(readFileSync(sharedPath(`seed/${file}`)), civilDate('2025-01-31'))
    read = JSON.parse(JSON.stringify(planJson(plan, { file, sha256 })))
  })

  const same = (of: (plan: Json) => unknown) => assert.deepEqual(known(of(read), of(expected)), plain(of(expected)))

  test('it says whose it is, of which years, and how many lines it has', () =>
    same(({ document, source, totals }) => ({ document, source, totals })))
  test('all six areas have their name, head, columns and lines', () =>
    same(({ areas }) => areas.map(({ objectives: _, ...area }) => area)))
  test('all forty objectives have number, weight, texts, people, days, kinds and lines', () =>
    same(({ areas }) => areas.flatMap(({ objectives }) => objectives)))
  test('all twenty-seven people are there once, with every spelling', () => same(({ people }) => people))
  test('the tables of men and women and of pay come out whole', () => same(({ personnel }) => personnel))
  test('all eight projects come out, the last without its end of line too', () => {
    same(({ pnrr }) => ({ ...(pnrr as Json), amounts_in_text: null, total_row: null }))
    const amounts = ({ pnrr }: Json) =>
      (pnrr as { amounts_in_text: Json[] }).amounts_in_text.map(({ amount, line }) => [amount, line])
    assert.deepEqual(amounts(read), amounts(expected))
  })

  test('what is known to be wrong in it is found where it stands', () => {
    const anomalies: { id: string; quotes: { line: number }[] }[] = JSON.parse(
      readFileSync(sharedPath('seed/anomalies.json'), 'utf8'),
    )
    for (const [id, code] of Object.entries(foundAs)) {
      const places = anomalies.find((anomaly) => anomaly.id === id)!.quotes.map(({ line }) => line)
      const lines = findings().flatMap((finding) => (finding.code === code ? finding.lines : []))
      assert.ok(
        places.some((line) => lines.includes(line)),
        `${id} should be found as ${code} on one of the lines ${places}`,
      )
    }
  })
  test('what is right in it raises nothing', () => {
    const silent =
      /^(?:weight|payment-objective|malformed-cup|amount-in-text|number-gap|number-missing|impossible-date)/
    assert.deepEqual(
      findings().filter(({ code }) => silent.test(code)),
      [],
    )
    // D13: tax years, notices, circulars and the next budget are no terms of the plan, and L. 162/2021 is right.
    assert.equal(findings().filter(({ code }) => code === 'act-year').length, 1)
    assert.equal(findings().filter(({ code }) => code === 'near-duplicate-people').length, 1)
  })

  const findings = () => read.findings as { code: string; lines: number[] }[]
})

/** Under which code each of the known anomalies is to be found. */
const foundAs = {
  N1: 'duplicate-number',
  N2: 'number-and-weight-apart',
  N3: 'shared-weight',
  S1: 'split-row',
  W2: 'shared-share',
  D1: 'contradictory-deadlines',
  D2: 'year-inferred',
  D3: 'recurring-count',
  D4: 'early-term',
  D7: 'mixed-dates',
  D8: 'event-without-date',
  D10: 'recurring-only-in-target',
  I1: 'zero-equality',
  I2: 'indicator-of-law',
  I3: 'from-acceptance',
  I4: 'quantity-in-target',
  I5: 'coverage-without-term',
  I6: 'not-measurable',
  I8: 'repeated-words',
  I11: 'reason-as-title',
  I12: 'others-decide',
  I16: 'several-projects',
  P1: 'near-duplicate-people',
  P3: 'people-together',
  P4: 'role-for-name',
  P5: 'group-wordings',
  P9: 'shared-weight',
  L1: 'act-year',
  L3: 'abolished',
  L5: 'section-name',
  L6: 'superseded-act',
  L8: 'piao-section',
  L9: 'council-act',
  T1: 'cut-text',
  T2: 'misspelling',
  T4: 'office-wordings',
  X1: 'cross-area-different',
  M1: 'restated-measure',
  M2: 'vague-measures',
  G1: 'row-sum',
  G2: 'column-sum',
  G4: 'text-in-number',
  G6: 'category-name',
  G9: 'abolished',
  R1: 'duplicate-cup',
  R2: 'lump-sum',
  A3: 'lone-item',
  A5: 'vague-frequency',
}

/** Only what the expectation speaks of, in its own order. */
function known(actual: unknown, wanted: unknown): unknown {
  if (Array.isArray(wanted) && Array.isArray(actual)) return actual.map((each, index) => known(each, wanted[index]))
  if (wanted === null || typeof wanted !== 'object' || actual === null || typeof actual !== 'object')
    return plain(actual)
  const fields = Object.keys(wanted).filter((key) => !byHand.has(key))
  return Object.fromEntries(fields.map((key) => [key, known((actual as Json)[key], (wanted as Json)[key])]))
}

/** A blank line between paragraphs means no more than a new line. */
function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\n+/g, '\n')
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([key]) => !byHand.has(key))
  return Object.fromEntries(entries.map(([key, each]) => [key, plain(each)]))
}
