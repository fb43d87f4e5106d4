// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { type AnyNode, parse } from 'acorn'

/** A regular expression as it stands in a source file. */
export interface Written {
  file: string
  line: number
  source: string
  flags: string
}

/** A place where a source file builds a regular expression as it runs. */
export interface Built {
  file: string
  line: number
}

/** Every regular expression of a source file: those written whole, and where others are built. */
export function patternsIn(file: string): { written: Written[]; built: Built[] } {
  const program = parse(stripTypeScriptTypes(readFileSync(file, 'utf8')), {
    ecmaVersion: 'latest',
    sourceType: 'module',
    locations: true,
  })
  const written: Written[] = []
  const built: Built[] = []
  for (const node of nodesOf(program)) {
    const at = { file, line: node.loc!.start.line }
    if (node.type === 'Literal' && node.regex) written.push({ ...at, source: node.regex.pattern, flags: node.regex.flags })
    const builds = (node.type === 'NewExpression' || node.type === 'CallExpression') && node.callee.type === 'Identifier'
    if (builds && (node.callee as { name: string }).name === 'RegExp') built.push(at)
  }
  return { written, built }
}

/** Every node of a syntax tree, the given one first. */
function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node
  for (const child of Object.values(node).flat()) {
    if (typeof child === 'object' && child !== null && 'type' in child) yield* nodesOf(child as AnyNode)
  }
}
