// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import type { PrintedDocument } from './document.ts'

const writer = fileURLToPath(new URL('./pdf-process.ts', import.meta.url))

/** A thousand pages take some seconds; what takes more is stuck. */
const limits = { timeout: 120_000, maxBuffer: 256 * 1024 * 1024 }

let turn: Promise<unknown> = Promise.resolve()

/** The files asked for last, by the hash of what they say: many people ask for the same plan, and it seldom changes. */
const recent = new Map<string, Promise<Uint8Array>>()
const mostRecent = 12

/**
 * The document as a PDF for every reader and for the archive (PDF/UA-1, PDF/A-2a), written one at a time by a process
 * of its own: pages are answered meanwhile, and the memory it takes goes away with it. The same document gives the same bytes.
 */
export function pdfFile(document: PrintedDocument): Promise<Uint8Array> {
  const content = JSON.stringify(document)
  const hash = createHash('sha256').update(content).digest('hex')
  const known = recent.get(hash)
  const mine = known ?? turn.then(() => written(content))
  if (!known) turn = mine.catch(() => recent.delete(hash))
  recent.delete(hash)
  recent.set(hash, mine)
  if (recent.size > mostRecent) recent.delete([...recent.keys()][0]!)
  return mine
}

const written = (content: string): Promise<Uint8Array> =>
  new Promise((settle, fail) => {
    const child = execFile(process.execPath, [writer], { ...limits, encoding: 'buffer' }, (error, bytes, told) =>
      error ? fail(new Error(`No PDF was written: ${told}`, { cause: error })) : settle(bytes),
    )
    child.stdin?.on('error', () => undefined) // It ended early: the reason comes above.
    child.stdin?.end(content)
  })
