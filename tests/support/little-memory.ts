// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process'

/** Runs a few lines of code in a process whose heap may not pass so many megabytes: past them, it would be killed. */
export const runWithLittleMemory = (megabytes: number, code: string): Promise<{ code: number; out: string }> =>
  new Promise((settle) => {
    const words = [`--max-old-space-size=${megabytes}`, '--input-type=module', '--eval', code]
    execFile(process.execPath, words, (error, out) => {
      settle({ code: error ? Number(error.code ?? -1) : 0, out })
    })
  })
