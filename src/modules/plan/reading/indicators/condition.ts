// SPDX-License-Identifier: EUPL-1.2

const opening =
  /\b(?:compatibilmente con|sulla base delle risorse|nei limiti (?:di|del|della|delle|degli)|subordinatamente a|subordinat[oa] a|a condizione (?:che|di)|purché|salvo|fatt[oi] salv[oi]|previa (?:disponibilità|assegnazione|copertura|concessione)|previo (?:finanziamento|reperimento|stanziamento)|in caso di|ove (?:disponibil|finanziat|assegnat))/i

/** The words that make a promise depend on something else: «compatibilmente con l’assegnazione delle risorse». */
export function conditionIn(text: string): string | null {
  const found = opening.exec(text)
  if (!found) return null
  const rest = text.slice(found.index)
  const inBrackets = text.slice(0, found.index).trimEnd().endsWith('(')
  const end = inBrackets ? rest.indexOf(')') : rest.search(/\n|;|\.\s|\.$/)
  return (end < 0 ? rest : rest.slice(0, end)).trim()
}

/** The text without its conditions, which are not part of what is promised: in brackets, or at the end. */
export function withoutCondition(text: string): string {
  const plain = text.replace(/\s?\(([^()]*)\)/g, (whole, inside: string) => (opening.test(inside) ? '' : whole))
  const at = plain.search(opening)
  return at > 0 ? plain.slice(0, at) : plain
}
