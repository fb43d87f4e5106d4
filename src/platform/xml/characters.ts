// SPDX-License-Identifier: EUPL-1.2
import { Fault } from './fault.ts'

/** Refuses the characters that XML does not have (XML 1.0, 2.2), halves of surrogate pairs among them. */
export function checkCharacters(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const at = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/)
  if (at >= 0) throw new Fault('malformed', at)
  if (!text.isWellFormed()) throw new Fault('malformed', 0)
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' }

/** Every line end is one character, however it was written (XML 1.0, 2.11). */
export const shortEnds = (piece: string): string => (piece.includes('\r') ? piece.replace(/\r\n?/g, '\n') : piece)

/** A piece of text as it is meant: five names and the numbers of characters stand for others (XML 1.0, 4.1). */
export function decodeReferences(piece: string, at: number): string {
  if (piece.includes(']]>')) throw new Fault('malformed', at)
  if (!piece.includes('&')) return piece
  return piece.replace(/&(?:([a-z]{2,4})|#(\d+)|#x([\dA-Fa-f]+));|&/g, (_, name, decimal, hexadecimal) => {
    const character =
      name === undefined ? numbered(decimal, hexadecimal) : Object.hasOwn(named, name) ? named[name] : undefined
    if (character === undefined) throw new Fault('malformed', at)
    return character
  })
}

function numbered(decimal?: string, hexadecimal?: string): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  // Not a number at all for a lone «&»: no comparison holds.
  if (!(code <= 0x10ffff)) return undefined
  const character = String.fromCodePoint(code)
  return /^[\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]$/u.test(character) ? character : undefined
}

/** For each ASCII character, whether it can begin a name, be in one, or neither. */
const names = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[A-Za-z_:]/.test(character) ? 2 : /[\d.-]/.test(character) ? 1 : 0
})

/** Any other character is taken for a letter here: `isName` looks closer. */
export const isInName = (code: number): boolean => code >= 128 || names[code]! > 0

export const beginsName = (code: number): boolean => code >= 128 || names[code] === 2

export const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

const letters =
  ':A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}'
const nameShape = new RegExp(`^[${letters}][${letters}\\-.0-9\\xb7\\u0300-\\u036f\\u203f\\u2040]*$`, 'u')

/** XML 1.0, 2.3. */
export const isName = (text: string): boolean => nameShape.test(text)
