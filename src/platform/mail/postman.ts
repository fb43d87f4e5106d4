// SPDX-License-Identifier: EUPL-1.2
import { setTimeout } from 'node:timers/promises'
import nodemailer from 'nodemailer'
import type { Database } from '../database.ts'
import { closeLetter, postponeLetter, takeDueLetter } from './outbox.ts'

export interface MailSettings {
  /** «smtps://user:password@mail.example:465» */
  server: string
  /** «Traguardo <traguardo@comune.example.it>» */
  from: string
}

/** After a day and a half of trying nobody waits for a letter any more. */
const mostTries = 11

/** Sends what is due, one letter after the other; says how many left, and how many must wait. */
export async function sendLetters(
  db: Database,
  key: Buffer,
  { server, from }: MailSettings,
): Promise<{ sent: number; postponed: number }> {
  const transport = nodemailer.createTransport({ url: server, connectionTimeout: 10_000, socketTimeout: 20_000 })
  const count = { sent: 0, postponed: 0 }
  try {
    while (await sendNext()) count.sent++
  } finally {
    transport.close()
  }
  return count

  function sendNext(): Promise<boolean> {
    return db.transaction().execute(async (transaction) => {
      const letter = await takeDueLetter(transaction, key)
      if (!letter) return false
      const { recipient: to, subject, body: text } = letter
      const left = await transport.sendMail({ from, to, subject, text }).then(
        () => true,
        () => false,
      )
      if (left || letter.tries >= mostTries) await closeLetter(transaction, letter.id)
      else await postponeLetter(transaction, letter)
      if (!left) count.postponed++
      return left
    })
  }
}

/** Looks for letters every so many seconds, in the boxes that have some, until stopped; then ends the round it is in. */
export function startPostman(
  boxes: () => Promise<Database[]>,
  key: Buffer,
  settings: MailSettings,
  { seconds = 10, report }: { seconds?: number; report(error: unknown): void },
): () => Promise<void> {
  const stopping = new AbortController()
  const round = async () => {
    for (const db of await boxes()) await sendLetters(db, key, settings)
  }
  const rounds = (async () => {
    while (!stopping.signal.aborted) {
      await round().catch(report)
      await setTimeout(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return () => {
    stopping.abort()
    return rounds
  }
}
