// SPDX-License-Identifier: EUPL-1.2

const longest = 200

/** The name a file was given, fit to be kept and shown: nothing in it moves the cursor, turns the line round or ends a text. */
export const fileName = (given: string): string =>
  given
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd')
    .slice(-longest)
    .toWellFormed() || 'senza nome'
