// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'

/** Every setting, checked once at start; nothing else reads the environment. */
const settings = z.object({
  PORT: z.coerce.number({ error: 'PORT: scrivi un numero di porta, come 3000' }).int().min(0).max(65_535).default(3000),
  /** The folder of the embedded database. */
  TRAGUARDO_DATA: z.string().min(1).default('./data'),
  /** From which every other secret is derived; a file of the data folder when missing. */
  TRAGUARDO_KEY: z.string().min(32, 'TRAGUARDO_KEY: scrivi almeno 32 caratteri').optional(),
  /** Seals and opens backups. */
  TRAGUARDO_PASSPHRASE: z.string().min(12, 'TRAGUARDO_PASSPHRASE: scrivi almeno 12 caratteri').optional(),
  /** A PostgreSQL of one's own, instead of the embedded one. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL: scrivi un indirizzo postgres://…' })
    .optional(),
})

export interface Config {
  port: number
  dataFolder: string
  databaseUrl: string | undefined
  key: string | undefined
  passphrase: string | undefined
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const found = settings.parse(environment)
  return {
    port: found.PORT,
    dataFolder: found.TRAGUARDO_DATA,
    databaseUrl: found.DATABASE_URL,
    key: found.TRAGUARDO_KEY,
    passphrase: found.TRAGUARDO_PASSPHRASE,
  }
}
