// SPDX-License-Identifier: EUPL-1.2
import { isElement, type TreeElement, type TreeNode } from './tree.ts'

/** Prefixes and what they stand for; the empty one is of names without prefix. */
type Namespaces = ReadonlyMap<string, string>

export interface Canonical {
  /** Only the namespaces that names use are written (Exclusive XML Canonicalization), else all (Canonical XML 1.0). */
  exclusive: boolean
  /** What is left out, with all that is inside. */
  without?: (element: TreeElement) => boolean
}

/** The one way of writing an element, without comments; the namespaces are those of the elements it is in. */
export function canonical(element: TreeElement, how: Canonical, within: readonly TreeElement[] = []): string {
  const inScope = within.reduce<Namespaces>((scope, { attributes }) => declared(attributes, scope), new Map())
  return written(element, how, inScope, new Map())
}

/** The same of a whole document, with its instructions. */
export function canonicalDocument({ inside }: TreeElement, how: Canonical): string {
  const root = inside.findIndex(isElement)
  return inside
    .map((node, place) => {
      const piece = writtenNode(node, how, new Map(), new Map())
      return place < root ? `${piece}\n` : place > root ? `\n${piece}` : piece
    })
    .join('')
}

function writtenNode(node: TreeNode, how: Canonical, scope: Namespaces, shown: Namespaces): string {
  if (typeof node === 'string') return escaped(node, /[&<>\r]/g)
  if (isElement(node)) return how.without?.(node) ? '' : written(node, how, scope, shown)
  return node.instruction
}

function written(element: TreeElement, how: Canonical, outer: Namespaces, shown: Namespaces): string {
  const scope = declared(element.attributes, outer)
  const named = element.attributes.filter(([name]) => prefixDeclared(name) === undefined)
  const used = new Set([
    prefixOf(element.name),
    ...named.map(([name]) => prefixOf(name)).filter((prefix) => prefix !== ''),
  ])
  const wanted = [...scope].filter(
    ([prefix, uri]) =>
      (how.exclusive ? used.has(prefix) : true) && prefix !== 'xml' && (shown.get(prefix) ?? '') !== uri,
  )
  const tags = wanted
    .toSorted(([one], [other]) => compared(one, other))
    .map(([prefix, uri]) => ` xmlns${prefix && ':'}${prefix}="${inQuotes(uri)}"`)
  const attributes = named
    .map(([name, value]) => ({
      name,
      value,
      key: `${prefixOf(name) && (scope.get(prefixOf(name)) ?? '')}\0${localOf(name)}`,
    }))
    .toSorted((one, other) => compared(one.key, other.key))
    .map(({ name, value }) => ` ${name}="${inQuotes(value)}"`)
  const now = new Map([...shown, ...wanted])
  const inside = element.inside.map((node) => writtenNode(node, how, scope, now)).join('')
  return `<${element.name}${tags.join('')}${attributes.join('')}>${inside}</${element.name}>`
}

function declared(attributes: TreeElement['attributes'], outer: Namespaces): Namespaces {
  const own = attributes.flatMap(([name, uri]) => {
    const prefix = prefixDeclared(name)
    return prefix === undefined ? [] : [[prefix, uri] as const]
  })
  return own.length === 0 ? outer : new Map([...outer, ...own])
}

/** «xmlns» declares the empty prefix, «xmlns:p» another. */
const prefixDeclared = (name: string): string | undefined =>
  name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice('xmlns:'.length) : undefined

const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '')
const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)
const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const escapes: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;' },
}
const escaped = (text: string, which: RegExp): string => text.replace(which, (character) => escapes[character]!)
const inQuotes = (value: string): string => escaped(value, /[&<"\t\n\r]/g)
