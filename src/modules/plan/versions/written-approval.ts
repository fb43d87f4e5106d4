// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, yearOfDay } from '#kernel/civil-date.ts'
import type { SourceDocument, TextLine } from '../reading/containers/document.ts'
import { findTerms } from '../reading/terms.ts'
import type { Version } from './model.ts'

/** The act that a document says approved it, with the words that say so. */
export interface WrittenApproval {
  act: string
  number: string
  doneOn: CivilDate
  quote: string
  line: number
}

/** What a document says approved it, where no other version was approved by that act. */
export const writtenApproval = (
  { blocks }: SourceDocument,
  planYear: number,
  all: readonly Version[],
): WrittenApproval | undefined =>
  blocks
    .flatMap((block) => (block.kind === 'text' ? (approvalIn(block, planYear) ?? []) : []))
    .find((found) => !all.some(({ steps }) => steps.some((step) => isSame(step, found))))

const isSame = (step: Version['steps'][number], { number, doneOn }: WrittenApproval): boolean =>
  step.step === 'approved' && step.number === number && step.doneOn === doneOn

const longest = 300
const opening = /^\W{0,3}(?:(?:piano|piao|versione \d{1,2}),? )?(?:approvat|adottat|allegat)[oaei]\b/i
const body = /\b(?:deliber(?:a|azione)|decreto)\s[^\d,;()]{3,60}/i
const numbered = /^\s?(?:n|nr|num|numero)?[.°º]?\s?(\d{1,4}(?:\/\d{2,4})?)\b/i

/** «Approvato con delibera di Giunta n. 12 del 29/01/2026»: an act of the year of the plan, or of the one before. */
function approvalIn({ text, line }: TextLine, planYear: number): WrittenApproval | undefined {
  const words = text.length <= longest && opening.test(text) ? body.exec(text) : null
  if (!words) return undefined
  const act = words[0].replace(/[\s,]{1,3}(?:(?:n|nr|num|numero)\W{0,3})?$/i, '')
  const after = text.slice(words.index + act.length).replace(/^[\s,]{1,3}/, '')
  const number = numbered.exec(after)
  const day =
    number && findTerms(`entro il ${after.slice(number[0].length).replace(/^\W*(?:del|in data)\s/i, '')}`, planYear)[0]
  if (!number || !day || ![planYear, planYear - 1].includes(yearOfDay(day.day))) return undefined
  return { act: act[0]!.toUpperCase() + act.slice(1), number: number[1]!, doneOn: day.day, quote: text, line }
}
