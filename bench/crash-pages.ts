// SPDX-License-Identifier: EUPL-1.2
import { randomBytes, randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actsLeft, crashDeeds } from '../tests/support/crash-pages.ts'

// Kills the program or the database under two people who record acts, so many times as asked (200), at random points;
// counts the acts that a page had accepted and are lost, doubled, or without their entry in the journal.

const asked = Number(process.argv[3] ?? 200)
const found = { kills: 0, accepted: 0, lost: 0, doubled: 0, unnoted: 0, broken: 0 }
const folder = join(tmpdir(), `traguardo-crash-${randomBytes(6).toString('hex')}`)
const accepted: string[] = []

while (found.kills < asked) {
  const victim = randomInt(2) === 0 ? 'program' : 'database'
  accepted.push(...(await crashDeeds(folder, victim, String(found.kills), randomInt(1, 40))))
  found.kills++
  const { acts, noted, broken } = await actsLeft(folder)
  const kept = new Set(acts)
  found.accepted = accepted.length
  found.lost = accepted.filter((act) => !kept.has(act)).length
  found.doubled = acts.length - kept.size
  found.unnoted = acts.filter((act) => !noted.includes(act)).length
  found.broken += broken.length
}

rmSync(folder, { recursive: true, force: true })
console.log(found)
