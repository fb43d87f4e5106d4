// SPDX-License-Identifier: EUPL-1.2
// Municipalities: one database for all, one schema and one role for each.
export { admit, schemaOf } from './admit.ts'
export { archiveMunicipality, reopenMunicipality } from './archive.ts'
export { createMunicipality } from './create.ts'
export { type MigrationRun, migrateAll, migrateMunicipality, migrateShared } from './migrate.ts'
export {
  countMunicipalities,
  findMunicipality,
  hasEarlierData,
  isUpToDate,
  listMunicipalities,
  type Municipality,
} from './registry.ts'
export { closeRole, openRole } from './role.ts'
export { type DatabaseServer, openServer } from './server.ts'
