// SPDX-License-Identifier: EUPL-1.2
import { civilDate } from '#kernel/civil-date.ts'
import { contentOf, planFiles, readPlan } from '#modules/plan/index.ts'
import { largeWord } from './read/large-plans.ts'

// How long a plan of 720 objectives takes to go out in each file; beside it, the bare JSON of the same plan. The PDF
// is written by a process of its own, so that its time is not taken from the pages.

const day = civilDate('2026-01-10')
const plan = contentOf(await readPlan(largeWord(), day))
const kilobytes = (length: number) => `${Math.ceil(length / 1024)} kB`

const before = performance.now()
const bare = JSON.stringify(plan)
console.log(`only JSON.stringify: ${(performance.now() - before).toFixed(0)} ms, ${kilobytes(bare.length)}`)

for (const [kind, { write }] of Object.entries(planFiles)) {
  const from = performance.now()
  const bytes = await write({ plan, day, version: null })
  console.log(`${kind}: ${(performance.now() - from).toFixed(0)} ms, ${kilobytes(bytes.length)}`)
}
