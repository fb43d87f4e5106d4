// SPDX-License-Identifier: EUPL-1.2
// The check of a plan: one rule a file, by what it is about, each silent on what is right.
import type { Finding } from '../model.ts'
import type { SourceDocument } from '../reading/containers/document.ts'
import type { Check, PlanContent } from './finding.ts'
import { coherence } from './rules/coherence/index.ts'
import { deadlines } from './rules/deadlines/index.ts'
import { law } from './rules/law/index.ts'
import { measures } from './rules/measures/index.ts'
import { measuring } from './rules/measuring/index.ts'
import { people } from './rules/people/index.ts'
import { structure } from './rules/structure/index.ts'
import { sums } from './rules/sums/index.ts'
import { convertedText } from './rules/wording/converted-text.ts'
import { wording } from './rules/wording/index.ts'

const checks: readonly Check[] = [
  ...sums,
  ...deadlines,
  ...measuring,
  ...law,
  ...people,
  ...structure,
  ...measures,
  ...coherence,
  ...wording,
]

const order = { error: 0, warning: 1, info: 2 }

/** Everything found in a plan, the gravest first, then as it occurs in the document. */
export const check = (plan: PlanContent, { lines, residues = [] }: SourceDocument): Finding[] =>
  [...checks.flatMap((rule) => rule(plan, lines)), ...convertedText(plan, residues)].toSorted(
    (a, b) => order[a.severity] - order[b.severity] || (a.lines[0] ?? 0) - (b.lines[0] ?? 0),
  )
