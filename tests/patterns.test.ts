// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { check } from 'recheck'
import { civilDate } from '#kernel/civil-date.ts'
import { type Pattern, patternsIn, watchPatterns } from './support/patterns.ts'
import { twoObjectives } from './support/plan.ts'

const files = globSync('src/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
const inSources = files.map(patternsIn)
const written = inSources.flatMap((each) => each.written)
const places = inSources.flatMap((each) => each.built)
let built: Pattern[] = []

/** Programs of their own begin when they are loaded. */
const beginsWhenLoaded = (file: string): boolean => file === 'src/main.ts' || /-(?:process|thread)\.ts$/.test(file)

/** Patterns built while running are seen as they are built: when the sources load, and when a plan is read. */
before(async () => {
  const stopWatching = watchPatterns()
  for (const file of files) if (!beginsWhenLoaded(file)) await import(`../${file}`)
  const { readPlan } = await import('#modules/plan/reading/read-plan.ts')
  for (const plan of [readFileSync('seed/piano.md'), Buffer.from(twoObjectives)])
    await readPlan(plan, civilDate('2026-01-01'))
  built = stopWatching()
})

/** How hard the checker tries: enough to find what is quadratic, the same on every machine. */
const effort = {
  randomSeed: 1,
  maxAttackStringSize: 20_000,
  attackLimit: 5_000_000,
  seedingLimit: 300,
  incubationLimit: 5_000,
  recallLimit: 0,
  maxIteration: 3,
  maxInitialGenerationSize: 60,
  maxGenerationSize: 30,
  mutationSize: 8,
  crossoverSize: 8,
  accelerationMode: 'on',
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
  timeout: null,
} as const

/** Patterns that may stay, since what they are given is short; and how short. */
const bounded = new Map([
  [/"[^"]*"|'[^']*'|`[^`]*`|«[^»]*»|“[^”]*”|’[^’]*’/g, 'the first 500 characters of a message for the log'],
  [/\S+@\S+/g, 'the first 500 characters of a message for the log'],
])

/** Without a repeat that has no end, a pattern looks at most so many characters around each of the text. */
const repeatsWithoutEnd = ({ source }: Pattern): boolean => /[*+]|\{\d+,\}/.test(source)

const isSafe = async ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): Promise<boolean> =>
  (await check(source, flags, effort)).status === 'safe'

test('every pattern of the sources is found, those built while running too', () => {
  assert.ok(written.length > 230, `${written.length} written`)
  assert.ok(places.length > 10, `${places.length} built`)
  const seen = new Set(built.map(({ file, line }) => `${file}:${line}`))
  assert.deepEqual(
    places.map(({ file, line }) => `${file}:${line}`).filter((place) => !seen.has(place)),
    [],
  )
})

test('the checker tells the patterns that grow with the square of a text, and worse', async () => {
  for (const source of ['^(a+)+$', '\\s+$', '\\bda\\b.*\\ba\\b', '(?<=\\p{L}?)\\s+e\\s+', '\\B(?=(\\d{3})+$)']) {
    assert.equal(await isSafe({ source, flags: 'u' }), false, source)
  }
})

test('no text keeps a pattern of ours busy longer than its length', async () => {
  const distinct = new Map([...written, ...built].map((each) => [`/${each.source}/${each.flags}`, each]))
  const known = bounded.keys().map(String).toArray()
  assert.deepEqual(
    known.filter((pattern) => !distinct.has(pattern)),
    [],
  )
  const slow: string[] = []
  for (const [pattern, each] of distinct) {
    if (!known.includes(pattern) && repeatsWithoutEnd(each) && !(await isSafe(each)))
      slow.push(`${each.file}:${each.line} ${pattern}`)
  }
  assert.deepEqual(slow, [])
})

test('a pattern that ignores case names its letters, since Unicode’s take half a millisecond to compile', () => {
  const slow = [...written, ...built].filter(({ source, flags }) => flags.includes('i') && source.includes('\\p{'))
  assert.deepEqual(
    slow.map(({ file, line }) => `${file}:${line}`),
    [],
  )
})
