// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { type AnyNode, parse } from 'acorn'

interface Place {
  file: string
  line: number
}

/** A regular expression, and where in the sources it stands. */
export interface Pattern extends Place {
  source: string
  flags: string
}

/** The regular expressions written in a source file, and the places where it builds others while running. */
export function patternsIn(file: string): { written: Pattern[]; built: Place[] } {
  const javascript = stripTypeScriptTypes(readFileSync(file, 'utf8'))
  const nodes = [...nodesOf(parse(javascript, { ecmaVersion: 'latest', sourceType: 'module', locations: true }))]
  const placeOf = (node: AnyNode): Place => ({ file, line: node.loc!.start.line })
  return {
    written: nodes.flatMap((node) =>
      node.type === 'Literal' && node.regex
        ? [{ ...placeOf(node), source: node.regex.pattern, flags: node.regex.flags }]
        : [],
    ),
    built: nodes.filter(buildsPattern).map(placeOf),
  }
}

const buildsPattern = (node: AnyNode): boolean =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') &&
  node.callee.type === 'Identifier' &&
  node.callee.name === 'RegExp'

function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node
  for (const child of Object.values(node).flat()) {
    if (typeof child === 'object' && child !== null && 'type' in child) yield* nodesOf(child as AnyNode)
  }
}

/** From now on sees each pattern that a source file builds; the answer stops watching and gives them. */
export function watchPatterns(): () => Pattern[] {
  const seen: Pattern[] = []
  const usual = globalThis.RegExp
  globalThis.RegExp = new Proxy(usual, {
    construct(target, words, newTarget) {
      const pattern: RegExp = Reflect.construct(target, words, newTarget)
      const at = /\/(src\/\S+\.ts):(\d+):\d+/.exec(new Error().stack ?? '')
      if (at) seen.push({ file: at[1]!, line: Number(at[2]), source: pattern.source, flags: pattern.flags })
      return pattern
    },
  })
  return () => {
    globalThis.RegExp = usual
    return seen
  }
}
