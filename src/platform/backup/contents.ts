// SPDX-License-Identifier: EUPL-1.2
import type { AppliedMigration } from '../migrations.ts'
import type { Municipality } from '../municipalities/index.ts'
import { soundFrames } from './verify.ts'

// A backup is a header, then each municipality followed by its tables, each table followed by its rows.

export interface Header {
  takenAt: string
}

/** Its row of the list, and what its schema had gone through. */
export interface SavedMunicipality extends Pick<Municipality, 'code' | 'name' | 'hosts' | 'state'> {
  migrations: AppliedMigration[]
}

/** Reads a backup from its first byte to its last. @throws Refusal 'unreadable' when one is not as it was written. */
export async function contentsOf(
  path: string,
  passphrase: string | undefined,
): Promise<{ takenAt: string; municipalities: SavedMunicipality[] }> {
  const [headers, municipalities]: [Header[], SavedMunicipality[]] = [[], []]
  for await (const { kind, payload } of soundFrames(path, passphrase)) {
    if (kind === 'header') headers.push(JSON.parse(payload.toString()))
    if (kind === 'municipality') municipalities.push(JSON.parse(payload.toString()))
  }
  return { takenAt: headers[0]!.takenAt, municipalities }
}
