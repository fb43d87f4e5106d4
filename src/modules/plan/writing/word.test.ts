// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDate } from '#kernel/civil-date.ts'
import { wordFile } from '#platform/printing/word.ts'
import { correctedPlan } from '../../../../tests/support/generated-plans.ts'
import type { PlanContent } from '../approved.ts'
import { readPlan } from '../reading/read-plan.ts'
import { contentOf } from './content-of.ts'
import { printedPlan } from './printed.ts'

/** All that a plan says; left out are the lines it was read from and, of what was corrected, the words that no longer hold. */
const saidBy = (plan: PlanContent) => ({
  ...plan,
  areas: plan.areas.map((area) => ({
    ...area,
    objectives: area.objectives.map((objective) => {
      const { key, numberAsPrinted, weight, title, description, target, measure, participants, indicators } = objective
      return {
        ...{ key, numberAsPrinted, weight, title, description, target, measure, participants },
        indicators: indicators.map(({ text: _, ...promise }) => promise),
      }
    }),
  })),
})

test('a plan read, corrected and written for Word reads back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(correctedPlan, async (plan) => {
      const back = await readPlan(wordFile(printedPlan(plan)), civilDate('2031-01-31'))
      assert.deepEqual(saidBy(contentOf(back)), saidBy(plan))
    }),
    { numRuns: 100 },
  )
})
