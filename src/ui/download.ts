// SPDX-License-Identifier: EUPL-1.2
import type { Context } from 'hono'
import { nameInHeader } from '#kernel/file-name.ts'

/** A file byte for byte, to be kept under its name: no browser opens it in its own page. */
export const download = (c: Context, { name, bytes }: { name: string; bytes: Uint8Array }) =>
  c.body(Uint8Array.from(bytes), 200, {
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename*=UTF-8''${nameInHeader(name)}`,
  })
