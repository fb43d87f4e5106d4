// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { acts } from '#law/acts.ts'

/** The plan of the house: a room may import itself and the rooms on its right. The roof imports anything. */
const rooms: Record<string, string[]> = {
  kernel: [],
  law: ['kernel'],
  platform: ['kernel'],
  ui: ['kernel'],
  modules: ['kernel', 'law', 'platform', 'ui'],
}

/** Among modules: who may knock at whose door. The registers never knock at each other's. */
const doors: Record<string, string[]> = {
  access: [],
  journal: ['access'],
  originals: ['access', 'journal'],
  indicators: ['access', 'originals'],
  plan: ['access', 'indicators', 'originals'],
  objectives: ['access', 'indicators', 'originals', 'plan'],
  registers: ['access', 'indicators', 'originals', 'plan'],
}

/** What a file with a set task must not import, lest it do another's. */
const outOfTask: Record<string, RegExp> = {
  'model.ts': /^(hono|kysely|pg|#platform|#ui)/,
  'store.ts': /^(hono|#ui)/,
  'actions.ts': /^(hono|kysely|pg|#ui)/,
  'pages.ts': /^(kysely|pg)/,
  'views.ts': /^(kysely|pg|#platform)/,
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const text = (file: string) => readFileSync(`src/${file}`, 'utf8')
const taskOf = (file: string) =>
  file.includes('/views/') ? 'views.ts' : file.includes('/store/') ? 'store.ts' : file.split('/').at(-1)!

const imports = files
  .filter((file) => file.includes('/') && !file.endsWith('.test.ts'))
  .flatMap((file) => [...text(file).matchAll(/(?:from|import) '([^']+)'/g)].map((match) => ({ file, to: match[1]! })))

const none = (breaches: { file: string; to: string }[]) =>
  assert.deepEqual(
    breaches.map(({ file, to }) => `${file} → ${to}`),
    [],
  )

test('there is a house to inspect', () => assert.ok(imports.length > 300))

test('rooms import only what the plan allows', () => {
  none(
    imports.filter(({ file, to }) => {
      const here = file.split('/')[0]!
      const there = to.match(/^#(\w+)\//)?.[1]
      return here in rooms && there !== undefined && there !== here && !rooms[here]?.includes(there)
    }),
  )
})

test('a module is entered by its door, and only by those it opens to', () => {
  none(
    imports.filter(({ file, to }) => {
      const [room, here = ''] = file.split('/')
      const there = to.match(/^#modules\/(\w+)/)?.[1]
      if (there === undefined) return false
      const opens = room !== 'modules' || (doors[here]?.includes(there) ?? false)
      return !to.endsWith('/index.ts') || !opens
    }),
  )
})

test('inside a module paths are relative and do not leave it', () => {
  none(
    imports.filter(({ file, to }) => {
      if (!file.startsWith('modules/') || !to.startsWith('.')) return false
      const landed = new URL(to, `file:///${file}`).pathname.slice(1)
      const home = file.split('/').slice(0, 2).join('/')
      const plug = /^modules\/registers\/(\w+)\//.exec(file)?.[1]
      const otherPlug = /^modules\/registers\/(\w+)\//.exec(landed)?.[1]
      return !landed.startsWith(`${home}/`) || (plug !== undefined && otherPlug !== undefined && plug !== otherPlug)
    }),
  )
})

test('each file keeps to its task', () => {
  none(imports.filter(({ file, to }) => file.startsWith('modules/') && outOfTask[taskOf(file)]?.test(to)))
})

test('every rule of law has its worked examples beside it', () => {
  const rules = files.filter((file) => file.startsWith('law/') && /: (Additive)?Rule</.test(text(file)))
  assert.ok(rules.length > 0)
  assert.deepEqual(
    rules.filter((file) => !files.includes(file.replace('.ts', '.test.ts'))),
    [],
  )
})

test('every act of law has its page', () => {
  assert.deepEqual(
    Object.keys(acts).filter((act) => !existsSync(`docs/law/${act}.md`)),
    [],
  )
})

test('every source file names its licence', () => {
  const sources = [...files.map((file) => `src/${file}`), ...globSync('migrations/**/*.sql')]
  assert.deepEqual(
    sources.filter((file) => !/^(\/\/|--) SPDX-License-Identifier: EUPL-1.2/.test(readFileSync(file, 'utf8'))),
    [],
  )
})

test('the project does not speak of the place where it was made', () => {
  const speaking = files.filter((file) => /\/work\/|\bshared\//.test(text(file)))
  assert.deepEqual(speaking, [])
})
