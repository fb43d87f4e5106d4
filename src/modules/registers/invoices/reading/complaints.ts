// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '#kernel/problem.ts'

/** Where something was found; nowhere, for what is missing from the whole file. */
type Place = Pick<Problem, 'line'>

/** What is found while interpreting a file: a refusal stops it, a remark is for a person to look at. */
export class Complaints {
  readonly remarks: Problem[] = []
  readonly refusals: Problem[] = []

  remark({ line }: Place, field: string, message: string): void {
    this.remarks.push({ ...(line !== undefined && { line }), field, message })
  }

  /** Ends with what to do: nobody but the supplier can correct an invoice. */
  refuse({ line }: Place, field: string, message: string): void {
    const remedy = 'chiedi al fornitore una copia corretta'
    this.refusals.push({ ...(line !== undefined && { line }), field, message: `${message}: ${remedy}` })
  }
}
