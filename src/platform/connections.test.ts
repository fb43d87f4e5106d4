// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { test } from 'node:test'
import fc from 'fast-check'
import { keyedConnections } from './connections.ts'

/** A connection to nowhere, that knows for whom it was opened. */
class Line extends EventEmitter {
  broken = false
  ended = false
  readonly key: string
  constructor(key: string) {
    super()
    this.key = key
  }
  async end(): Promise<void> {
    this.ended = true
  }
  break(): void {
    this.broken = true
    this.emit('error', new Error('broken'))
  }
}

const use = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd'),
  turns: fc.nat(4),
  end: fc.constantFrom('well', 'well', 'spoilt', 'broken', 'broken later'),
})

/** Lets so many rounds of promises pass: an amount of work. */
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await Promise.resolve()
}

test('never more connections than allowed, none for another key, none broken, and everybody is served', async () => {
  const uses = fc.array(use, { maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(
      uses,
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (all, largest, failures) => {
        const lines: Line[] = []
        const alive = () => lines.filter(({ ended }) => !ended).length
        const connections = keyedConnections<Line>(
          async (key) => {
            await turns(2)
            if (failures.pop()) throw new Error('refused')
            lines.push(new Line(key))
            assert.ok(alive() <= largest)
            return lines.at(-1)!
          },
          largest,
          1,
        )
        const held = new Set<Line>()
        const outcomes = await Promise.allSettled(
          all.map(async ({ key, turns: work, end }, at) => {
            await turns(at % 7)
            const line = await connections.take(key)
            assert.equal(line.key, key)
            assert.ok(!line.broken && !line.ended && !held.has(line) && held.size < largest)
            held.add(line)
            await turns(work)
            if (end === 'broken') line.break()
            held.delete(line)
            connections.give(line, end === 'spoilt')
            await turns(work)
            if (end === 'broken later' && !held.has(line)) line.break()
          }),
        )
        const wrong = outcomes.filter(
          (outcome) => outcome.status === 'rejected' && !/refused/.test(outcome.reason.message),
        )
        assert.deepEqual(wrong, [])
        await connections.close()
        assert.equal(alive(), 0)
      },
    ),
  )
})

test('whoever waits is served in order, whatever the key', async () => {
  const connections = keyedConnections(async (key) => new Line(key), 1)
  const served: string[] = []
  const first = await connections.take('a')
  const others = ['b', 'a', 'c'].map(async (key) => {
    const line = await connections.take(key)
    served.push(line.key)
    connections.give(line, false)
  })
  connections.give(first, false)
  await Promise.all(others)
  assert.deepEqual(served, ['b', 'a', 'c'])
})

test('a connection used again is the same one, and the one idle for longest makes room', async () => {
  const opened: string[] = []
  const connections = keyedConnections(async (key) => {
    opened.push(key)
    return new Line(key)
  }, 2)
  for (const key of ['a', 'b', 'a', 'b', 'a', 'c', 'a', 'b']) connections.give(await connections.take(key), false)
  // c takes the place of b, used before a; then b that of c.
  assert.deepEqual(opened, ['a', 'b', 'c', 'b'])
})

test('who has one in use waits for it to come back rather than closing another’s, but not for ever', async () => {
  const opened: string[] = []
  const connections = keyedConnections(
    async (key) => {
      opened.push(key)
      return new Line(key)
    },
    2,
    20,
  )
  connections.give(await connections.take('b'), false)
  const first = await connections.take('a')
  const second = connections.take('a')
  connections.give(first, false)
  assert.equal(await second, first)
  assert.deepEqual(opened, ['b', 'a'])
  // It does not come back: the place of b is taken after all.
  await connections.take('a')
  assert.deepEqual(opened, ['b', 'a', 'a'])
})

test('after closing nobody is let in, and what comes back is closed', async () => {
  const connections = keyedConnections(async (key) => new Line(key), 2)
  const line = await connections.take('a')
  await connections.close()
  await assert.rejects(connections.take('a'), /closed/)
  connections.give(line, false)
  assert.equal(line.ended, true)
})
