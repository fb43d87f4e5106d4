// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '#kernel/problem.ts'
import { readXml } from './xml.ts'

/** The text of an element, and its line in the file. */
export interface Leaf {
  text: string
  line: number
}

/** The first value of each element, by its path inside the block. */
export type Block = Map<string, Leaf>

export interface Body {
  line: number
  fields: Block
  /** The blocks that an invoice repeats, by path. */
  repeated: Map<string, Block[]>
}

/** An invoice file as far as it concerns us: what is on the header, and on each invoice of the lot. */
export interface Elements {
  root: string
  header: Block
  bodies: Body[]
}

const repeatedBlocks = ['DatiBeniServizi', 'DatiBeniServizi/DatiRiepilogo', 'DatiPagamento/DettaglioPagamento']

export function readElements(text: string): Elements | Problem {
  const found: Elements = { root: '', header: new Map(), bodies: [] }
  const open: Block[] = []
  const [header, body] = ['FatturaElettronicaHeader', 'FatturaElettronicaBody']

  const problem = readXml(text, {
    opened(path, line) {
      if (!path.includes('/')) found.root = path
      const inside = below(path, found.root)
      if (inside === header) open.push(found.header)
      if (inside === body) {
        const fields: Block = new Map()
        found.bodies.push({ line, fields, repeated: new Map(repeatedBlocks.map((each) => [each, []])) })
        open.push(fields)
      }
      const block = found.bodies.at(-1)?.repeated.get(below(inside, body))
      if (block) open.push(block[block.push(new Map()) - 1]!)
    },
    read(path, value, line) {
      const inside = below(path, found.root)
      const name = below(inside, inside.startsWith(header) ? header : body)
      const block = open.at(-1)
      if (block && !block.has(name)) block.set(name, { text: value, line })
    },
    closed(path) {
      const inside = below(path, found.root)
      if (inside === header || inside === body || repeatedBlocks.includes(below(inside, body))) open.pop()
    },
  })
  return problem ?? found
}

/** The element at a path; an empty one at this line when it is missing. */
export const leafAt = (block: Block, path: string, line = 1): Leaf => block.get(path) ?? { text: '', line }

/** What follows a prefix in a path; nothing when it does not start so. */
const below = (path: string, prefix: string): string =>
  path.startsWith(`${prefix}/`) ? path.slice(prefix.length + 1) : ''
