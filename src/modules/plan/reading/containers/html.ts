// SPDX-License-Identifier: EUPL-1.2
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { widthOf } from './column-widths.ts'
import { refuseTooDeep } from './damaged.ts'
import type { SourceDocument } from './document.ts'
import { Gathering, mostColumns } from './gathering.ts'
import { NestedTables } from './nested-tables.ts'
import { fillOf } from './shades.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const unseen = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'del', 'title'])
const paragraphs = new Set(
  'address article aside blockquote caption dd div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul'.split(
    ' ',
  ),
)

/** A web page, or what Word and LibreOffice save as one. Hidden text is left out; nothing it refers to is fetched. */
export function htmlDocument(text: string): SourceDocument {
  const gathering = new Gathering()
  const tables = new NestedTables(gathering)
  let line = ''
  let label = ''
  let depth = 0
  const endLine = () => {
    const text = line.trim() === '' ? numberIn(label) : line
    if (text !== '') tables.paragraph(text)
    line = ''
    label = ''
  }

  const visit = (node: Node): void => {
    if ('value' in node) line += node.value.replace(/\s+/g, ' ')
    if (!('tagName' in node)) {
      if ('childNodes' in node) node.childNodes.forEach(visit)
      return
    }
    if (unseen.has(node.tagName) || isHidden(node)) return
    refuseTooDeep(++depth)
    element(node)
    depth--
  }
  const element = (node: Element): void => {
    const { tagName } = node
    if (endsLabel(node)) {
      label = line
      line = ''
    } else if (tagName === 'br') line += '\n'
    else if (tagName === 'table')
      around(
        node,
        () => tables.openTable(),
        () => tables.closeTable(),
      )
    else if (tagName === 'tr')
      around(
        node,
        () => tables.openRow(),
        () => tables.closeRow(),
      )
    else if (tagName === 'td' || tagName === 'th') {
      const span = { columns: spanOf(node, 'colspan'), rows: spanOf(node, 'rowspan'), fill: fillIn(node) }
      around(
        node,
        () => tables.openCell(span),
        () => tables.closeCell(),
      )
    } else if (tagName === 'col') tables.columns(widthOf(attribute(node, 'width')), spanOf(node, 'span'))
    else if (paragraphs.has(tagName))
      around(
        node,
        () => {},
        () => {},
      )
    else node.childNodes.forEach(visit)
  }
  const around = (node: Element, before: () => void, after: () => void) => {
    endLine()
    before()
    node.childNodes.forEach(visit)
    endLine()
    after()
  }

  visit(parse(text))
  endLine()
  return gathering.document()
}

/** Word writes the bullet or the number of a list as text, and after it blanks in small letters: these. */
const endsLabel = (node: Element): boolean =>
  node.tagName === 'span' && /font:\s?7(?:\.0)?pt ["']?Times New Roman/i.test(attribute(node, 'style') ?? '')

/** A cell may hold nothing but the number that Word gives to its row. */
const numberIn = (label: string): string => /^\s*(\d{1,4})[.)]?\s*$/.exec(label)?.[1] ?? ''

const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((attribute) => attribute.name === name)?.value

const spanOf = (node: Element, name: string): number =>
  Math.min(Math.max(Number.parseInt(attribute(node, name) ?? '1', 10) || 1, 1), mostColumns)

const fillIn = (node: Element): string | undefined => {
  const [, styled] = /background(?:-color)?\s?:\s?([^;\s]{1,40})/i.exec(attribute(node, 'style') ?? '') ?? []
  return fillOf(styled ?? attribute(node, 'bgcolor'))
}

const isHidden = (node: Element): boolean =>
  attribute(node, 'hidden') !== undefined ||
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all/i.test(attribute(node, 'style') ?? '')
