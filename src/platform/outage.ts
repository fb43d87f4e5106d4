// SPDX-License-Identifier: EUPL-1.2

/** Something the machine lacks for now: no fault of who asks nor of the program, and nothing was kept by halves. */
export type Outage = 'disk-full' | 'unreachable' | 'restarting' | 'too-many'

/** For whoever reads a page or runs a command. */
export const outageWords: Record<Outage, string> = {
  'disk-full':
    'Il disco è pieno: niente è stato salvato a metà. Chi gestisce la macchina deve liberare spazio, poi riprova.',
  unreachable:
    'Il database non risponde: niente è stato salvato a metà. Riprova tra poco; se dura, avvisa chi gestisce la macchina.',
  restarting: 'Il database sta ripartendo: niente è stato salvato a metà. Riprova tra un minuto.',
  'too-many': 'Troppe persone stanno lavorando insieme: niente è stato salvato a metà. Riprova tra un minuto.',
}

/** By the code PostgreSQL or the operating system gives. */
const outages: Record<string, Outage> = {
  '53100': 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  '53300': 'too-many',
  '57P01': 'restarting',
  '57P02': 'restarting',
  '57P03': 'restarting',
  '08001': 'unreachable',
  '08003': 'unreachable',
  '08004': 'unreachable',
  '08006': 'unreachable',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EPIPE: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
}

/** What the driver says without a code: of a connection that breaks, and of one that could not be had in time. */
const broken = /^Connection terminated|^Client has encountered a connection error/
const queued = /^timeout exceeded when trying to connect/

/** The outage behind an error, or behind one of its causes; nothing when it is something else. */
export function outageOf(error: unknown): Outage | undefined {
  if (!(error instanceof Error)) return undefined
  const known = 'code' in error ? outages[String(error.code)] : undefined
  if (known) return known
  if (broken.test(error.message)) return 'unreachable'
  if (queued.test(error.message)) return 'too-many'
  const causes = [error.cause, ...(error instanceof AggregateError ? error.errors : [])]
  return causes.map(outageOf).find((found) => found !== undefined)
}
