// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDate } from '#kernel/civil-date.ts'
import { textDocument } from './containers/text.ts'
import { readDocument } from './read-plan.ts'

const sentence = fc
  .array(fc.constantFrom('verifica', 'degli', 'atti', 'servizio', 'cittadini', 'archivio', 'nuovo', 'bando'), {
    minLength: 2,
    maxLength: 9,
  })
  .map((words) => `Attività ${words.join(' ')}`)
const day = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
const objective = fc.record({ weight: fc.integer({ min: 1, max: 99 }), description: sentence, target: sentence, day })
const plan = fc.record({
  areas: fc.array(fc.array(objective, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
  /** Before which rows a page is turned, and how the new page begins. */
  breaks: fc.array(fc.constantFrom('none', 'blank', 'letterhead', 'header'), { minLength: 24, maxLength: 24 }),
  bars: fc.boolean(),
})

type Plan = typeof plan extends fc.Arbitrary<infer Value> ? Value : never

const names = ['TECNICA', 'AMMINISTRATIVA', 'FINANZIARIA', 'VIGILANZA']
const header = ['N', 'Peso', 'Obiettivo', 'Target', 'Indicatore']
const written = ([date, month]: readonly [number, number]) =>
  `Entro il ${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/2025`

function print({ areas, breaks, bars }: Plan): string {
  const row = (cells: readonly string[]) => (bars ? `| ${cells.join(' | ')} |` : cells.join('\t'))
  const pages = { none: [], blank: [''], letterhead: ['', 'COMUNE DI PROVA', ''], header: ['', row(header)] }
  let printed = 0
  const lines = areas.flatMap((objectives, index) => [
    '',
    `Area ${names[index]}`,
    'Responsabile UGO NERI',
    '',
    row(header),
    ...objectives.flatMap(({ weight, description, target, day }, at) => [
      ...(at === 0 ? [] : pages[breaks[printed++]!]),
      row([String(at + 1), `${weight}%`, description, target, written(day)]),
    ]),
  ])
  return ['Piano della performance 2025-2027', ...lines].join('\n')
}

const readBack = (text: string) =>
  readDocument(textDocument(text), civilDate('2025-01-31')).areas.map(({ objectives }) =>
    objectives.map(({ weight, description, target, indicatorText }) => [weight, description, target, indicatorText]),
  )

test('a plan printed as tables reads back the same, wherever its pages end', () => {
  fc.assert(
    fc.property(plan, (value) => {
      const wanted = value.areas.map((objectives) =>
        objectives.map(({ weight, description, target, day }) => [weight, description, target, written(day)]),
      )
      assert.deepEqual(readBack(print(value)), wanted)
    }),
    { numRuns: 150 },
  )
})

test('a row cut in two by a page, at any word of its longest cell, reads back the same', () => {
  fc.assert(
    fc.property(objective, fc.nat(), ({ weight, description, target, day }, cut) => {
      const words = description.split(' ')
      const at = 1 + (cut % (words.length - 1))
      const [before, after] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
      const text = [
        'Area TECNICA',
        'Responsabile UGO NERI',
        '',
        header.join('\t'),
        ['1', `${weight}%`, before, target, written(day)].join('\t'),
        '',
        ['', '', after, '', ''].join('\t'),
      ].join('\n')
      assert.deepEqual(readBack(text), [[[weight, description, target, written(day)]]])
    }),
  )
})
