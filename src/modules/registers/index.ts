// SPDX-License-Identifier: EUPL-1.2
// Registers: the facts that feed measures, one plug a folder; and what every register can do.
export { type CsvImport, importCsv, largestCsv } from './csv-import.ts'
export { registerPages } from './pages.ts'
export { commandLine, type Register } from './register.ts'
export { registersPage } from './views.ts'
