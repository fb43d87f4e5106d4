// SPDX-License-Identifier: EUPL-1.2

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  deg: '°',
  ordm: 'º',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  le: '≤',
  ge: '≥',
  agrave: 'à',
  egrave: 'è',
  eacute: 'é',
  igrave: 'ì',
  ograve: 'ò',
  ugrave: 'ù',
  Agrave: 'À',
  Egrave: 'È',
  Eacute: 'É',
  Igrave: 'Ì',
  Ograve: 'Ò',
  Ugrave: 'Ù',
}

/** Text of a table cell without its marks; a new paragraph, list item or double blank becomes «\n». */
export const cellText = (written: string): string =>
  withoutMarks(written)
    .split(/\n| {2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n')

/** The same for a line of text, where blanks mean nothing. */
export const lineText = (written: string): string =>
  withoutMarks(written)
    .replace(/^\s*(?:#{1,6}|>)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()

const withoutMarks = (written: string): string =>
  withoutEmphasis(
    withoutEntities(
      written
        .replace(/<\s*(?:\/\s*)?(?:br|p|li|div|tr|ul|ol)(?:\s[^<>]*)?\/?>/gi, '\n')
        .replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, ''),
    ),
  )
    .normalize('NFC')
    .replace(/[^\S\n]/g, ' ')
    .replace(/[\u00ad\u200b\ufeff]/g, '')

const withoutEmphasis = (text: string): string =>
  text
    .replace(/\\([*_#|[\]()-])/g, '$1')
    .replace(/\*{2,}|_{2,}/g, '')
    .replace(/(?<![\p{L}\p{N}(])\*(?=\S)|(?<=[^\s(])\*(?![\p{L}\p{N}])/gu, '')

const withoutEntities = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
