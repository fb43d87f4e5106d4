// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalDocument } from './canonical.ts'
import { leavesOf } from './leaves.ts'
import { treeOf } from './tree.ts'

const written = (text: string, exclusive = false) => canonicalDocument(treeOf(text), { exclusive })

// The examples of Canonical XML 1.0, 3.1, 3.3 and 3.4.

test('instructions stay, the declaration and comments go', () => {
  const text =
    '<?xml version="1.0"?>\n\n<?xml-stylesheet   href="doc.xsl"\n   type="text/xsl"   ?>\n\n<doc>Hello<!-- x --></doc>\n\n<?pi-without-data     ?>\n'
  assert.equal(
    written(text),
    '<?xml-stylesheet href="doc.xsl"\n   type="text/xsl"   ?>\n<doc>Hello</doc>\n<?pi-without-data?>',
  )
})

test('tags have one form: namespaces first, then attributes, each in order, and no repetition', () => {
  const text = `<doc>
   <e1   /><e3   name = "elem3"   id="elem3"   />
   <e5 a:attr="out" b:attr="sorted" attr2="all" attr="I'm"
      xmlns:b="http://www.ietf.org"
      xmlns:a="http://www.w3.org"
      xmlns="http://example.org"/>
   <e6 xmlns="" xmlns:a="http://www.w3.org">
      <e7 xmlns="http://www.ietf.org">
         <e8 xmlns="" xmlns:a="http://www.w3.org">
            <e9 xmlns="" xmlns:a="http://www.ietf.org"/>
         </e8></e7></e6></doc>`
  assert.equal(
    written(text),
    `<doc>
   <e1></e1><e3 id="elem3" name="elem3"></e3>
   <e5 xmlns="http://example.org" xmlns:a="http://www.w3.org" xmlns:b="http://www.ietf.org" attr="I'm" attr2="all" b:attr="sorted" a:attr="out"></e5>
   <e6 xmlns:a="http://www.w3.org">
      <e7 xmlns="http://www.ietf.org">
         <e8 xmlns="">
            <e9 xmlns:a="http://www.ietf.org"></e9>
         </e8></e7></e6></doc>`,
  )
})

test('characters have one form, in texts, data and attributes', () => {
  const text = `<doc><text>First line&#x0d;&#10;Second line</text><value>&#x32;</value>
   <compute><![CDATA[value>"0" && value<"10"]]></compute>
   <compute expr='value>"0" &amp;&amp; value&lt;"10" ?"valid":"error"'>valid</compute>
   <norm attr=' &apos;   &#x20;&#13;&#xa;&#9;   &apos; '/></doc>`
  assert.equal(
    written(text),
    `<doc><text>First line&#xD;
Second line</text><value>2</value>
   <compute>value&gt;"0" &amp;&amp; value&lt;"10"</compute>
   <compute expr="value>&quot;0&quot; &amp;&amp; value&lt;&quot;10&quot; ?&quot;valid&quot;:&quot;error&quot;">valid</compute>
   <norm attr=" '    &#xD;&#xA;&#x9;   ' "></norm></doc>`,
  )
})

test('the exclusive form writes only the namespaces that names use, where they use them', () => {
  const text =
    '<n0:local xmlns:n0="foo:bar" xmlns:n3="ftp://example.org"><n1:elem2 xmlns:n1="http://example.net" n3:a="x"/></n0:local>'
  assert.equal(
    written(text, true),
    '<n0:local xmlns:n0="foo:bar"><n1:elem2 xmlns:n1="http://example.net" xmlns:n3="ftp://example.org" n3:a="x"></n1:elem2></n0:local>',
  )
})

test('written again, a text says the same, and is in its form already', () => {
  const pieces = ['<b>', '</b>', '<b/>', '<p:b x="1">', '</p:b>', "<b y='a\tb' x='>&lt;'>", 'x', '\r\n', '€', '&amp;', '&#13;', '<!-- c -->', '<![CDATA[<]]>', '<?pi x?>'] // biome-ignore format: a list
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((some) => `<r>${some.join('')}</r>`)
  fc.assert(
    fc.property(text, (each) => {
      const leaves = leavesOf(each)
      fc.pre(!('because' in leaves))
      for (const exclusive of [false, true]) {
        const once = written(each, exclusive)
        assert.deepEqual(leavesOf(once), leaves)
        assert.equal(written(once, exclusive), once)
      }
    }),
  )
})
