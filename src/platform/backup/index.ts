// SPDX-License-Identifier: EUPL-1.2
// Backup: a copy of every municipality as it is at one moment, checked after writing, and the way back.
export { isSealed } from './envelope.ts'
export { addMunicipalities, restoreBackup } from './restore.ts'
export { writeBackup } from './write.ts'
