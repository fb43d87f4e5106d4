// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import { RefusedArchive, unzip } from '#platform/archive.ts'

/** The parts of an office document by their name in its archive. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** Pictures and macros are not even unpacked. */
const wanted = { only: /\.(?:xml|rels)$/i, most: 128 * 1024 * 1024 }

/** Opens the archive that an office document is. @throws Refusal 'unreadable'. */
export async function openPackage(bytes: Uint8Array): Promise<Parts> {
  try {
    return new Map((await unzip(bytes, wanted)).map(({ name, bytes }) => [name, bytes]))
  } catch (error) {
    const reason = error instanceof RefusedArchive ? error.message : 'Il file è interrotto o danneggiato.'
    throw new Refusal('unreadable', `${reason} Apri il documento con il suo programma e salvalo di nuovo.`)
  }
}
