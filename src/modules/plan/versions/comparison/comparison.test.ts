// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import type { PlanArea, PlanContent, PlanObjective } from '../../approved.ts'
import { compare } from './model.ts'

const objective = (key: string, description: string, other: Partial<PlanObjective> = {}): PlanObjective => {
  const by = { day: civilDate('2026-06-30'), asWritten: '30 giugno', yearInferred: true }
  return {
    ...{
      key,
      areaCode: key.slice(0, 2),
      ordinal: 1,
      numberAsPrinted: '1',
      weight: 50,
      title: description,
      description,
    },
    ...{ target: `Fatto ${key}`, indicatorText: 'Entro il 30 giugno', measure: '', prerequisite: false, phases: [] },
    ...{
      sourceLines: [1],
      indicators: [{ kind: 'deadline', steps: [{ what: 'Fatto', by }], text: '', condition: null }],
    },
    participants: [{ kind: 'person', text: 'Ada Neri', name: { given: 'Ada', family: 'Neri', title: null } }],
    ...other,
  } as PlanObjective
}
const planOf = (...areas: [name: string, objectives: PlanObjective[]][]): PlanContent => ({
  ...{ entity: null, province: null, title: null, subsection: null, years: [2026, 2028], year: 2026 },
  ...{ personnel: null, projects: [] },
  areas: areas.map(
    ([name, objectives]): PlanArea => ({
      ...{ code: name.slice(0, 2), name, shortName: name },
      ...{ head: null, weightScale: 'hundred' },
      objectives,
    }),
  ),
})

const before = planOf(
  ['Polizia', [objective('PO-1', 'Pattuglie'), objective('PO-2', 'Scuole')]],
  ['Tributi', [objective('TR-1', 'Residui', { weight: 33.3 })]],
)

test('a plan compared with itself is the same', () => {
  const { changed, added, removed, same } = compare(before, before)
  assert.deepEqual([changed, added, removed, same], [[], [], [], 3])
})

test('what changed is told with its words before and after, and the sums of each area', () => {
  const after = planOf(
    ['Polizia', [objective('PO-1', 'Pattuglie', { weight: 60, participants: [{ kind: 'role', text: 'Comandante' }] })]],
    ['Tributi', [objective('TR-1', 'Residui', { weight: 33.3 }), objective('TR-2', 'Rimborsi', { weight: 0.4 })]],
  )
  const { areas, changed, added, removed, same } = compare(before, after)
  assert.deepEqual(
    changed.map(({ objective, changes }) => [objective.key, changes]),
    [
      [
        'PO-1',
        [
          { what: 'Peso', before: '50%', after: '60%' },
          { what: 'Persone', before: 'Ada Neri', after: 'Comandante' },
        ],
      ],
    ],
  )
  assert.deepEqual(
    [added, removed].map((list) => list.map(({ objective }) => objective.key)),
    [['TR-2'], ['PO-2']],
  )
  assert.equal(same, 1)
  // 50 + 50 = 100 before; 33.3 + 0.4 = 33.7 after.
  assert.deepEqual(areas, [
    { name: 'Polizia', before: { objectives: 2, weight: '100%' }, after: { objectives: 1, weight: '60%' } },
    { name: 'Tributi', before: { objectives: 1, weight: '33,3%' }, after: { objectives: 2, weight: '33,7%' } },
  ])
})

test('an objective moved to another area, or reworded, is still the same objective', () => {
  const after = planOf(
    ['Polizia', [objective('PO-1', 'Pattuglie in bicicletta', { target: 'Fatto PO-1' })]],
    [
      'Tributi',
      [objective('TR-1', 'Residui', { weight: 33.3 }), objective('TR-2', 'Scuole', { target: 'Fatto PO-2' })],
    ],
  )
  const { changed, added, removed } = compare(before, after)
  assert.deepEqual([added, removed], [[], []])
  assert.deepEqual(
    changed.map(({ objective, changes }) => [objective.key, changes.map(({ what }) => what)]),
    [
      ['PO-1', ['Obiettivo', 'Descrizione']],
      ['TR-2', ['Area']],
    ],
  )
})
