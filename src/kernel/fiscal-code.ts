// SPDX-License-Identifier: EUPL-1.2

/** The sixteen characters of a person, upper case, with the check character right. */
export type FiscalCode = string & { readonly brand: 'FiscalCode' }

/** The fiscal code written in a text, whatever its case and spaces; nothing when it is not one. */
export function fiscalCodeIn(text: string): FiscalCode | undefined {
  const code = text.replaceAll(' ', '').toUpperCase()
  return shape.test(code) && checkCharacter(code) === code[15] ? (code as FiscalCode) : undefined
}

// D.M. 23 dicembre 1976, n. 13813. When two persons would share a code, its digits give way to letters, from the last.
const shape = /^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPRST][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/

/** What letters and digits are worth in the odd places, from A or 0 on; in the even ones they are worth their order. */
const oddValues = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]

/** The rest, divided by 26, of the sum of the first fifteen characters. */
function checkCharacter(code: string): string {
  const sum = [...code.slice(0, 15)].reduce((total, character, at) => {
    const order = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65
    return total + (at % 2 === 0 ? oddValues[order]! : order)
  }, 0)
  return String.fromCharCode(65 + (sum % 26))
}
