// SPDX-License-Identifier: EUPL-1.2
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { civilDate } from '#kernel/civil-date.ts'
import { type Finding, type FindingCode, readPlan } from '#modules/plan/index.ts'
import { sharedPath } from '../tests/support/shared.ts'
import { faults } from './findings/faults.ts'
import { anomaliesOf, looksWrong } from './findings/real-plan.ts'

// How far the check of a plan can be trusted: no alarm in clean plans, every planted fault found and nothing else,
// and on the real plan how many findings are in the list made by hand, and how much of the list is found.

const day = civilDate('2026-01-10')
const clean = new Map(
  globSync(`${import.meta.dirname}/findings/clean-*`).map((file) => [basename(file), readFileSync(file, 'utf8')]),
)
const findingsIn = async (text: string): Promise<readonly Finding[]> =>
  (await readPlan(Buffer.from(text), day)).findings

interface Tally {
  planted: number
  found: number
  falseAlarms: number
}

const tallies = new Map<FindingCode, Tally>()
const tallyOf = (code: FindingCode): Tally => {
  const tally = tallies.get(code) ?? { planted: 0, found: 0, falseAlarms: 0 }
  tallies.set(code, tally)
  return tally
}
const falseAlarm = (plan: string, { code, message }: Finding): void => {
  tallyOf(code).falseAlarms++
  console.log(`false alarm in ${plan}: ${code}: ${message}`)
}

for (const [name, text] of clean) for (const finding of await findingsIn(text)) falseAlarm(name, finding)

for (const { plan, edits, found } of faults) {
  const faulty = edits.reduce((text, [from, to]) => text.replace(from, to), clean.get(plan)!)
  const findings = await findingsIn(faulty)
  for (const code of found) {
    tallyOf(code).planted++
    if (findings.some((finding) => finding.code === code)) tallyOf(code).found++
    else console.log(`missed in ${plan}: ${code}`)
  }
  for (const finding of findings) if (!found.includes(finding.code)) falseAlarm(`${plan} with ${found}`, finding)
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((part * 100) / whole)}%`)
const sum = (of: (tally: Tally) => number): number =>
  [...tallies.values()].reduce((total, tally) => total + of(tally), 0)
const line = (name: string, { planted, found, falseAlarms }: Tally): void =>
  console.log(
    `${name.padEnd(28)}${`${found}/${planted}`.padStart(7)}${percent(found, planted).padStart(8)}${percent(found, found + falseAlarms).padStart(11)}`,
  )

console.log(`\n${clean.size} clean plans, ${faults.length} with faults planted`)
console.log(`${'rule'.padEnd(28)}${'found'.padStart(7)}${'recall'.padStart(8)}${'precision'.padStart(11)}`)
for (const [code, tally] of [...tallies].toSorted()) line(code, tally)
line('all', {
  planted: sum((each) => each.planted),
  found: sum((each) => each.found),
  falseAlarms: sum((each) => each.falseAlarms),
})

const realPlan = sharedPath('seed/000_6ec09029855c1a6b.txt')
if (existsSync(realPlan)) await judgeRealPlan()
else console.log('\nThe real plan is not here: skipped.')

interface Anomaly {
  id: string
  title: string
  detectable: 'document' | 'knowledge'
  quotes: readonly { line: number }[]
  objectives?: readonly string[]
}

async function judgeRealPlan(): Promise<void> {
  const anomalies: Anomaly[] = JSON.parse(readFileSync(sharedPath('seed/anomalies.json'), 'utf8'))
  const named = new Map(anomalies.map((each) => [each.id, each]))
  const speakOfOne = ({ lines, objectives }: Finding, { quotes, objectives: others = [] }: Anomaly): boolean =>
    quotes.some(({ line }) => lines.includes(line)) || others.some((key) => objectives.includes(key))
  const seen = new Set<string>()
  const beyond: Finding[] = []
  const { findings } = await readPlan(readFileSync(realPlan), day)
  for (const finding of findings) {
    const meant = (anomaliesOf[finding.code] ?? []).filter((id) => speakOfOne(finding, named.get(id)!))
    for (const id of meant) seen.add(id)
    if (meant.length === 0) beyond.push(finding)
  }
  console.log(
    `\nThe real plan: ${findings.length} findings, ${findings.length - beyond.length} in the list made by hand (${percent(findings.length - beyond.length, findings.length)}); to be judged:`,
  )
  for (const { code, lines, message } of beyond) console.log(`  ${code}, line ${lines[0]}: ${message}`)
  for (const detectable of ['document', 'knowledge'] as const) {
    const all = anomalies.filter((each) => each.detectable === detectable && !looksWrong.includes(each.id))
    const missed = all.filter(({ id }) => !seen.has(id))
    console.log(
      `Of the list, ${detectable}: ${all.length - missed.length} of ${all.length} found; not: ${missed.map(({ id }) => id).join(' ')}`,
    )
  }
}
