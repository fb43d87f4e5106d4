// SPDX-License-Identifier: EUPL-1.2
import { monthNames } from '#kernel/civil-date.ts'
import { isFromAnother } from './change.ts'
import { isYear, number, numberOf, plainNumber } from './numbers.ts'
import { isRate } from './rate.ts'
import { isQualifying } from './sense.ts'

export interface Count {
  kind: 'count_by_deadline'
  atLeast: number
  of: string
  direction?: 'over'
}

const notThings = `(?:giorn[oi]|gg|mes[ei]|settiman[ae]|or[ae]|minut[oi]|ann[oi]|volt[ae]|punti(?=\\W*$|\\ssu\\s)|terz[oi]|quart[oi]|abitanti|residenti|euro|del|dell|della|di|in|e|o|a|al|su|per|ogni|entro|${monthNames.join('|')})(?![a-zà-ÿ])`
const marker = 'n[.°º]{1,2}|nr\\.?|num\\.|numero|almeno(?: n\\.?)?|minimo|non meno di|(?<!non )(oltre|più di)'
const marked = new RegExp(`(?<![a-zà-ÿ])(?:${marker})\\s*(${number})\\s+(?!${notThings})([a-zà-ÿ][a-zà-ÿ’' ]*)`, 'i')
/** «120 controlli»: a number that begins the clause, and many of something, which neither a deed nor a title is. */
const opening = new RegExp(
  `^()(${plainNumber})\\s+(?!${notThings}|[a-zà-ÿ]+(?:ione|[aei]re)(?![a-zà-ÿ]))((?:report|pc|tablet|video|[a-zà-ÿ]+(?:[ie]|ità))(?![a-zà-ÿ])[a-zà-ÿ’' ]*)`,
  'i',
)

/** Numbers of acts, rooms, plots: «Circolare … n. 1», «legge n. 241», «Lotto n. 2». */
const act =
  /(?:\b(?:legge|decreto|circolare|deliber|determin|ordinanza|direttiva|regolamento|art|comma|misura|d\.?\s?lgs|d\.?\s?l|d\.?p\.?r|d\.?m)\b[^;:\n]{0,40})$/i
const document =
  /(?<![a-zà-ÿ])(?:delibera|determina|deliberazione|determinazione|sentenza|ricorso|parere|verbale|nota|prot|protocollo|rep|repertorio|registro|fascicolo|pratica|mandato|fattura|contratto|impegno|capitolo|cap|articolo|matr|matricola|cig|cup|bando|avviso|scheda|allegato|tabella|via|viale|piazza|largo|corso|strada|foglio|particella|mappale|linee guida)(?:\.|\s(?!(?:e|ed|di|con|per|da)\s$)[a-zà-ÿ’]+\.?){0,3}\s?$/i
const part =
  /(?<![a-zà-ÿ])(?:missione|programma|obiettivo|indirizzo|linea|azione|intervento|progetto|misura|processo|rischio|fase|lotto|settore|area|servizio|ufficio|u\.o|unità|gruppo|squadra|turno|stanza|sala|aula|piano|sede|palazzina|fermata|zona|quartiere|sezione|seggio|classe|tomo|punto|gara|accertamento)\.?(?:\s(?:operativ|strategic|gestional|organizzativ|di mandato|di spesa)[a-z]{0,2})?\s?$/i

/** A quantity of things to be done: «n. 50 nuove pratiche», «almeno tre incontri», «120 controlli». */
export function countIn(text: string): Count | undefined {
  const found = marked.exec(text) ?? opening.exec(text)
  if (!found) return undefined
  const [, over, written = '', things = ''] = found
  const before = text.slice(0, found.index)
  const atLeast = numberOf(written)
  if ([act, document, part].some((numbered) => numbered.test(before)) || !Number.isInteger(atLeast)) return undefined
  if (over && isQualifying(before, found[0])) return undefined
  if (over === '' && (atLeast < 2 || isYear(written))) return undefined
  const after = text.slice(found.index)
  if (isRate(after, atLeast) || /\ssu\s\d/.test(after) || isFromAnother(text)) return undefined
  const of = things.split(/\s(?:entro|nel corso|nell|l[’']anno|all[’']anno|per|durante|al|con)(?![a-zà-ÿ])/i)[0]!.trim()
  return { kind: 'count_by_deadline', atLeast, of, ...(over ? { direction: 'over' } : {}) }
}
