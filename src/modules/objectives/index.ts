// SPDX-License-Identifier: EUPL-1.2
// Objectives: what each office promised for the year, and where each promise stands.
export { objectivePages } from './pages.ts'
export { allSeen, reasonOf, type SeenObjective, seeYear } from './year.ts'
