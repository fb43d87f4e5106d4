// SPDX-License-Identifier: EUPL-1.2
import { parentPort } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'
import { openDocument } from '../containers/index.ts'
import { readDocument } from '../read-plan.ts'
import type { Asked, Told } from './index.ts'

const say = (told: Told) => parentPort!.postMessage(told)

parentPort!.on('message', async ({ bytes, today }: Asked) => {
  try {
    const source = await openDocument(bytes, (pages) => say({ pages }))
    say({ reading: { source, plan: readDocument(source, today) } })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say({ refusal: error.message })
  }
})
