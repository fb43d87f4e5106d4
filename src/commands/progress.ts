// SPDX-License-Identifier: EUPL-1.2

/** Says how far a long work is: on a terminal every second, in a log every five; nothing about a short one. */
export function progress(noun: string): (done: number, all: number) => void {
  const pause = process.stderr.isTTY ? 1000 : 5000
  let spokenAt = Date.now()
  return (done, all) => {
    if (Date.now() - spokenAt < pause) return
    spokenAt = Date.now()
    console.error(`${done} ${noun} di ${all}…`)
  }
}
