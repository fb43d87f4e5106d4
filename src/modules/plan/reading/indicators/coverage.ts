// SPDX-License-Identifier: EUPL-1.2

const share =
  /(?<![\d.,+−–-])(\d{1,3}(?:,\d+)?)\s?%(?:\s(?:di tutt[ie] )?(?:(?:dello|della|degli|delle|dei|del)\s|dell[’']\s?|di:\s?)([^.;,\n]+))?/i
/** «80-90%»: the least. */
const range = /(?<![\d.,])(\d{1,3})\s?%?\s?[–—-]\s?\d{1,3}\s?%/
/** A change of a share is not a share: it needs the value it starts from. */
const change = /riduzion|diminuzion|abbattiment|aument|increment|miglioram|scostament|rispetto (?:al|all)/i
const ceiling = /non superiore|massimo|al massimo|inferiore|minore|≤|<\s*=?|non oltre/i

/** A share of the whole to be reached: «Controllo 100% delle banche dati», «almeno l’80% delle pratiche». */
export function coverageIn(text: string, otherwise: string): { percent: number; of: string } | undefined {
  const found = share.exec(text.replace(/cento per cento/i, '100%').replace(range, '$1%'))
  if (!found || change.test(text) || ceiling.test(text)) return undefined
  const percent = Number(found[1]!.replace(',', '.'))
  if (percent <= 0 || percent > 100) return undefined
  const of = found[2]?.split(/\s(?:ed?|entro|al|nel)(?![a-zà-ÿ])/i)[0]?.trim()
  return { percent, of: of ?? otherwise }
}
