// SPDX-License-Identifier: EUPL-1.2
import { isAscii, isUtf8 } from 'node:buffer'

/** Text of an XML file by its byte order mark, by its declaration, or UTF-8. */
export type Decoded = { text: string; misdeclared: boolean } | { unknownEncoding: string }

export function decodeXml(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes)
  const declared = wide ?? declaredEncoding(bytes)
  const decoder = decoderOf(declared)
  if (!decoder) return { unknownEncoding: declared }
  // Encodings of one byte a letter read anything: letters that are valid UTF-8 were not written in one of them.
  if (!wide && decoder.encoding !== 'utf-8' && isUtf8(bytes) && !isAscii(bytes))
    return { text: written(utf8.decode(bytes)), misdeclared: true }
  try {
    return { text: written(decoder.decode(bytes)), misdeclared: false }
  } catch {
    decoders.delete(declared)
    // SdI lets through files whose letters are not in the encoding they declare: Windows-1252 reads any byte.
    return { text: written(new TextDecoder('windows-1252').decode(bytes)), misdeclared: true }
  }
}

/** Without the marks and blanks before the first letter, and the ends of file (NUL, Ctrl+Z) after the last. */
function written(text: string): string {
  let end = text.length
  while (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 0x1a) end--
  return text.slice(Math.max(text.search(/\S/), 0), end)
}

/** The first visible character is «<», whatever the encoding. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 256)
  const wide = wideEncoding(start)
  return /^\s*</.test((wide ? new TextDecoder(wide) : utf8).decode(start))
}

/** UTF-16 shows in the first bytes: its mark, or a zero beside «<». */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const first = bytes[0]
  const second = bytes[1]
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  return undefined
}

function declaredEncoding(bytes: Uint8Array): string {
  const start = latin1.decode(bytes.subarray(0, 256))
  const declared = /^\W*<\?xml[^>]*?encoding\s*=\s*["']([^"'>]{1,40})["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8'
  // Whoever could read this declaration byte by byte is not reading UTF-16.
  return declared.startsWith('utf-16') ? 'utf-8' : declared
}

const utf8 = new TextDecoder()
const latin1 = new TextDecoder('latin1')
const decoders = new Map<string, TextDecoder>()

function decoderOf(encoding: string): TextDecoder | undefined {
  try {
    const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true })
    decoders.set(encoding, decoder)
    return decoder
  } catch {
    return undefined
  }
}
