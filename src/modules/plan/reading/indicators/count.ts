// SPDX-License-Identifier: EUPL-1.2

const words: Record<string, number> = {
  un: 1,
  uno: 1,
  una: 1,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  nove: 9,
  dieci: 10,
  dodici: 12,
  venti: 20,
}
const number = `\\d{1,3}(?:\\.\\d{3})+|\\d+|${Object.keys(words).join('|')}`
const counted = new RegExp(
  `(?<![\\p{L}])(?:n[.°º]{1,2}|nr\\.?|numero|almeno(?: n\\.?)?|minimo|non meno di)\\s*(${number})\\s+(?!(?:giorn[oi]|gg|mes[ei]|settiman[ae]|or[ae]|ann[oi]|del|dell|della|di|in|e|al|entro)(?![\\p{L}]))(\\p{Ll}[\\p{L}’' ]*)`,
  'iu',
)
/** Numbers of acts: «Circolare … n. 1», «legge n. 241». */
const act =
  /(?:\b(?:legge|decreto|circolare|deliber|determin|ordinanza|direttiva|regolamento|art|comma|misura|d\.?\s?lgs|d\.?\s?l|d\.?p\.?r|d\.?m)\b[^;\n]{0,40})$/iu

/** A quantity of things to be done: «n. 50 nuove pratiche», «almeno tre incontri». */
export function countIn(text: string): { atLeast: number; of: string } | undefined {
  const found = counted.exec(text)
  if (!found || act.test(text.slice(0, found.index))) return undefined
  const written = found[1]!.toLowerCase()
  const of = found[2]!
    .split(/\s(?:entro|nel corso|nell|l[’']anno|all[’']anno|per|durante|al|con)(?![\p{L}])/iu)[0]!
    .trim()
  return { atLeast: words[written] ?? Number(written.replaceAll('.', '')), of }
}
