// SPDX-License-Identifier: EUPL-1.2
import { number, numberOf } from './numbers.ts'

const counted = new RegExp(
  `(?<![a-zà-ÿ])(?:n[.°º]{1,2}|nr\\.?|numero|almeno(?: n\\.?)?|minimo|non meno di)\\s*(${number})\\s+(?!(?:giorn[oi]|gg|mes[ei]|settiman[ae]|or[ae]|ann[oi]|del|dell|della|di|in|e|al|entro)(?![a-zà-ÿ]))([a-zà-ÿ][a-zà-ÿ’' ]*)`,
  'i',
)
/** Numbers of acts: «Circolare … n. 1», «legge n. 241». */
const act =
  /(?:\b(?:legge|decreto|circolare|deliber|determin|ordinanza|direttiva|regolamento|art|comma|misura|d\.?\s?lgs|d\.?\s?l|d\.?p\.?r|d\.?m)\b[^;\n]{0,40})$/i

/** A quantity of things to be done: «n. 50 nuove pratiche», «almeno tre incontri». */
export function countIn(text: string): { atLeast: number; of: string } | undefined {
  const found = counted.exec(text)
  if (!found || act.test(text.slice(0, found.index))) return undefined
  const of = found[2]!
    .split(/\s(?:entro|nel corso|nell|l[’']anno|all[’']anno|per|durante|al|con)(?![a-zà-ÿ])/i)[0]!
    .trim()
  return { atLeast: numberOf(found[1]!), of }
}
