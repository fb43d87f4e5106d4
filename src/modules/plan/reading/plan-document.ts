// SPDX-License-Identifier: EUPL-1.2
import type { PlanDocument } from '../model.ts'
import type { SourceDocument, TextLine } from './containers/document.ts'
import { isShouted, titleCase } from './wording.ts'

/** Whose plan it is and for which years. Without a year in the document, the year of reading is taken. */
export function describeDocument(document: SourceDocument, yearOfReading: number): PlanDocument {
  const texts = document.blocks.filter((block) => block.kind === 'text')
  const title = titleOf(texts)
  const years = yearsIn(title ?? '') ?? firstYears(texts)
  return {
    entity: mostNamed(
      texts,
      /\bcomune\sdi\s((?:[a-zà-ÿ][a-zà-ÿ'’]*)(?:\s(?:(?:di|del|della|in|sul|sulla|al)\s)?[a-zà-ÿ][a-zà-ÿ'’]*)*)/gi,
      'Comune di',
    ),
    province: mostNamed(texts, /\bprovincia\sdi\s((?:[a-zà-ÿ][a-zà-ÿ'’]*)(?:\s[a-zà-ÿ][a-zà-ÿ'’]*)*)/gi, ''),
    title,
    years,
    planYear: years?.[0] ?? singleYear(texts) ?? yearOfReading,
    subsection: texts.find(({ text }) => /^(?:sotto)?sezione\s+\d/i.test(text))?.text ?? null,
    lines: document.lines.length,
  }
}

/** The title and the line below it, when that brings the years. */
function titleOf(texts: readonly TextLine[]): string | null {
  const at = texts.findIndex(
    ({ text }) =>
      text.length < 150 &&
      /\bpiano (?:integrato|della performance|degli obiettivi|dettagliato|esecutivo)|^piao\b/i.test(text),
  )
  const first = texts[at]
  if (!first) return null
  const next = texts[at + 1]
  return next && !yearsIn(first.text) && yearsIn(next.text) ? `${first.text} ${next.text}` : first.text
}

function yearsIn(text: string): readonly [number, number] | null {
  const found = /\b(20\d\d)\s*[/–-]\s*(20\d\d|\d\d)\b/.exec(text)
  if (!found) return null
  const [from, to] = [Number(found[1]), Number(found[2]!.padStart(4, '20'))]
  return to >= from && to - from <= 5 ? [from, to] : null
}

const firstYears = (texts: readonly TextLine[]): readonly [number, number] | null =>
  texts.map(({ text }) => (/piano|piao|triennio/i.test(text) ? yearsIn(text) : null)).find((years) => years !== null) ??
  null

function singleYear(texts: readonly TextLine[]): number | undefined {
  const line = texts.find(({ text }) => /(?:piano|piao|peg|obiettivi|performance|anno)\D{0,40}\b20\d\d\b/i.test(text))
  return line && Number(/\b20\d\d\b/.exec(line.text)![0])
}

/** The name most often given, in ordinary letters: «Comune di Borgo San Lieto». */
function mostNamed(texts: readonly TextLine[], pattern: RegExp, before: string): string | null {
  const counts = new Map<string, number>()
  for (const { text } of texts) {
    for (const match of text.matchAll(pattern)) {
      const name = properName(match[1]!, isShouted(text))
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  const [name] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? []
  return name === undefined ? null : `${before} ${name}`.trim()
}

/** The pattern ignores case: keep the words that begin with a capital. */
function properName(found: string, shouted: boolean): string {
  if (shouted) return titleCase(found.split(/\s(?:ANNI|TRIENNIO|PROVINCIA)\b/)[0]!)
  const words = found.split(' ')
  const end = words.findIndex((word) => !/^\p{Lu}/u.test(word) && !/^(?:di|del|della|in|sul|sulla|al)$/.test(word))
  return titleCase((end < 0 ? words : words.slice(0, end)).join(' ').replace(/\s(?:di|del|della|in|sul|sulla|al)$/, ''))
}
