// SPDX-License-Identifier: EUPL-1.2
import { type BlockList, isIP } from 'node:net'
import { z } from 'zod'
import { type GatewaySettings, readGatewaySettings } from '#modules/access/index.ts'
import type { MailSettings } from '#platform/mail/postman.ts'
import type { BackupSettings } from './backups/folder.ts'
import type { Keep } from './backups/retention.ts'
import { trustedProxies } from './caller.ts'
import type { LogLevel } from './operation/log.ts'

/** Every setting, checked once at start; nothing else reads the environment. */
const settings = z.object({
  PORT: z.coerce.number({ error: 'PORT: scrivi un numero di porta, come 3000' }).int().min(0).max(65_535).default(3000),
  /** The address to listen at: this machine only, unless a proxy stands on another. */
  TRAGUARDO_LISTEN: z
    .string()
    .refine((text) => isIP(text) > 0, 'TRAGUARDO_LISTEN: scrivi un indirizzo di questa macchina, come 127.0.0.1')
    .default('127.0.0.1'),
  /** Proxies whose word on who calls is believed. */
  TRAGUARDO_TRUSTED_PROXIES: z.string().default('').transform(readProxies),
  /** Opens /metrics to who is not on this machine. */
  TRAGUARDO_METRICS_TOKEN: z.string().min(16, 'TRAGUARDO_METRICS_TOKEN: scrivi almeno 16 caratteri').optional(),
  /** How much is written of what happens. */
  TRAGUARDO_LOG: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'TRAGUARDO_LOG: scrivi debug, info, warn, error o silent',
    })
    .default('info'),
  /** The folder of the embedded database. */
  TRAGUARDO_DATA: z.string().min(1).default('./data'),
  /** From which every other secret is derived; a file of the data folder when missing. */
  TRAGUARDO_KEY: z.string().min(32, 'TRAGUARDO_KEY: scrivi almeno 32 caratteri').optional(),
  /** How browsers reach Traguardo: it begins the links written outside a page. */
  TRAGUARDO_ADDRESS: z
    .url({
      protocol: /^https?$/,
      error: 'TRAGUARDO_ADDRESS: scrivi un indirizzo come https://traguardo.comune.example.it',
    })
    .transform((url) => new URL(url).origin)
    .optional(),
  /** The server that sends mail, and whom it comes from. */
  TRAGUARDO_SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'TRAGUARDO_SMTP_URL: scrivi un indirizzo come smtps://nome:password@posta.example.it',
    })
    .optional(),
  TRAGUARDO_MAIL_FROM: z
    .string()
    .refine((text) => text.includes('@') && !/[\r\n]/.test(text), 'TRAGUARDO_MAIL_FROM: scrivi una e-mail')
    .optional(),
  /** Whether a second factor must be had by those with the roles that matter most. */
  TRAGUARDO_SECOND_FACTOR: z
    .enum(['required', 'offered'], { error: 'TRAGUARDO_SECOND_FACTOR: scrivi required o offered' })
    .default('required'),
  /** Connections to PostgreSQL at once, for all municipalities together. */
  TRAGUARDO_CONNECTIONS: z.coerce
    .number({ error: 'TRAGUARDO_CONNECTIONS: scrivi un numero, come 20' })
    .int()
    .min(2, 'TRAGUARDO_CONNECTIONS: almeno 2')
    .default(20),
  /** Seals and opens backups. */
  TRAGUARDO_PASSPHRASE: z.string().min(12, 'TRAGUARDO_PASSPHRASE: scrivi almeno 12 caratteri').optional(),
  /** Where the scheduled copies are kept, one folder inside for each municipality. */
  TRAGUARDO_BACKUPS: z.string().min(1).default('./data/backups'),
  /** Where other programs put invoices, one folder inside for each municipality. */
  TRAGUARDO_INBOX: z.string().min(1).optional(),
  /** How many days, weeks and months keep their last copy. */
  TRAGUARDO_BACKUPS_KEEP: z
    .string()
    .regex(/^\d{1,3},\d{1,3},\d{1,3}$/, 'TRAGUARDO_BACKUPS_KEEP: scrivi quanti giorni, settimane e mesi, come 7,4,12')
    .default('7,4,12'),
  /** Whether the jobs are done by the process of the pages, or by another. */
  TRAGUARDO_WORKER: z.enum(['inside', 'apart'], { error: 'TRAGUARDO_WORKER: scrivi inside o apart' }).default('inside'),
  /** A PostgreSQL of one's own, instead of the embedded one. */
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL: scrivi un indirizzo postgres://…' })
    .optional(),
})

function readProxies(written: string, ctx: z.RefinementCtx): BlockList {
  const items = written.split(',').map((item) => item.trim())
  try {
    return trustedProxies(items.filter((item) => item !== ''))
  } catch {
    ctx.addIssue('TRAGUARDO_TRUSTED_PROXIES: scrivi indirizzi o reti separati da virgole, come 10.0.0.5,192.168.0.0/24')
    return z.NEVER
  }
}

function keepOf(written: string): Keep {
  const [daily, weekly, monthly] = written.split(',').map(Number)
  return { daily: daily!, weekly: weekly!, monthly: monthly! }
}

/** Mail needs all three: a letter without an address to come back to, or whose link a stranger can begin, is no letter. */
function mailOf(found: z.infer<typeof settings>): MailSettings | undefined {
  const { TRAGUARDO_SMTP_URL: server, TRAGUARDO_MAIL_FROM: from, TRAGUARDO_ADDRESS: address } = found
  if (server === undefined) return undefined
  if (from !== undefined && address !== undefined) return { server, from }
  const message = 'Per spedire posta servono anche TRAGUARDO_MAIL_FROM e TRAGUARDO_ADDRESS'
  throw new z.ZodError([{ code: 'custom', path: [], message, input: undefined }])
}

export interface Config {
  port: number
  listen: string
  trustedProxies: BlockList
  metricsToken: string | undefined
  logLevel: LogLevel
  dataFolder: string
  databaseUrl: string | undefined
  key: string | undefined
  address: string | undefined
  secondFactor: 'required' | 'offered'
  connections: number
  mail: MailSettings | undefined
  passphrase: string | undefined
  /** Where people enter with SPID or CIE, if anywhere. */
  gateway: GatewaySettings | undefined
  backups: BackupSettings
  /** Where other programs put invoices, if anywhere. */
  inbox: string | undefined
  worker: 'inside' | 'apart'
}

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const found = settings.parse(environment)
  return {
    port: found.PORT,
    listen: found.TRAGUARDO_LISTEN,
    trustedProxies: found.TRAGUARDO_TRUSTED_PROXIES,
    metricsToken: found.TRAGUARDO_METRICS_TOKEN,
    logLevel: found.TRAGUARDO_LOG,
    dataFolder: found.TRAGUARDO_DATA,
    databaseUrl: found.DATABASE_URL,
    key: found.TRAGUARDO_KEY,
    address: found.TRAGUARDO_ADDRESS,
    secondFactor: found.TRAGUARDO_SECOND_FACTOR,
    connections: found.TRAGUARDO_CONNECTIONS,
    mail: mailOf(found),
    passphrase: found.TRAGUARDO_PASSPHRASE,
    gateway: readGatewaySettings(environment),
    backups: {
      folder: found.TRAGUARDO_BACKUPS,
      passphrase: found.TRAGUARDO_PASSPHRASE,
      keep: keepOf(found.TRAGUARDO_BACKUPS_KEEP),
    },
    inbox: found.TRAGUARDO_INBOX,
    worker: found.TRAGUARDO_WORKER,
  }
}
