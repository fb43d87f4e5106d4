// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { Lines } from './lines.ts'
import { localName } from './markup.ts'
import { readXml, type Shape } from './reader.ts'

/** Every element is wanted. */
class Any implements Shape<Any> {
  readonly name: string
  readonly path: string

  constructor(name: string, path: string) {
    this.name = name
    this.path = path
  }

  inside(text: string, at: number): Any | undefined {
    const name = localName(text, at)
    return name === undefined ? undefined : new Any(name, `${this.path}/${name}`)
  }
}

/** The leaves of a text, «/a/b=text» each; nothing when it is malformed. */
function leavesOf(text: string): string[] | undefined {
  const leaves: string[] = []
  const fault = readXml(text, new Any('', ''), { read: ({ path }, value) => leaves.push(`${path}=${value}`) })
  return fault ? undefined : leaves
}

function leavesBySaxes(text: string): string[] | undefined {
  const parser = new SaxesParser()
  const leaves: string[] = []
  const open: { path: string; text: string; isLeaf: boolean }[] = []
  parser.on('opentag', ({ name }) => {
    const parent = open.at(-1)
    if (parent) parent.isLeaf = false
    open.push({ path: `${parent?.path ?? ''}/${name.slice(name.indexOf(':') + 1)}`, text: '', isLeaf: true })
  })
  const keep = (piece: string) => {
    const element = open.at(-1)
    if (element) element.text += piece
  }
  parser.on('text', keep)
  parser.on('cdata', keep)
  parser.on('closetag', () => {
    const { path, text, isLeaf } = open.pop()!
    if (isLeaf) leaves.push(`${path}=${text}`)
  })
  try {
    parser.write(text).close()
    return leaves
  } catch {
    return undefined
  }
}

test('elements, references, data and comments give the text they stand for', () => {
  const text = `<?xml version="1.0"?><!-- x --><p:a x='1' y="&lt;">
    <b>1 &amp; 2 &#232;&#xE8;</b><c/><d><![CDATA[<&]]><!-- no -->!</d>\r\n<e>x\r\ny</e></p:a>\n`
  assert.deepEqual(leavesOf(text), ['/a/b=1 & 2 èè', '/a/c=', '/a/d=<&!', '/a/e=x\ny'])
})

const pieces = [
  '<a>', '</a>', '<b>', '</b>', '<b/>', '<p:b x="1">', '</p:b>', '<b x="1" y=\'2\'>', '<b x="1" x="2">', '<b x=1>', '<b x="<">',
  '<b x="&amp;"/>', '<b x="&y;"/>', '<b x="1"y="2">', '</b >', '</ b>', '< b>', '<1>', '<è>', '</è>', '<a', '>', '/', '"', '=',
  'x', ' ', '\n', '\r\n', 'è', '€', '😀', '&', '&lt;', '&#65;', '&#x41;', '&#0;', '&#xFFFF;', '&#x110000;', '&nbsp;', ']]>', ']]', '\0', '\u000b', '\ufffe',
  '<!-- c -->', '<!-- -- -->', '<!-->', '<![CDATA[', '<![CDATA[ <b> ]]>', '<?pi x?>', '<?xml x?>', '<?pi', '?>', '<?xml version="1.0"?>',
] // biome-ignore format: a list

test('it reads, and refuses, the same texts as saxes', () => {
  const inside = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((some) => some.join(''))
  const text = fc.oneof(
    inside,
    inside.map((some) => `<r>${some}</r>`),
    fc.tuple(inside, inside).map(([one, other]) => `<r>${one}<b>${other}</b></r>`),
  )
  fc.assert(
    fc.property(text, (each) => assert.deepEqual(leavesOf(each), leavesBySaxes(each))),
    { numRuns: 3000 },
  )
})

test('what defines entities, or nests without end, is told from what is malformed', () => {
  const because = (text: string) => readXml(text, new Any('', ''), { read: () => {} })?.because
  assert.equal(because('<!DOCTYPE a []><a/>'), 'doctype')
  assert.equal(because('<a>'.repeat(41)), 'too-deep')
  assert.equal(because(`${'<a>'.repeat(40)}${'</a>'.repeat(40)}`), undefined)
  assert.equal(because('<a></b>'), 'malformed')
  assert.equal(because(''), 'malformed')
})

test('an element nobody wants is checked, and told to whoever asks for strangers', () => {
  const told: string[] = []
  const root: Shape<Any> & Any = Object.assign(new Any('', ''), { inside: () => undefined })
  const read = (text: string) => readXml(text, root, { read: () => {}, stranger: (_, name) => told.push(name) })
  assert.equal(read('<x:a><b>&lt;</b></x:a>'), undefined)
  assert.equal(read('<c>&x;</c>')?.because, 'malformed')
  assert.deepEqual(told, ['a', 'c'])
})

test('a place in a text has its line, asked in any order', () => {
  const lines = new Lines('a\nb\n\nc')
  assert.deepEqual(
    [5, 0, 2, 1, 4].map((at) => lines.of(at)),
    [4, 1, 2, 1, 3],
  )
})
