// SPDX-License-Identifier: EUPL-1.2
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crashImport, makeTown, runToEnd, whatIsLeft, writeInvoices } from '../tests/support/crash.ts'

// Kills the program or the database under an import, so many times as asked (200), at random points; counts what was
// acknowledged and lost, doubled, or left with a broken journal. Each folder is killed five times, then read to its end.

const asked = Number(process.argv[3] ?? 200)
const invoices = mkdtempSync(join(tmpdir(), 'traguardo-crash-'))
writeInvoices(invoices, 1000)
const found = { kills: 0, lost: 0, doubled: 0, broken: 0, incomplete: 0 }
const recoveries: number[] = []

while (found.kills < asked) {
  const folder = join(tmpdir(), `traguardo-crash-${randomBytes(6).toString('hex')}`)
  await makeTown(folder)
  for (let kill = 0; kill < 5 && found.kills < asked; kill++) {
    const saved = await crashImport(folder, {
      victim: randomInt(2) === 0 ? 'program' : 'database',
      afterFiles: randomInt(1, 120),
      invoices,
    })
    found.kills++
    const start = performance.now()
    const left = await whatIsLeft(folder)
    recoveries.push(performance.now() - start)
    if (left.entries < saved) found.lost++
    if (left.distinct !== left.invoices) found.doubled++
    if (left.broken.length > 0) found.broken++
  }
  await runToEnd(folder, 'import', 'invoices', invoices)
  if ((await whatIsLeft(folder)).invoices !== 1000n) found.incomplete++
  rmSync(folder, { recursive: true, force: true })
}

rmSync(invoices, { recursive: true })
const sorted = recoveries.toSorted((a, b) => a - b)
console.log(found)
console.log(
  `next start, with the check: median ${Math.round(sorted[sorted.length >> 1]!)} ms, worst ${Math.round(sorted.at(-1)!)} ms`,
)
