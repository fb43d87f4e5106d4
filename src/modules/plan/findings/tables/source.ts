// SPDX-License-Identifier: EUPL-1.2

/** Where a table takes a fact from. */
export interface Source {
  source: string
  /** Known to who wrote the table and not read again in the act: whoever is told must look. */
  unread?: true
}

/** The source as a finding gives it. */
export const given = ({ source, unread }: Source): string =>
  unread ? `${source}, da verificare su Normattiva` : source
