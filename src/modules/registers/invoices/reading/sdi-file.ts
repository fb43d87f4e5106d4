// SPDX-License-Identifier: EUPL-1.2

/**
 * The name by which the Sistema di Interscambio knows a file, whatever folder it is in and however many extensions it
 * has: «IT01234567890_00001». Nothing when it was given another.
 */
export function sdiFileOf(path: string): string | null {
  const [name = ''] = path.slice(path.lastIndexOf('/') + 1).split('.')
  return /^[A-Z]{2}[A-Za-z0-9]{2,28}_[A-Za-z0-9]{1,5}$/.test(name) ? name : null
}
