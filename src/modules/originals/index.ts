// SPDX-License-Identifier: EUPL-1.2
// Originals: every file kept, where it came from, what it was used for, and the way to it from any row.
export type { Bringer } from './bringer.ts'
export type { Brought, FileNames, Provenance } from './model.ts'
export { originalPages } from './pages.ts'
export { fileNames } from './store.ts'
export { whence } from './views/whence.ts'
