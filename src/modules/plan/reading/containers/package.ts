// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import { RefusedArchive, unzip } from '#platform/archive.ts'

/** The parts of an office document by their name in its archive. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** Opens the archive that an office document is. @throws Refusal 'unreadable'. */
export async function openPackage(bytes: Uint8Array): Promise<Parts> {
  try {
    return new Map((await unzip(bytes)).map(({ name, bytes }) => [name, bytes]))
  } catch (error) {
    const reason = error instanceof RefusedArchive ? error.message : 'Il file è interrotto o danneggiato.'
    throw new Refusal('unreadable', `${reason} Apri il documento con il suo programma e salvalo di nuovo.`)
  }
}
