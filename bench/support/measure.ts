// SPDX-License-Identifier: EUPL-1.2

export async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const start = performance.now()
  const result = await work()
  return [result, performance.now() - start]
}

interface Spread {
  median: number
  /** Of a machine busy with something else it says more than the median. */
  best: number
}

export async function spread(rounds: number, work: () => Promise<unknown>): Promise<Spread> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push((await timed(work))[1])
  const sorted = times.toSorted((a, b) => a - b)
  return { median: sorted[rounds >> 1]!, best: sorted[0]! }
}

export const ms = (time: number): string => `${time.toFixed(time < 100 ? 2 : 0)} ms`
export const both = ({ median, best }: Spread): string => `${ms(median)} (best ${ms(best)})`
export const say = (what: string, found: string) => console.log(`${what.padEnd(44)} ${found}`)
