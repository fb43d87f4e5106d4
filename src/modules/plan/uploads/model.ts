// SPDX-License-Identifier: EUPL-1.2

/** A plan handed in by a page, or to be read again, and what became of it: neither a plan nor a problem while it waits. */
export interface Upload {
  id: bigint
  name: string
  /** Where the format says how many they are. */
  pages: number | null
  pagesRead: number
  /** The plan whose file is read again; none for a file that was handed in. */
  againOf: bigint | null
  /** The plan that came of it. */
  planId: bigint | null
  problem: string | null
}
