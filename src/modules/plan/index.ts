// SPDX-License-Identifier: EUPL-1.2
// The plan: what a municipality promised for the year, read from its own document and checked.
export type * from './model.ts'
export { planJson } from './reading/json.ts'
export { readPlan } from './reading/read-plan.ts'
