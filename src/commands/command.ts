// SPDX-License-Identifier: EUPL-1.2
import type { ParseArgsConfig } from 'node:util'
import type { Config } from '../config.ts'

/** What `./traguardo NAME …` does. */
export interface Command {
  /** One or two words: «import plan». */
  name: string
  /** One line for the list of commands. */
  summary: string
  /** What follows the name: «FILE [--json]». */
  usage: string
  /** What a person needs to know to use it, one item a line. */
  help: string
  options: NonNullable<ParseArgsConfig['options']>
  /** Returns the exit code: 0 done, 1 refused or failed, 2 wrong call. */
  run(call: Call): Promise<number>
}

export interface Call {
  config: Config
  files: readonly string[]
  options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
}

/** A call whose words are wrong; the message says how to write it. */
export class WrongCall extends Error {}
