// SPDX-License-Identifier: EUPL-1.2
import { createHash, createHmac, randomBytes } from 'node:crypto'

/** 256 bits that nobody guesses, as they travel in a cookie or in a link. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token: it recognises it, and cannot be turned back into it. */
export const fingerprint = (token: string): Buffer => createHash('sha256').update(token).digest()

/** What is kept of something short enough to be guessed: without the key nobody can try all of them. */
export const keyedFingerprint = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
