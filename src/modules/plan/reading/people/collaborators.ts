// SPDX-License-Identifier: EUPL-1.2

const opening =
  /\s?,?\s?(?:\be\s)?\b(?:in (?:stretta )?collaborazione con|con (?:la collaborazione|il supporto|l['’]ausilio) (?:di|del|della|dell['’])|con attività intersettoriale (?:con)?|in raccordo con|unitamente a|di concerto con|d['’]intesa con|con(?=\s(?:l['’]|il |la |gli |i )?(?:ufficio|uffici|servizio|servizi|settore|area)\b))/i
const between =
  /\s?,\s?(?:e\s)?(?:con\s)?|\sed?\scon\s|\sed?\s(?=(?:al bisogno|l['’]|il |la |gli |i )?\s?(?:ufficio|servizio|settore|area)\b)/i
const article = /^(?:con\s+)?(?:l['’]|il\s+|lo\s+|la\s+|i\s+|gli\s+|le\s+)?/i

/** The offices said to collaborate, and the text before them. */
export function collaborators(text: string): { before: string; offices: string[] } {
  const found = opening.exec(text)
  if (!found) return { before: text, offices: [] }
  const offices = text
    .slice(found.index + found[0].length)
    .split(between)
    .map((piece) => officeOf(piece.trim()))
    .filter((office) => office !== '')
  return { before: text.slice(0, found.index).trim(), offices }
}

/** «al bisogno ufficio X» → «ufficio X (al bisogno)»; «X per quanto riguarda le Y» → «X (Y)». */
function officeOf(piece: string): string {
  const whenNeeded = /^al bisogno\s+/i.test(piece)
  const [office = '', about] = piece
    .replace(/^al bisogno\s+/i, '')
    .replace(article, '')
    .split(/\s(?:per quanto riguarda|limitatamente a|relativamente a)\s/i)
  const notes = [about?.replace(article, ''), whenNeeded ? 'al bisogno' : undefined].filter(Boolean)
  return notes.length === 0 ? office : `${office} (${notes.join(', ')})`
}
