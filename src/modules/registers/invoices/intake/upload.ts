// SPDX-License-Identifier: EUPL-1.2
import { formatNumber } from '#kernel/ratio.ts'
import { Refusal } from '#kernel/refusal.ts'
import { filesOf, type GivenFile } from '../files.ts'

/** What a page takes at once: more is for the command line. */
export const largestUpload = { bytes: 50 * 1024 * 1024, files: 10_000 }

/** Up to so many files are imported before the page answers; more are left to the job. */
export const atOnce = 20

const largestOpened = 512 * 1024 * 1024

/** Every file handed in, and those inside the archives. @throws Refusal when they are too many for a page. */
export async function filesHandedIn(handedIn: readonly { name: string; bytes: Uint8Array }[]): Promise<GivenFile[]> {
  const files: GivenFile[] = []
  let opened = 0
  for (const { name, bytes } of handedIn)
    for await (const file of filesOf(name, bytes)) {
      files.push(file)
      if ('bytes' in file) opened += file.bytes.length
      if (files.length > largestUpload.files || opened > largestOpened) throw tooMany()
    }
  return files
}

const tooMany = () =>
  new Refusal(
    'unreadable',
    `Sono più di ${formatNumber(largestUpload.files)} file, o più di 512 MB una volta aperti: dividili, oppure importali con ./traguardo import invoices CARTELLA. Non ne è stato importato nessuno.`,
  )
