// SPDX-License-Identifier: EUPL-1.2
import { decodeReferences, shortEnds } from './characters.ts'
import { Markup } from './markup.ts'

/** An element with its prefix, its attributes and what is inside it; comments are left out. */
export interface TreeElement {
  name: string
  /** Namespaces among them, as written. */
  attributes: readonly (readonly [name: string, value: string])[]
  inside: TreeNode[]
}

/** A text is a string; an instruction to some program keeps its words. */
export type TreeNode = TreeElement | string | { instruction: string }

/** All of an XML that `readXml` has found well written: for the few files that are to be written again. */
export function treeOf(text: string): TreeElement {
  const top: TreeElement = { name: '', attributes: [], inside: [] }
  const open = [top]
  const markup = new Markup(text)
  for (let at = markup.afterDeclaration(); at < text.length; ) {
    const { inside } = open.at(-1)!
    if (text[at] !== '<') {
      const end = text.indexOf('<', at)
      const piece = text.slice(at, end < 0 ? text.length : end)
      if (open.length > 1) inside.push(decodeReferences(shortEnds(piece), at))
      at += piece.length
    } else if (text.startsWith('</', at)) {
      open.pop()
      at = text.indexOf('>', at) + 1
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = markup.dataEnd(at)
      inside.push(shortEnds(text.slice(at + '<![CDATA['.length, end - ']]>'.length)))
      at = end
    } else if (text.startsWith('<?', at) || text.startsWith('<!', at)) {
      const end = markup.end(at)
      if (text.startsWith('<?', at)) inside.push(instructionAt(text, at, end, markup))
      at = end
    } else at = openAt(text, at, markup, open)
  }
  return top
}

/** One space parts the program’s name from what is said to it. */
function instructionAt(text: string, at: number, end: number, markup: Markup): { instruction: string } {
  const nameEnd = markup.nameEnd(at + '<?'.length)
  const words = shortEnds(text.slice(nameEnd, end - '?>'.length)).trimStart()
  return { instruction: `${text.slice(at, nameEnd)}${words && ' '}${words}?>` }
}

/** Puts the element opened here where it belongs; returns where its tag ends. */
function openAt(text: string, at: number, markup: Markup, open: TreeElement[]): number {
  const nameEnd = markup.nameEnd(at + 1)
  const end = markup.attributesEnd(nameEnd)
  const element = {
    name: text.slice(at + 1, nameEnd),
    attributes: attributesIn(text, nameEnd, end, markup),
    inside: [],
  }
  open.at(-1)!.inside.push(element)
  if (text[end] === '/') return end + 2
  open.push(element)
  return end + 1
}

function attributesIn(text: string, nameEnd: number, end: number, markup: Markup): [string, string][] {
  const attributes: [string, string][] = []
  for (let at = markup.spaceEnd(nameEnd); at < end; ) {
    const attributeEnd = markup.nameEnd(at)
    const start = markup.spaceEnd(markup.spaceEnd(attributeEnd) + 1)
    const close = text.indexOf(text[start]!, start + 1)
    // XML 1.0, 3.3.3: the spaces of every kind that are written, not those told by number, are one space each.
    const value = shortEnds(text.slice(start + 1, close)).replace(/[\t\n]/g, ' ')
    attributes.push([text.slice(at, attributeEnd), decodeReferences(value.replaceAll(']]>', ']]&gt;'), start)])
    at = markup.spaceEnd(close + 1)
  }
  return attributes
}

export const isElement = (node: TreeNode): node is TreeElement => typeof node !== 'string' && 'inside' in node
