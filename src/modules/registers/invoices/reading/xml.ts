// SPDX-License-Identifier: EUPL-1.2
import { SaxesParser } from 'saxes'
import type { Problem } from '#kernel/problem.ts'

/** What happens while an XML is read. A path is made of local names: «FatturaElettronica/FatturaElettronicaBody». */
export interface XmlListener {
  opened(path: string, line: number): void
  /** An element without elements inside, its text trimmed and cut at 2.000 characters. */
  read(path: string, text: string, line: number): void
  closed(path: string): void
}

const limits = { depth: 40, text: 2000 }

/** Reads an XML once, keeping nothing; returns why it cannot be read, if so. Entities of its own are refused. */
export function readXml(text: string, listener: XmlListener): Problem | undefined {
  const parser = new SaxesParser()
  const paths: string[] = []
  let leaf = ''
  let hasChildren = false

  parser.on('doctype', () => {
    throw new Refused('il file definisce entità proprie (DOCTYPE): per sicurezza non si legge')
  })
  parser.on('opentag', ({ name }) => {
    if (paths.length === limits.depth) throw new Refused('il file ha troppi elementi uno dentro l’altro')
    const local = name.slice(name.indexOf(':') + 1)
    paths.push(paths.length === 0 ? local : `${paths.at(-1)}/${local}`)
    leaf = ''
    hasChildren = false
    listener.opened(paths.at(-1)!, parser.line)
  })
  const keep = (piece: string) => {
    if (leaf.length < limits.text) leaf += piece.slice(0, limits.text - leaf.length)
  }
  parser.on('text', keep)
  parser.on('cdata', keep)
  parser.on('closetag', () => {
    const path = paths.pop()!
    if (!hasChildren) listener.read(path, leaf.trim(), parser.line)
    listener.closed(path)
    hasChildren = true
  })

  return parse(parser, text)
}

class Refused extends Error {}

function parse(parser: SaxesParser, text: string): Problem | undefined {
  try {
    parser.write(text).close()
    return undefined
  } catch (error) {
    const because =
      error instanceof Refused
        ? error.message
        : 'qui il file XML è interrotto o scritto male: riscaricalo dal Sistema di Interscambio, o chiedine una copia al fornitore'
    return { line: parser.line, message: because }
  }
}
