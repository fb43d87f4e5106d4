// SPDX-License-Identifier: EUPL-1.2
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#kernel/refusal.ts'
import { openDocument } from '../containers/index.ts'
import { readDocument } from '../read-plan.ts'
import type { Told } from './index.ts'

const { bytes, today } = workerData
const say = (told: Told) => parentPort!.postMessage(told)

try {
  const source = await openDocument(bytes, (pages) => say({ pages }))
  say({ reading: { source, plan: readDocument(source, today) } })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  say({ refusal: error.message })
}
