// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { getDocumentProxy } from 'unpdf'
import { civilDate } from '#kernel/civil-date.ts'
import type { PrintedDocument } from './document.ts'
import { pdfFile } from './pdf.ts'

const sheet = (cell: string): PrintedDocument => ({
  author: 'Comune di Borgo San Lieto',
  title: 'Piano della performance 2026/2028',
  day: civilDate('2026-10-15'),
  above: [],
  below: [],
  sections: [
    {
      heading: 'Area Tributi',
      lines: ['Responsabile: Ada Neri'],
      table: {
        summary: 'Obiettivi',
        columns: [
          { label: 'N.', width: 10 },
          { label: 'Obiettivo', width: 90 },
        ],
        rows: [['1', cell]],
      },
    },
  ],
  foot: 'Comune di Borgo San Lieto',
})

const opened = async (cell: string) => {
  const bytes = await pdfFile(sheet(cell))
  return { text: Buffer.from(bytes).toString('latin1'), pdf: await getDocumentProxy(new Uint8Array(bytes)) }
}

/** The roles of a tree of structure, from the outside in. */
const rolesIn = (node: unknown): string[] => {
  const { role, children = [] } = node as { role?: string; children?: unknown[] }
  return role ? [role, ...children.flatMap(rolesIn)] : []
}

test('a PDF says its language, its title and its structure, and which standards it keeps', async () => {
  const { text, pdf } = await opened('Verifica dell’archivio')
  assert.equal(await pdf.getMarkInfo().then((info) => info?.Marked), true)
  assert.match(text.slice(text.lastIndexOf('/Type /Catalog')), /\/Lang \(it-IT\)[\s\S]*\/DisplayDocTitle true/)
  const { metadata } = await pdf.getMetadata()
  const packet = (metadata as unknown as { getRaw(): string }).getRaw()
  assert.match(packet, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>A<\/pdfaid:conformance>/)
  assert.match(packet, /<pdfuaid:part>1<\/pdfuaid:part>/)
  assert.equal(metadata.get('dc:title'), 'Piano della performance 2026/2028')
  const roles = rolesIn(await (await pdf.getPage(1)).getStructTree())
  for (const role of ['H1', 'H2', 'Table', 'THead', 'TH', 'TD']) assert.ok(roles.includes(role), role)
})

test('what looks like markup is text, and a sign that no font has does not stop the rest', async () => {
  const { pdf } = await opened('#set page(width: 1pt) *a* \\ $x$ 日\u0007')
  const { items } = await (await pdf.getPage(1)).getTextContent()
  const text = items.map((item) => ('str' in item ? item.str : '')).join('')
  assert.match(text, /#set page\(width: 1pt\) \*a\* \\ \$x\$ □□/)
  assert.match(text, /□ sta per un segno/)
})

test('a cell longer than a page goes on to the next', async () => {
  const { pdf } = await opened(Array.from({ length: 2000 }, (_, index) => `parola${index}`).join(' '))
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const contents = await Promise.all(pages.map((page) => page.getTextContent()))
  const text = contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(' ')
  assert.equal(new Set(text.match(/parola\d+/g)).size, 2000)
})

test('the same document gives the same bytes', async () => {
  const { foot, ...document } = sheet('a')
  const [one, other] = await Promise.all([pdfFile({ ...document, foot }), pdfFile({ foot, ...document })])
  assert.notEqual(one, other)
  assert.equal(one, await pdfFile({ ...document, foot }))
  assert.ok(Buffer.from(one).equals(Buffer.from(other)))
})
