// SPDX-License-Identifier: EUPL-1.2
import { type FiscalCode, fiscalCodeIn } from '#kernel/fiscal-code.ts'
import { Refusal } from '#kernel/refusal.ts'

/** How surely an identity was proved, weakest first. CIE speaks of the same three. */
export const levels = ['SpidL1', 'SpidL2', 'SpidL3'] as const
export type Level = (typeof levels)[number]

/** Who the gateway says is there. */
export interface Identity {
  fiscalCode: FiscalCode
  /** The gateway’s own name for the person. */
  subject: string
  name: string
  level: Level
}

/** What an attempt to enter keeps until the person comes back from the gateway. */
export interface Attempt {
  state: string
  nonce: string
  verifier: string
}

/** An attempt as it is found on the way back: still in time, and of this browser, or not. */
export interface FoundAttempt {
  nonce: string
  verifier: string
  inTime: boolean
  sameBrowser: boolean
}

const elsewhere =
  'La richiesta di entrare è partita da un altro browser, oppure è stata sostituita: ricomincia da Entra.'
export const tooLate = 'La richiesta di entrare è scaduta o è già stata usata: ricomincia da Entra.'

/** Why one may not go on from the gateway; nothing when one may. */
export function refusalOf(found: FoundAttempt | undefined): Refusal | undefined {
  if (!found?.inTime) return new Refusal('unknown-person', tooLate)
  if (!found.sameBrowser) return new Refusal('unknown-person', elsewhere)
  return undefined
}

interface Wanted {
  level: Level
  fiscalCodeClaims: readonly string[]
}

type Claims = Record<string, unknown> & { sub: string }

/** @throws Refusal when the identity is too weak, or has no fiscal code to be known by. */
export function identityOf(claims: Claims, wanted: Wanted): Identity {
  const level = levelOf(claims.acr)
  if (level === undefined || levels.indexOf(level) < levels.indexOf(wanted.level)) {
    throw new Refusal(
      'forbidden',
      `Serve un’identità di livello ${levels.indexOf(wanted.level) + 1} o più: ricomincia da Entra e scegli di entrare ${waysOf[wanted.level]}.`,
    )
  }
  return { fiscalCode: fiscalCodeOf(claims, wanted), subject: claims.sub, name: nameOf(claims), level }
}

const waysOf: Record<Level, string> = {
  SpidL1: 'con nome e password',
  SpidL2: 'con nome, password e il codice sul telefono',
  SpidL3: 'con la carta d’identità elettronica e il suo PIN',
}

/** How SPID, CIE and the European network write a level. */
const euroLevels: Record<string, Level> = { low: 'SpidL1', substantial: 'SpidL2', high: 'SpidL3' }

function levelOf(acr: unknown): Level | undefined {
  if (typeof acr !== 'string') return undefined
  const european = /^https?:\/\/eidas\.europa\.eu\/LoA\/(\w+)$/.exec(acr)
  if (european) return euroLevels[european[1]!]
  return levels.find((level) => acr === level || acr === acrOf(level))
}

/** How a level is asked of a gateway. */
export const acrOf = (level: Level): string => `https://www.spid.gov.it/${level}`

function fiscalCodeOf(claims: Claims, { fiscalCodeClaims }: Wanted): FiscalCode {
  const written = fiscalCodeClaims
    .map((claim) => claims[claim])
    .find((value) => typeof value === 'string' && value !== '')
  if (typeof written !== 'string') {
    throw new Refusal(
      'forbidden',
      'L’identità non ha un codice fiscale: succede con quelle di altri Paesi. Entra in un altro modo, o chiedi a chi amministra Traguardo.',
    )
  }
  const code = fiscalCodeIn(written.replace(/^TINIT-/i, ''))
  if (code === undefined) {
    throw new Refusal(
      'forbidden',
      'Il codice fiscale dell’identità non è scritto bene: dillo a chi ti ha dato l’identità, e intanto entra in un altro modo.',
    )
  }
  return code
}

const nameOf = (claims: Claims): string =>
  [claims.given_name, claims.family_name].filter((part) => typeof part === 'string').join(' ') ||
  (typeof claims.name === 'string' ? claims.name : '')
