// SPDX-License-Identifier: EUPL-1.2
// The plan: what a municipality promised for the year, read from its own document and checked.
export { importPlan } from './actions.ts'
export { fullName, type Plan, type PlanArea, type PlanObjective } from './approved.ts'
export type { FindingCode } from './findings/kinds.ts'
export { findingPages } from './findings/pages.ts'
export { openFindings } from './findings/store.ts'
export type * from './model.ts'
export { matterOf } from './own-task.ts'
export { planPages } from './pages.ts'
export { largestFile as largestPlan } from './reading/containers/index.ts'
export { planJson } from './reading/json.ts'
export { readPlan } from './reading/read-plan.ts'
export {
  areaNames,
  currentPlan,
  currentPlanName,
  objectivesIn,
  objectivesOfYear,
  planBrought,
  type YearAndKey,
} from './store/find.ts'
export { readWaiting } from './uploads/actions.ts'
export type { PlanDesk } from './uploads/pages.ts'
export { phaseList } from './views/phase-list.ts'
export { listedWeight, pointsOfHundred, shareOf, weightInWords } from './weights.ts'
export { contentOf } from './writing/content-of.ts'
export { type FileKind, files as planFiles } from './writing/files.ts'
export { writtenPlanPages } from './writing/pages.ts'
export { publicPlanPages } from './writing/public-pages.ts'
export { type ClosedYear, refuseIfClosed, whyClosed } from './years/model.ts'
export { yearPages } from './years/pages.ts'
export { closedYears, holdYears } from './years/store.ts'
