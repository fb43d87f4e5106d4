// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** A file or folder of the collection of real documents kept beside the project, which a fresh clone may not have. */
export const sharedPath = (path: string): string => `${folder}${path}`

/** For a test's `skip`: false when the collection is there, else the reason to print. */
export const withoutShared: string | false = existsSync(folder) ? false : 'the collection of real documents is not here'
