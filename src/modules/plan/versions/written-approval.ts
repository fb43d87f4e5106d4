// SPDX-License-Identifier: EUPL-1.2
import type { SourceDocument } from '../reading/containers/document.ts'
import { type WrittenAct, writtenAct } from '../written-act.ts'
import type { Version } from './model.ts'

/** The act that a document says approved it, with the words that say so. */
export interface WrittenApproval extends WrittenAct {
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
    .flatMap((block) => {
      const act = block.kind === 'text' && writtenAct(block.text, planYear)
      return act ? { ...act, quote: block.text, line: block.line } : []
    })
    .find((found) => !all.some(({ steps }) => steps.some((step) => isSame(step, found))))

const isSame = (step: Version['steps'][number], { number, doneOn }: WrittenAct): boolean =>
  step.step === 'approved' && step.number === number && step.doneOn === doneOn
