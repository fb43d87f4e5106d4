// SPDX-License-Identifier: EUPL-1.2
import type { Entry } from './model.ts'

export const csvHeader = ['Numero', 'Quando', 'Chi', 'Da dove', 'Che cosa', 'Su', 'Prima', 'Ora', 'Impronta']

/** An entry as a row of the CSV: the account, never the name. */
export const cellsOf = ({ id, at, who, did, about, before, now, personal, hash }: Entry): string[] => [
  ...[String(id), at.toISOString(), who, String(personal?.from ?? ''), did, about],
  ...[before ? JSON.stringify(before) : '', JSON.stringify(now), hash],
]
