// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from 'node:util'
import { ZodError } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { outageOf, outageWords } from '#platform/outage.ts'
import { type Command, WrongCall } from './commands/command.ts'
import { commands } from './commands/index.ts'
import { print, printError } from './commands/print.ts'
import { readConfig } from './config.ts'

async function main(words: readonly string[]): Promise<number> {
  const command = commands.find(({ name }) => name.split(' ').every((word, at) => words[at] === word))
  const wantsHelp = words.length === 0 || words.includes('--help')
  if (!command) {
    print(listOfCommands())
    if (!wantsHelp) printError(`\nComando sconosciuto: ${words.join(' ')}`, false)
    return wantsHelp ? 0 : 2
  }
  if (wantsHelp) {
    print(helpOf(command))
    return 0
  }
  return runCommand(command, words.slice(command.name.split(' ').length))
}

async function runCommand(command: Command, words: readonly string[]): Promise<number> {
  const json = words.includes('--json')
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: command.options, allowPositionals: true })
    return await command.run({ config: readConfig(process.env), files: positionals, options: values })
  } catch (error) {
    if (error instanceof Refusal) {
      printError(error.message, json)
      return 1
    }
    const outage = outageOf(error)
    if (outage) {
      printError(outageWords[outage], json)
      return 1
    }
    if (error instanceof ZodError) {
      printError(error.issues.map(({ message }) => message).join('\n'), json)
      return 2
    }
    if (error instanceof WrongCall || isUnknownOption(error)) {
      printError(`${error.message}\n\n${helpOf(command)}`, json)
      return 2
    }
    throw error
  }
}

const isUnknownOption = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

const helpOf = ({ name, usage, summary, help }: Command): string =>
  `${summary}\n\nUso: ./traguardo ${name} ${usage}`.trimEnd() + (help === '' ? '' : `\n\n${help}`)

const listOfCommands = (): string =>
  [
    'Traguardo: il piano del Comune, misurato dai fatti.',
    '',
    'Uso: ./traguardo COMANDO …      (./traguardo COMANDO --help spiega ogni comando)',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(21)} ${summary}`),
  ].join('\n')

process.exitCode = await main(process.argv.slice(2))
