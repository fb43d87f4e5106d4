// SPDX-License-Identifier: EUPL-1.2
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { text } from '#kernel/fields.ts'

/** What a device says; the library looks inside. */
const said = { id: z.string().min(1).max(2000), response: z.record(z.string(), z.unknown()) }

const passkeyName = text.max(60, 'usa al massimo 60 caratteri')

export const entering = z.object({
  answer: z.looseObject(said).transform((answer) => answer as unknown as AuthenticationResponseJSON),
  verso: z.string().optional(),
})

export const adding = z.object({
  answer: z.looseObject(said).transform((answer) => answer as unknown as RegistrationResponseJSON),
  name: passkeyName,
})

export const askingToAdd = z.object({ name: passkeyName }).loose()
