// SPDX-License-Identifier: EUPL-1.2

/** A plan handed in by a page, and what became of it: neither a plan nor a problem while it waits or is read. */
export interface Upload {
  id: bigint
  name: string
  /** Where the format says how many they are. */
  pages: number | null
  pagesRead: number
  planId: bigint | null
  problem: string | null
}
