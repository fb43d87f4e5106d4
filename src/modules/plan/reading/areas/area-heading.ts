// SPDX-License-Identifier: EUPL-1.2
import type { Lines, PersonName } from '../../model.ts'
import type { TextLine } from '../containers/document.ts'
import { namesPerson, readName } from '../people/name.ts'
import { bare, isShouted, withoutEnding } from '../wording.ts'
import { beginsAsUnit, kindOfUnit, leadOf, nameOfUnit, ordered } from './unit-words.ts'

/** Whose objectives a table holds: the area and who leads it, as the lines above the table say. */
export interface AreaHeading {
  nameAsPrinted: string
  name: string
  headAsPrinted: string | null
  head: PersonName | null
  lines: Lines
}

const startsHead =
  /^(?:il |la )?(?:responsabil[ei]|resp\.|dirigente|direttore|direttrice|titolare|incaricat[oa]|funzionari[oa]|comandante|capo (?:area|settore|servizio)|posizione organizzativa|elevata qualificazione|segretari[oa])(?![a-z])/i
const headWords =
  /^(?:il|la|responsabil[ei]|resp\.?|dirigente|direttore|direttrice|titolare|incaricat[oa]|funzionari[oa]|comandante|capo|area|settore|servizio|ufficio|posizione|organizzativa|elevata|qualificazione|segretari[oa]|comunale|generale|di|del|della|dell|dell['’]area|dello|e\.?q\.?|p\.?o\.?|[-–:(),])$/i

/** «AREA TECNICA - Responsabile: Ada Neri», and «Responsabile dell’Area Tecnica: Ada Neri». */
const areaThenHead = new RegExp(
  `^(${ordered}${kindOfUnit}[\\s:].*?)\\s?[–—·,(-]\\s?((?:responsabile|resp\\.|dirigente|comandante|direttore|titolare)(?:\\s(?:di )?e\\.?q\\.?)?(?:\\s?:|\\s(?=(?:dott|ing|arch|geom|avv|rag|comm|sig|isp|[a-zà-ÿ]))).*)`,
  'i',
)
/** «Settore Tecnico (Ing. Pia Conti)». */
const areaThenTitle = new RegExp(
  `^(${ordered}${kindOfUnit}[\\s:].*?)\\s?[–—·,(-]\\s?((?:ing|dott|dr|geom|arch|avv|rag|comm|isp|prof|sig)(?:\\.|\\.?ssa|ra)\\.?\\s.+)`,
  'i',
)
const headOfArea = new RegExp(
  `^((?:il )?(?:responsabile|dirigente)[^:]{0,12}?)\\s(?:del(?:la)?\\s|dell[’']\\s?)?(${kindOfUnit}\\s[^:]+?)(?::\\s?|\\s[–—-]?\\s?(?=(?:ing|dott|dr|geom|arch|avv|rag)\\.))(.+)$`,
  'i',
)

/** «Responsabile: Ing. Pia Conti – Area Tecnica». */
const headThenArea = new RegExp(
  `^((?:responsabile|dirigente|comandante|direttore|titolare)[^:]{0,20}:\\s?[^:–—]{4,60}?)\\s?[–—,-]\\s?(${kindOfUnit}\\s[^:]+)$`,
  'i',
)
/** «Ada Neri Responsabile Servizio 2° Territorio», «Ing. Pia Conti – Responsabile dell’Area Tecnica». */
const nameThenRole = new RegExp(
  `^([^:–—]{4,60}?)\\s?[–—,-]?\\s(?:responsabile|dirigente|direttore|direttrice)\\s(?:del(?:la)?\\s|dell[’']\\s?)?(${kindOfUnit}\\s[^:]+)$`,
  'i',
)

/** The heading nearest to the table; nothing when the lines name no area (a letterhead repeated, say). */
export function areaHeading(above: readonly TextLine[]): AreaHeading | undefined {
  const lines = withNames(above.flatMap((line) => parted(line, areaAndHead(line.text))))
  const headAt = lines.findLastIndex(({ text }) => startsHead.test(text) && !namesUnit(text))
  const named = headAt < 0 ? lines : lines.slice(0, headAt)
  const headFirst =
    headAt >= 0 && !named.some(({ text }) => namesUnit(text)) && namesUnit(lines[headAt + 1]?.text ?? '')
  const before = headFirst ? lines.slice(headAt + 1) : named
  const at = headFirst ? 0 : before.findLastIndex(({ text }) => namesUnit(text))
  const start = at >= 0 ? at : before.findLastIndex(({ text }) => couldBeName(text))
  const first = before[start]
  const head = lines[headAt]
  if (first && (at >= 0 || head)) return heading([first, ...continuing(before.slice(start + 1), first)], head)

  const office = head && /^segretari[oa] (?:comunale|generale)/i.exec(head.text)?.[0]
  if (office) return heading([{ ...head, text: office }], head)
  const [, role, unit, name] = headOfArea.exec(head?.text ?? '') ?? []
  if (unit) return heading([{ ...head!, text: unit }], { ...head!, text: `${role}: ${name}` })
  const sheet = above.findLast(({ namesSheet, text }) => namesSheet && !namesNoArea.test(bare(text)))
  return sheet && heading([sheet], head)
}

/** Names of sheets that say what they hold, and not whose it is. */
const namesNoArea =
  /^(?:\d|foglio|sheet|tab|dati|elenco|riepilog|sched|obiettiv|piano|peg|pdo|piao|performance|comune|anno|indicator|all)/

/** «Dirigente», and who it is on the next line. */
const withNames = (lines: readonly TextLine[]): TextLine[] =>
  lines.map((line, at) => {
    const next = lines[at + 1]?.text ?? ''
    const named = startsHead.test(line.text) && !namesUnit(line.text) && nameIn(line.text) === null && namesPerson(next)
    return named ? { ...line, text: `${withoutEnding(line.text, ' :')}: ${next}` } : line
  })

function areaAndHead(text: string): string[] | undefined {
  const before = leadOf(text)
  const rest = text.slice(before.length)
  const [, named, who] = areaThenHead.exec(rest) ?? []
  if (named && who) return [before + named, who]
  const [, head, led] = headThenArea.exec(text) ?? []
  if (head && led) return [led, head]
  const [, area, titled] = areaThenTitle.exec(rest) ?? []
  if (area && titled) return [before + area, `Responsabile: ${titled}`]
  const [, name = '', unit] = nameThenRole.exec(text) ?? []
  return unit && namesPerson(name) ? [unit, `Responsabile: ${name}`] : undefined
}

const parted = (line: TextLine, texts: readonly string[] | undefined): TextLine[] =>
  texts ? texts.map((text) => ({ ...line, text: text.replace(/\)$/, '') })) : [line]

/** «Responsabile: Ada Neri», «Dirigente arch. Ada Neri». */
export const namesHead = (text: string): boolean => startsHead.test(text)

/** «Area Tecnica», and not a sentence that begins with «Servizio». */
export const namesUnit = (text: string): boolean =>
  beginsAsUnit(text) && (!startsHead.test(text) || /^posizione|^elevata/i.test(text)) && !/[.;]$/.test(text)

function heading(names: readonly TextLine[], head: TextLine | undefined): AreaHeading {
  const nameAsPrinted = names.map(({ text }) => text).join(' ')
  const headAsPrinted = head ? nameIn(head.text) : null
  return {
    nameAsPrinted,
    name: nameOfUnit(nameAsPrinted),
    headAsPrinted,
    // «Posto vacante» is nobody.
    head: headAsPrinted === null || /\bvacant/i.test(headAsPrinted) ? null : readName(headAsPrinted),
    lines: [names[0]!.line, head?.line ?? names.at(-1)!.line],
  }
}

/** The lines on which a long name goes on: they begin with a dash, or the one before ends with one, or with a number alone. */
function continuing(lines: readonly TextLine[], first: TextLine): TextLine[] {
  const parts: TextLine[] = []
  let last = first.text
  for (const line of lines) {
    const goesOn =
      /^[–—-]/.test(line.text) || /(?:[–—,-]|\be)$/i.test(last) || /^(?:\d+|[ivx]+)$/i.test(nameOfUnit(last))
    if (!goesOn) break
    parts.push(line)
    last = line.text
  }
  return parts
}

/** «– vice: Ada Neri»: who stands in for the head. */
const deputy = /[–—,(-]\s?(?:vice|sostitut[oa]|supplente)(?![a-zà-ÿ])/i

/** «Responsabile incaricato di E.Q. MARIO ROSSI» → «MARIO ROSSI»; nothing when no name follows. */
function nameIn(written: string): string | null {
  const text = written.split(deputy)[0]!.trim()
  const afterColon = text.includes(':') ? text.slice(text.lastIndexOf(':') + 1).trim() : ''
  const words = (afterColon === '' ? text.replace(':', ' ') : afterColon).split(/\s+/)
  const start = words.findIndex((word) => !headWords.test(word))
  return start < 0 || words.length - start < 2 ? null : words.slice(start).join(' ')
}

/** A heading without «Area» or «Servizio»: in capitals, and not the title of the plan. */
const couldBeName = (text: string): boolean =>
  isShouted(text) &&
  text.length > 3 &&
  !/^(?:piano |piao|sezione|sottosezione|comune|provincia|allegato|obiettivi|performance|anno |triennio)/.test(
    bare(text),
  )
