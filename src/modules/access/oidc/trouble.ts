// SPDX-License-Identifier: EUPL-1.2
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import { Refusal } from '#kernel/refusal.ts'
import { tooLate } from './model.ts'

const cancelled = 'Hai annullato l’accesso, e niente è cambiato. Quando vuoi, ricomincia da Entra.'
const interrupted =
  'Il servizio dell’identità digitale ha interrotto l’accesso. Ricomincia da Entra; se succede ancora, dillo a chi amministra Traguardo.'
const silent =
  'Il servizio dell’identità digitale ora non risponde. Riprova tra qualche minuto, oppure entra in un altro modo.'
const untrusted =
  'La risposta del servizio dell’identità digitale non è quella attesa, perciò non ti faccio entrare. Ricomincia da Entra; se succede ancora, dillo a chi amministra Traguardo.'

/** What the library calls an answer that never came, or that is not the answer of a gateway. */
const noAnswer = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']

/** What went wrong with the gateway, for the person; what is not about the gateway stays as it is. */
export function inPlainWords(error: unknown): unknown {
  if (error instanceof AuthorizationResponseError)
    return new Refusal('unknown-person', error.error === 'access_denied' ? cancelled : interrupted, { cause: error })
  if (error instanceof ResponseBodyError)
    return error.error === 'invalid_grant'
      ? new Refusal('unknown-person', tooLate, { cause: error })
      : new Refusal('unavailable', interrupted, { cause: error })
  if (error instanceof WWWAuthenticateChallengeError) return new Refusal('unavailable', interrupted, { cause: error })
  if (error instanceof ClientError && !noAnswer.includes(error.code ?? ''))
    return new Refusal('unknown-person', untrusted, { cause: error })
  // `fetch` throws a bare TypeError when it cannot reach the other side.
  if (error instanceof ClientError || (error instanceof TypeError && !('code' in error)))
    return new Refusal('unavailable', silent, { cause: error })
  return error
}

/** Why a sign-in was refused, for the log: codes and names of claims only, nothing that came from a person. */
export function causeInShort(error: Error): string | undefined {
  const cause = error.cause
  if (cause instanceof AuthorizationResponseError || cause instanceof ResponseBodyError)
    return `${cause.code} ${cause.error.replace(/\W/g, '').slice(0, 40)}`
  if (cause instanceof ClientError) return [cause.code, ...innermost(cause)].join(' ')
  return cause instanceof Error ? [cause.message, ...innermost(cause)].join(' ') : undefined
}

/** The claim that is not as expected, or the network’s own code. */
function innermost(error: Error): string[] {
  const within = error.cause instanceof Error && error.cause.cause ? error.cause.cause : error.cause
  if (typeof within !== 'object' || within === null) return []
  return ['claim', 'attribute', 'code'].flatMap((key) => {
    const value: unknown = Reflect.get(within, key)
    return typeof value === 'string' ? [value] : []
  })
}
