// SPDX-License-Identifier: EUPL-1.2
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type Level, levels } from './model.ts'

/** The gateway through which people enter with SPID or CIE, and how it knows this installation. */
export interface GatewaySettings {
  issuer: URL
  clientId: string
  /** How this installation proves to the gateway who it is. */
  proof: { secret: string } | { key: KeyObject }
  /** What is written on the button. */
  name: string
  /** The weakest identity that may enter. */
  level: Level
  /** Where the fiscal code is, the first found. */
  fiscalCodeClaims: readonly string[]
}

const prefix = 'TRAGUARDO_OIDC_'

const commonClaims = ['https://attributes.eid.gov.it/fiscal_number', 'fiscal_number', 'fiscalNumber']

const settings = z
  .object({
    ISSUER: z
      .string(`${prefix}ISSUER: scrivi l’indirizzo del gateway, come https://accesso.example.it`)
      .pipe(z.url(`${prefix}ISSUER: scrivi un indirizzo https://…`).transform((text) => new URL(text))),
    CLIENT_ID: z.string(`${prefix}CLIENT_ID: scrivi il nome con cui il gateway conosce Traguardo`).min(1),
    CLIENT_SECRET: z.string().optional(),
    KEY_FILE: z.string().transform(readKey).optional(),
    NAME: z.string().min(1).default('Entra con SPID o CIE'),
    LEVEL: z.enum(levels, `${prefix}LEVEL: scrivi ${levels.join(', ')}`).default('SpidL2'),
    FISCAL_CODE_CLAIM: z.string().min(1).optional(),
  })
  .refine(({ ISSUER }) => isSafe(ISSUER), `${prefix}ISSUER: l’indirizzo deve cominciare con https://`)
  .refine(
    ({ CLIENT_SECRET, KEY_FILE }) => (CLIENT_SECRET === undefined) !== (KEY_FILE === undefined),
    `Scrivi ${prefix}CLIENT_SECRET oppure ${prefix}KEY_FILE, non tutti e due`,
  )

/** The settings of the gateway, all of them or none; an empty one is as if it were not there. */
export function readGatewaySettings(environment: NodeJS.ProcessEnv): GatewaySettings | undefined {
  const written = Object.entries(environment).filter(([name, value]) => name.startsWith(prefix) && value !== '')
  if (written.length === 0) return undefined
  const found = settings.parse(Object.fromEntries(written.map(([name, value]) => [name.slice(prefix.length), value])))
  return {
    issuer: found.ISSUER,
    clientId: found.CLIENT_ID,
    proof: found.KEY_FILE === undefined ? { secret: found.CLIENT_SECRET! } : { key: found.KEY_FILE },
    name: found.NAME,
    level: found.LEVEL,
    fiscalCodeClaims: found.FISCAL_CODE_CLAIM === undefined ? commonClaims : [found.FISCAL_CODE_CLAIM],
  }
}

/** A private key in PEM: RSA, or elliptic on P-256. */
function readKey(file: string, context: z.RefinementCtx): KeyObject {
  const wrong = `${prefix}KEY_FILE: non trovo in ${file} una chiave privata PEM, RSA o P-256, senza password`
  try {
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType === 'rsa' || key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return key
  } catch {
    // Said below, as for a key of another kind.
  }
  context.addIssue({ code: 'custom', message: wrong })
  return z.NEVER
}

/** Identities do not travel in clear; only a gateway on this same machine may speak plain http. */
const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname))
