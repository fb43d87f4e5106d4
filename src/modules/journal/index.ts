// SPDX-License-Identifier: EUPL-1.2
// Journal: who did what and when, for the secretary to read, filter and export.
export { brokenLinkNames, deedNames } from './model.ts'
export { journalPages } from './pages.ts'
