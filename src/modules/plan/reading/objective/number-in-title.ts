// SPDX-License-Identifier: EUPL-1.2

const numbered =
  /^(?:(?:ob(?:iettivo|iett\.|\.)?|n\.)\s?(?:n\.?|nr\.?|n°)?\s?)?(\d{1,2}(?:\.\d{1,2})*)\s?[.):–—-]\s?(?=[a-zà-ÿ])/i

/** «n. 1 Trasparenza», «9.3.1 Raccolta», «AG-01 – Albo»: a number that its own form tells from a quantity. */
const formed =
  /^(?:(?:[Nn]\.|[Oo]b\.)\s?(\d{1,2}(?:\.\d{1,2})*)\s|(\d{1,2}(?:\.\d{1,2})+)\s|([A-Z]{1,4}[-./]?\d{1,3}(?:\.\d{1,2})*)\s?[):–—-]\s)(?=\p{Lu})/u

/** «Ob. 1 – Sportello famiglie», «1. Comune digitale»: number and description in one cell; nothing when it begins a list. */
export function numberInTitle(text: string): { number: string; description: string } | undefined {
  const found = numbered.exec(text) ?? formed.exec(text)
  if (!found || /\n\d{1,2}\s?[.)]/.test(text)) return undefined
  return { number: found.slice(1).find(Boolean)!, description: text.slice(found[0].length) }
}

const weighed = /^(.+?)(?:\n|\s?[(,–—-]\s?)pes[oi]\s?[:=]?\s?(\d{1,3}(?:,\d+)?\s?%?)\)?$/is

/** «Piano del traffico (peso 40)»: the description and its weight. */
export function weightInTitle(text: string): { description: string; weight: string } | undefined {
  const [, description, weight] = weighed.exec(text) ?? []
  return description && weight ? { description, weight } : undefined
}
