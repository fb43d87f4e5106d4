// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'

/** What somebody types to enter; a longer password than any accepted is not even looked at. */
export const credentials = z.object({
  email: z.string().trim().toLowerCase().min(1, 'scrivi la tua e-mail').max(254, 'scrivi la tua e-mail'),
  password: z.string().min(1, 'scrivi la tua password').max(200, 'la password è troppo lunga'),
})

/** A place of this site to go back to; anything else leads to the first page. */
export function localPath(asked: string | undefined): string {
  const isPath = asked !== undefined && asked.length <= 1000 && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(asked)
  return isPath && URL.canParse(asked, here) && new URL(asked, here).origin === here ? asked : '/'
}

const here = 'http://traguardo.invalid'
