// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync } from 'node:fs'

// Runs the bench named, or lists those there are.

const [name] = process.argv.slice(2)
const benches = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.replace('.ts', ''))

if (name !== undefined && existsSync(`${import.meta.dirname}/${name}.ts`)) await import(`./${name}.ts`)
else {
  console.log(`Benches: ${benches.join(', ')}. Run one with «npm run bench NAME».`)
  process.exitCode = name === undefined ? 0 : 2
}
