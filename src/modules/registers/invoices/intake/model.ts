// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '#kernel/problem.ts'
import type { FileReport } from '../model.ts'

export type Outcome = FileReport['outcome']

export const outcomes: readonly Outcome[] = ['accepted', 'remarks', 'duplicate', 'refused']

/** How many files ended in each way. */
export type Totals = Readonly<Record<Outcome, number>>

/** How the files of an import came. */
export type Way = 'page' | 'command-line' | 'folder' | 'program'

/** Files handed in together, and what became of them. */
export interface Intake {
  id: bigint
  startedAt: Date
  /** Nothing while it goes on, or when it was cut short. */
  endedAt: Date | null
  /** How many files; nothing when they are not all kept before the first is read. */
  expected: number | null
  origin: Way
  /** Account of the person. */
  broughtBy: string
  totals: Totals
}

/** A file of an import; none is left out. */
export interface IntakeFile {
  /** From 1, in the order given. */
  position: number
  name: string
  /** Nothing when it could not be opened. */
  sha256: string | null
  outcome: Outcome
  problems: readonly Problem[]
  /** The rows of its invoices, whichever file brought them first. */
  invoices: readonly bigint[]
}

export const filesIn = (totals: Totals): number => outcomes.reduce((sum, outcome) => sum + totals[outcome], 0)

export const outcomeAsked = (asked: string | undefined): Outcome | undefined =>
  outcomes.find((outcome) => outcome === asked)
