// SPDX-License-Identifier: EUPL-1.2

const longest = 200

/** The name a file was given, fit to be kept and shown: nothing in it moves the cursor, turns the line round or ends a text. */
export const fileName = (given: string): string =>
  given
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd')
    .slice(-longest)
    .toWellFormed() || 'senza nome'

/** The name alone, without the folders it came in, for a header that offers a file; what its grammar does not allow is escaped. */
export const nameInHeader = (name: string): string =>
  encodeURIComponent(name.split(/[/\\]/).at(-1)!).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
