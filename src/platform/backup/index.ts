// SPDX-License-Identifier: EUPL-1.2
// Backup: a copy of everything as it is at one moment, checked after writing, and the way back.
export { restoreBackup } from './restore.ts'
export { writeBackup } from './write.ts'
