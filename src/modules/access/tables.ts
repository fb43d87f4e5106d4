// SPDX-License-Identifier: EUPL-1.2
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import type { Role } from './roles.ts'

export interface AccountTable {
  id: GeneratedAlways<bigint>
  email: string
  given: string
  family: string
  fiscalCode: string | null
  passwordHash: string | null
  totpSecret: Buffer | null
  totpConfirmedAt: Date | null
  totpLastStep: bigint | null
  state: Generated<'invited' | 'active' | 'suspended'>
  createdAt: GeneratedAlways<Date>
  /** Wants the letter of the morning. */
  digestWanted: Generated<boolean>
  digestedOn: CivilDate | null
}

/** A daterange goes in as «[2026-01-01,)». */
type Range = ColumnType<string, string, string>

interface RoleGrantTable {
  id: GeneratedAlways<bigint>
  accountId: bigint
  role: Role
  area: string | null
  valid: Range
  act: string
}

export interface SessionTable {
  id: GeneratedAlways<bigint>
  tokenHash: Buffer
  accountId: bigint
  stage: 'half' | 'full'
  secondFactor: boolean
  startedAt: GeneratedAlways<Date>
  seenAt: GeneratedAlways<Date>
  address: string
  device: string
}

interface TicketTable {
  tokenHash: Buffer
  purpose: 'first-administrator' | 'invitation' | 'reset'
  accountId: bigint | null
  expiresAt: Date
}

interface RecoveryCodeTable {
  accountId: bigint
  codeHash: Buffer
}

export interface PasskeyTable {
  id: string
  accountId: bigint
  publicKey: Buffer
  counter: bigint
  transports: string[]
  name: string
  createdAt: GeneratedAlways<Date>
  usedAt: Date | null
}

interface CeremonyTable {
  challenge: Buffer
  accountId: bigint | null
  expiresAt: Date
}

export const tables = (db: Database) =>
  db.withTables<{
    account: AccountTable
    roleGrant: RoleGrantTable
    session: SessionTable
    ticket: TicketTable
    recoveryCode: RecoveryCodeTable
    passkey: PasskeyTable
    ceremony: CeremonyTable
  }>()
