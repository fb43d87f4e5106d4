// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import { civilDate } from '#kernel/civil-date.ts'
import { planJson, readPlan } from '#modules/plan/index.ts'
import { sharedPath } from '../tests/support/shared.ts'

// How long it takes to read a plan after start-up: the file named, else the real plan. Goal: under 200 ms.

const path = process.argv[3] ?? sharedPath('seed/000_6ec09029855c1a6b.txt')
if (!existsSync(path)) {
  console.log(`${path} is not here: name a plan, «npm run bench read FILE».`)
  process.exit(0)
}
const bytes = readFileSync(path)

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
async function median(work: () => unknown, runs = 51): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await timed(work))
  return times.toSorted((one, other) => one - other)[(runs - 1) / 2]!
}

const read = async () =>
  JSON.stringify(planJson(await readPlan(bytes, civilDate('2025-01-31')), { file: path, sha256: '' }))
const split = () =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map((line) => line.split('\t'))

const first = await timed(read)
const [reading, splitting] = [await median(read), await median(split)]
console.log(`first reading   ${first.toFixed(1)} ms`)
console.log(`median reading  ${reading.toFixed(1)} ms (goal: under 200)`)
console.log(
  `only splitting  ${splitting.toFixed(3)} ms: reading takes ${Math.round(reading / splitting)} times as long`,
)
