// SPDX-License-Identifier: EUPL-1.2

/** Spreadsheets take away the noughts before a number: a VAT number gets them back where its last digit then checks. */
export function withNoughts(written: string): string {
  const whole = /^\d{7,10}$/.test(written) ? written.padStart(11, '0') : written
  return isVatNumber(whole) ? whole : written
}

/** Eleven digits, the last checking the others: a VAT number, or the fiscal code of who is not a natural person. */
export function isVatNumber(code: string): boolean {
  if (!/^\d{11}$/.test(code)) return false
  // D.M. 23 dicembre 1976, n. 13813: the digits in the even places count twice, and a sum of two digits as their sum.
  const sum = [...code].reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) : Number(digit) * 2
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
