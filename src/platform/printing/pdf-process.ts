// SPDX-License-Identifier: EUPL-1.2
// A process that writes one PDF: the document comes in as JSON, the file goes out.
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PrintedDocument } from './document.ts'
import { declareAccessible } from './pdf-standards.ts'

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const compiler = NodeCompiler.create({
  workspace: pathOf('.'),
  fontArgs: [{ fontPaths: [pathOf('../../../node_modules/bootstrap-italia/dist/fonts/Titillium_Web')] }],
})

function pdfOf(document: PrintedDocument): Buffer {
  const compiled = compiler.compile({
    mainFilePath: pathOf('document.typ'),
    inputs: { document: JSON.stringify(document) },
  })
  if (!compiled.result) throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics()!)))
  // The compiler checks one standard at a time: what holds of the first file holds of the second.
  compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
  return declareAccessible(compiler.pdf(compiled.result, { pdfStandard: 'a-2a' }))
}

/** Letters and signs that the fonts have for certain. */
const unknownSigns =
  /[^\n\u0020-\u007e\u00a0-\u024f\u0370-\u03ff\u0400-\u04ff\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u2193\u2212\u2260\u2264\u2265]/gu

const withKnownSigns = (document: PrintedDocument): PrintedDocument => ({
  ...JSON.parse(JSON.stringify(document), (_, value) =>
    typeof value === 'string' ? value.replace(unknownSigns, '□') : value,
  ),
  foot: `${document.foot} · □ sta per un segno che non si può stampare`,
})

/** A PDF for the archive may hold no sign that its fonts cannot draw. */
function written(document: PrintedDocument): Buffer {
  try {
    return pdfOf(document)
  } catch {
    return pdfOf(withKnownSigns(document))
  }
}

process.stdout.write(written((await json(process.stdin)) as PrintedDocument))
