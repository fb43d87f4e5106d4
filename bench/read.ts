// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { extractText, getDocumentProxy } from 'unpdf'
import { civilDate } from '#kernel/civil-date.ts'
import { planJson, readPlan } from '#modules/plan/index.ts'
import { readApart } from '#modules/plan/reading/apart/index.ts'
import { unzip } from '#platform/archive.ts'
import { sharedPath } from '../tests/support/shared.ts'
import { largeWord, longPdf } from './read/large-plans.ts'

// How much time of the processor it takes to read a plan, beside the least that could be done with the same bytes in the same process: the
// file named, else the real plan; 720 objectives in Word; a PDF of 300 pages. And how much memory, each in a process
// of its own.

interface Case {
  name: string
  bytes: Uint8Array
  goal: string
  runs: number
  peer: { name: string; work(bytes: Uint8Array): unknown }
  /** Words of code that make the bytes again, in another process. */
  again: string
}

const today = civilDate('2026-01-10')
const path = process.argv[3] ?? sharedPath('seed/000_6ec09029855c1a6b.txt')
const large = `${import.meta.dirname}/read/large-plans.ts`

const cases: Case[] = [
  {
    name: '720 objectives in Word',
    bytes: largeWord(),
    goal: 'under 3 s and 300 MB',
    runs: 7,
    peer: { name: 'only unzipping and parsing the XML', work: parseWord },
    again: `(await import('${large}')).largeWord()`,
  },
  {
    name: 'a PDF of 300 pages',
    bytes: longPdf(),
    goal: 'none',
    runs: 3,
    peer: { name: 'only extracting the text', work: textOfPdf },
    again: `(await import('${large}')).longPdf()`,
  },
]

if (existsSync(path)) {
  cases.unshift({
    name: 'the plan as text',
    bytes: readFileSync(path),
    goal: 'under 200 ms',
    runs: 51,
    peer: { name: 'only splitting its lines', work: split },
    again: `(await import('node:fs')).readFileSync('${path}')`,
  })
} else console.log(`${path} is not here: skipped. Name a plan, «npm run bench read FILE».`)

for (const { name, bytes, goal, runs, peer, again } of cases) {
  const first = await timed(() => read(bytes))
  const [reading, least] = [await median(() => read(bytes), runs), await median(() => peer.work(bytes), runs)]
  console.log(`${name} (goal: ${goal})`)
  console.log(`  first reading ${first.toFixed(1)} ms, median ${reading.toFixed(1)} ms`)
  console.log(`  ${peer.name} ${least.toFixed(2)} ms: reading takes ${(reading / least).toFixed(1)} times as long`)
  const upload = await inTurn(() => readApart(bytes, today), 5)
  console.log(
    `  an upload waits ${upload[0]!.toFixed(0)} ms for a thread that starts, then ${upload.at(-1)!.toFixed(0)} ms`,
  )
  console.log(`  peak memory of a process that reads it once ${peakMemory(again)} MB`)
}

async function read(bytes: Uint8Array): Promise<string> {
  return JSON.stringify(planJson(await readPlan(bytes, today), { file: '', sha256: '' }))
}

function split(bytes: Uint8Array): string[][] {
  const lines = new TextDecoder().decode(bytes).split('\n')
  return lines.map((line) => line.split('\t'))
}

async function parseWord(bytes: Uint8Array): Promise<void> {
  const document = (await unzip(bytes)).find(({ name }) => name === 'word/document.xml')!
  new SaxesParser().write(new TextDecoder().decode(document.bytes)).close()
}

async function textOfPdf(bytes: Uint8Array): Promise<void> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  await extractText(pdf)
  await pdf.loadingTask.destroy()
}

/** Milliseconds by the clock of each time, one after the other. */
async function inTurn(work: () => Promise<unknown>, times: number): Promise<number[]> {
  const waits: number[] = []
  for (let time = 0; time < times; time++) {
    const start = performance.now()
    await work()
    waits.push(performance.now() - start)
  }
  return waits
}

/** Milliseconds of the processor, so that what else the machine does counts for nothing. */
async function timed(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

async function median(work: () => unknown, runs: number): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) times.push(await timed(work))
  return times.toSorted((one, other) => one - other)[(runs - 1) / 2]!
}

function peakMemory(bytes: string): number {
  const code = `const { readPlan } = await import('#modules/plan/index.ts')
await readPlan(${bytes}, '2026-01-10')
console.log(process.resourceUsage().maxRSS)`
  const kilobytes = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: `${import.meta.dirname}/..`,
  })
  return Math.round(Number(kilobytes) / 1024)
}
