// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { findTerms } from './reading/terms/terms.ts'

/** An act that approved a plan, as a line says it. */
export interface WrittenAct {
  act: string
  number: string
  doneOn: CivilDate
}

const longest = 300
const opening = /^\W{0,3}(?:(?:piano|piao|versione \d{1,2}),? )?(?:approvat|adottat|allegat)[oaei]\b/i
const body = /\b(?:deliber(?:a|azione)|decreto)\s[^\d,;()]{3,60}/i
const numbered = /^\s?(?:n|nr|num|numero)?[.°º]?\s?(\d{1,4}(?:\/\d{2,4})?)\b/i

/** «Approvato con delibera di Giunta n. 12 del 29/01/2026»: an act of the year of the plan, or of the December before. */
export function writtenAct(text: string, planYear: number): WrittenAct | undefined {
  const words = text.length <= longest && opening.test(text) ? body.exec(text) : null
  if (!words) return undefined
  const act = words[0].replace(/[\s,]{1,3}(?:(?:n|nr|num|numero)\W{0,3})?$/i, '')
  const after = text.slice(words.index + act.length).replace(/^[\s,]{1,3}/, '')
  const number = numbered.exec(after)
  const day =
    number && findTerms(`entro il ${after.slice(number[0].length).replace(/^\W*(?:del|in data)\s/i, '')}`, planYear)[0]
  if (!number || !day || day.day < `${planYear - 1}-12-01` || day.day > `${planYear}-12-31`) return undefined
  return { act: act[0]!.toUpperCase() + act.slice(1), number: number[1]!, doneOn: day.day }
}

const named =
  /\b(?:approvat|adottat)[oaie]\scon\s(?:[a-zà-ÿ]+\s){0,2}(?:deliber|decreto|determin|d\.?\s?g\.?\s?c|atto)|\ballegat[oa](?:\s[a-zà-ÿ]{1,3}\)?)?\salla?\s(?:deliber|decreto)/i

const years = /(\b12[/.]|dicembre )?\b(20\d\d)\b/g

/** Whether a line names the act that approved the plan, even in part: without its number, in the midst of other words. */
export function namesAct(text: string, planYear: number): boolean {
  if (writtenAct(text, planYear)) return true
  if (!named.test(text)) return false
  const said = [...text.matchAll(years)]
  const isOwn = ([, december, year]: RegExpExecArray) =>
    Number(year) === planYear || (december !== undefined && Number(year) === planYear - 1)
  return said.length === 0 || said.some(isOwn)
}
