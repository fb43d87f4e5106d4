// SPDX-License-Identifier: EUPL-1.2
import { strToU8, type Zippable, zipSync } from 'fflate'

/** The texts of an office file, by their paths, in one archive. The same texts give the same bytes: no clock goes in. */
export const zipped = (parts: Record<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, text]): [string, Zippable[string]] =>
        // What kind of OpenDocument it is stands first, and can be read without unpacking.
        path === 'mimetype'
          ? [path, [strToU8(text), { level: 0 }]]
          : [path, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)],
      ),
    ),
    { mtime: '1980-01-01T00:00:00' },
  )
