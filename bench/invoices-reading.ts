// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { sharedPath } from '../tests/support/shared.ts'
import { contenders, invoiceFilesIn } from './invoices-reading/contenders.ts'

// How fast invoices are read into our record, format checked, against libraries that only build a tree or that validate.
// Each runs in a process of its own, so that none collects what another left in memory.

const [, run = '', bench = '', path = sharedPath('fixtures/fatturapa'), alone] = process.argv
if (!existsSync(path)) {
  console.log(`${path} is not here: name a folder of invoices, «npm run bench invoices-reading FOLDER».`)
  process.exit(0)
}
const [turns, rounds] = [2, 100]
const files = await invoiceFilesIn(path)

/** Microseconds of processor that one takes for all files: whoever else is busy on the machine does not count. */
function bestOf(work: (typeof contenders)[string]): number {
  const times: number[] = []
  // The first ones warm up.
  for (let round = -40; round < rounds; round++) {
    const start = process.cpuUsage()
    for (const file of files) work(file)
    const { user, system } = process.cpuUsage(start)
    if (round >= 0) times.push(user + system)
  }
  return Math.min(...times)
}

if (alone !== undefined) console.log(bestOf(contenders[alone]!))
else {
  const best = new Map<string, number>()
  for (let turn = 0; turn < turns; turn++) {
    for (const name of Object.keys(contenders)) {
      const time = Number(execFileSync(process.execPath, [run, bench, path, name], { encoding: 'utf8' }))
      best.set(name, Math.min(time, best.get(name) ?? time))
    }
  }
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  const [ours = 0] = best.values()
  console.log(`${files.length} files, ${megabytes.toFixed(1)} MB; best of ${turns * rounds} rounds`)
  for (const [name, time] of best) {
    const each = (time / files.length).toFixed(0)
    const speed = ((megabytes * 1e6) / time).toFixed(0)
    console.log(
      `${name.padEnd(34)} ${each.padStart(6)} µs a file ${speed.padStart(5)} MB/s   ours is ${(time / ours).toFixed(1)} ×`,
    )
  }
}
