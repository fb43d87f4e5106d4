// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import { fpa2js } from '@digitalia/fatturapa'
import { XMLParser } from 'fast-xml-parser'
import { SaxesParser } from 'saxes'
import { filesAt } from '../src/modules/registers/invoices/files.ts'
import { decodeXml } from '../src/modules/registers/invoices/reading/decode.ts'
import { openEnvelope } from '../src/modules/registers/invoices/reading/envelope.ts'
import { readInvoiceFile } from '../src/modules/registers/invoices/reading/index.ts'
import { sharedPath } from '../tests/support/shared.ts'

// How fast invoices are read into our record, format checked, against libraries that only build a tree or that validate.
// The others are given the text, without envelope and already decoded; ours starts from the bytes of the XML.

const path = process.argv[3] ?? sharedPath('fixtures/fatturapa')
if (!existsSync(path)) {
  console.log(`${path} is not here: name a folder of invoices, «npm run bench invoices-reading FOLDER».`)
  process.exit(0)
}

const files: { bytes: Uint8Array; text: string }[] = []
for await (const file of filesAt(path)) {
  if ('problem' in file) continue
  const bytes = openEnvelope(file.bytes)
  const reading = bytes && readInvoiceFile(bytes)
  // The others do not verify signatures: files signed inside are left out.
  if (!bytes || reading?.kind !== 'invoices' || reading.signature) continue
  const decoded = decodeXml(bytes)
  if ('text' in decoded) files.push({ bytes, text: decoded.text })
}
const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6

const parser = new XMLParser()
const tokenise = (text: string) => new SaxesParser().write(text).close()
/** It throws at what it finds invalid: then it has done less than its work. */
const validated = (text: string) => {
  try {
    fpa2js(text, { valuesOnly: true, validate: true })
  } catch {}
}

const ofEach = (work: (file: (typeof files)[number]) => unknown) => () => {
  for (const file of files) work(file)
}
const contenders = {
  'Traguardo, from bytes to record': ofEach(({ bytes }) => readInvoiceFile(bytes)),
  'fast-xml-parser, a tree': ofEach(({ text }) => parser.parse(text)),
  '@digitalia/fatturapa, validated': ofEach(({ text }) => validated(text)),
  'saxes, tokens alone': ofEach(({ text }) => tokenise(text)),
}

/** Milliseconds of processor: whoever else is busy on the machine does not count. */
const timed = (work: () => void): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
const rounds = 40
const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]))
// Rounds are taken in turns; the best of each counts, and the first ones warm up.
for (let round = -3; round < rounds; round++) {
  for (const [name, work] of Object.entries(contenders)) {
    const time = timed(work)
    if (round >= 0) times.get(name)!.push(time)
  }
}
const best = (name: string) => Math.min(...times.get(name)!)

const [ours] = Object.keys(contenders).map(best)
console.log(`${files.length} files, ${megabytes.toFixed(1)} MB; best of ${rounds} rounds`)
for (const name of Object.keys(contenders)) {
  const time = best(name)
  const each = ((time * 1000) / files.length).toFixed(0)
  const speed = (megabytes / (time / 1000)).toFixed(0)
  console.log(
    `${name.padEnd(34)} ${each.padStart(6)} µs a file ${speed.padStart(5)} MB/s   ours is ${(time / ours!).toFixed(1)} ×`,
  )
}
