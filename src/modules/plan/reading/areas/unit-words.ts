// SPDX-License-Identifier: EUPL-1.2
// The words by which a text says that it is the name of a unit.

/** A kind of unit; «Struttura» and «Direzione» are words of many things as well. */
export const kindOfUnit =
  '(?:area|macro ?area|settore|servizio|ufficio|direzione|dipartimento|ripartizione|(?:macro)?struttura(?=\\s?:)|unità organizzativa|unità operativa|u\\.o\\.|centro di responsabilità|c\\.?d\\.?r\\.?|centro di costo|corpo|comando)'
const ordinal =
  '(?:\\d+\\s?[°ªº^]|[ivx]{1,4}|prim[oa]|second[oa]|terz[oa]|quart[oa]|quint[oa]|sest[oa]|settim[oa]|ottav[oa])'
/** «2) », «II – », «2° », «Secondo », or nothing. */
export const ordered = `(?:(?:\\d+|[ivx]+|[a-z])\\s*[).–:-]\\s*|${ordinal}\\s+)?`
/** «3.2», «E.Q. n. 2 –», «Allegato 2 –», «Obiettivi del responsabile dell’» before the name of the unit. */
const lead = new RegExp(
  `^(?:\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.? |(?:e\\.?q\\.?|p\\.?o\\.?|posizione organizzativa|elevata qualificazione|allegato|scheda)(?: n\\.?[°º]?)?(?: ?\\w{1,3})?\\s?[:–—-]\\s?|obiettivi (?:(?:operativi|gestionali|specifici|individuali) )?(?:assegnati )?(?:(?:al|alla|all[’']|di|del|della|dell[’']|per il|per la|per l[’']) ?)?(?:responsabile |dirigente )?(?:[–—:-] ?|(?:di|del|della|dell[’']) ?)?(?=${kindOfUnit}))`,
  'i',
)
const mostLeads = 2

/** What stands before the name of the unit; mostly nothing. */
export function leadOf(text: string): string {
  let rest = text
  for (let left = mostLeads; left > 0; left--) rest = rest.replace(lead, '')
  return text.slice(0, text.length - rest.length)
}

const startsUnit = new RegExp(`^${ordered}${kindOfUnit}(?![a-zà-ÿ])`, 'i')
const beforeName = new RegExp(
  `^(?:${ordinal}\\s+(?=${kindOfUnit}(?![a-zà-ÿ]))|(?:${kindOfUnit}(?![a-zà-ÿ])(?!\\s+(?:di|del|della|dei|delle|al|alla|ai|alle|per)\\s))|(?:n\\.?[°º]?\\s?)?(?:\\d+|[ivx]+)(?:(?=\\s*[).–:-])|[\\^°ªº](?=\\s))|\\d{1,2}(?=\\s[a-zà-ÿ])|[).–:-])\\s*`,
  'i',
)
/** «Area Tecnica – Obiettivi 2026»: what the page is, and not the unit. */
const afterName = /\s?[–—-]\s?(?:obiettivi|piano|performance|scheda|anno)(?![a-zà-ÿ])[^–—]{0,60}$/i

/** Whether a text begins as the name of a unit does. */
export const beginsAsUnit = (text: string): boolean =>
  startsUnit.test(text.slice(leadOf(text).length)) && !/^(?:area|settore) strategic/i.test(text)

/** «Area: SERVIZIO LAVORI PUBBLICI» → «LAVORI PUBBLICI». */
export function nameOfUnit(printed: string): string {
  let name = printed
  for (;;) {
    const bared = name.replace(lead, '')
    const shorter = bared === name ? name.replace(beforeName, '') : bared
    if (shorter === name || shorter === '') return name.replace(afterName, '')
    name = shorter
  }
}
