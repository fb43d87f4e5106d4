// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDate } from '#kernel/civil-date.ts'
import { correctedPlan } from '../../../../tests/support/generated-plans.ts'
import type { PlanContent } from '../approved.ts'
import { readPlan } from '../reading/read-plan.ts'
import { contentOf } from './content-of.ts'
import { type FileKind, files } from './files.ts'

const today = civilDate('2031-01-31')

/** All that a plan says; left out are the lines it was read from and, of what was corrected, the words that no longer hold. */
const saidBy = (plan: PlanContent) => ({
  ...plan,
  areas: plan.areas.map((area) => ({
    ...area,
    objectives: area.objectives.map((objective) => {
      const { key, numberAsPrinted, weight, prerequisite, title, description, target, measure } = objective
      const { participants, indicators, phases } = objective
      return {
        ...{ key, numberAsPrinted, weight, prerequisite, title, description, target, measure, participants, phases },
        indicators: indicators.map(({ text: _, ...promise }) => promise),
      }
    }),
  })),
})

const chapters = [{ section: '2.3 Rischi corruttivi e trasparenza', name: 'rischi.pdf', original: '0a'.repeat(32) }]
const version = { number: 2, act: 'Delibera di Giunta n. 12, 29 gennaio 2026', replacedBy: null, chapters }

const readBack = async (kind: FileKind, plan: PlanContent, on = today) =>
  saidBy(contentOf(await readPlan(await files[kind].write({ plan, day: today, version }), on)))

test('a plan read, corrected and written for Word reads back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(correctedPlan, async (plan) => assert.deepEqual(await readBack('docx', plan), saidBy(plan))),
    { numRuns: 60 },
  )
})

test('as sheets of Excel and of LibreOffice too', async () => {
  await fc.assert(
    fc.asyncProperty(correctedPlan, async (plan) => {
      for (const kind of ['xlsx', 'ods'] as const) assert.deepEqual(await readBack(kind, plan), saidBy(plan))
    }),
    { numRuns: 60 },
  )
})

test('as a PDF too', async () => {
  await fc.assert(
    fc.asyncProperty(correctedPlan, async (plan) => assert.deepEqual(await readBack('pdf', plan), saidBy(plan))),
    { numRuns: 6, seed: 2026, endOnFailure: true },
  )
})

test('as open data: the JSON is the plan itself, and the CSV reads back as its objectives', async () => {
  await fc.assert(
    fc.asyncProperty(correctedPlan, async (plan) => {
      const json = JSON.parse(new TextDecoder().decode(await files.json.write({ plan, day: today, version: null })))
      const beside = { licence: 'CC BY 4.0', day: today, version: null, act: null, replacedBy: null, chapters: [] }
      assert.deepEqual(saidBy(json), { ...saidBy(plan), ...beside })
      // The reader takes the year of a table without title from the day of reading.
      assert.deepEqual((await readBack('csv', plan, civilDate(`${plan.year}-01-31`))).areas, saidBy(plan).areas)
    }),
    { numRuns: 60 },
  )
})
