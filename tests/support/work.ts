// SPDX-License-Identifier: EUPL-1.2

/**
 * How many characters regular expressions go through while something runs: replacing and splitting come down to
 * `exec` as well. Each pattern of ours takes a time that grows with the length of its text, as
 * tests/patterns.test.ts proves; so this counts the work, and counts the same on any machine.
 */
export function charactersMatched(run: () => void): number {
  const usual = RegExp.prototype.exec
  let count = 0
  RegExp.prototype.exec = function (text) {
    const start = this.global || this.sticky ? this.lastIndex : 0
    const found = usual.call(this, text)
    const end = found ? found.index + found[0].length : this.sticky ? start : text.length
    count += end - start + 1
    return found
  }
  try {
    run()
  } finally {
    RegExp.prototype.exec = usual
  }
  return count
}
