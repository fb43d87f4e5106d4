// SPDX-License-Identifier: EUPL-1.2
import { localName } from './markup.ts'
import { readXml, type Shape, type XmlFault } from './reader.ts'

/** The texts of a short XML by their path, «Radice/Elemento»; of those with the same path, the first. */
export type Leaves = ReadonlyMap<string, string>

/** As many as a message has; the rest of a longer file is only checked. */
const mostLeaves = 1000

export function leavesOf(text: string): Leaves | XmlFault {
  const leaves = new Map<string, string>()
  const fault = readXml(text, new Path('', ''), {
    read: ({ path }, value) => {
      if (leaves.size < mostLeaves && !leaves.has(path)) leaves.set(path, value.trim())
    },
  })
  return fault ?? leaves
}

/** Every element is wanted, whatever its name. */
class Path implements Shape<Path> {
  readonly name: string
  readonly path: string

  constructor(name: string, path: string) {
    this.name = name
    this.path = path
  }

  inside(text: string, at: number): Path | undefined {
    const name = localName(text, at)
    return name === undefined ? undefined : new Path(name, this.path === '' ? name : `${this.path}/${name}`)
  }
}
