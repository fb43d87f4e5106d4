// SPDX-License-Identifier: EUPL-1.2
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { after } from 'node:test'

/** A mail server that understands what a sender says (RFC 5321), and keeps what it receives. */
export async function mailServer({ refusing = false } = {}): Promise<{ server: string; received: string[] }> {
  const received: string[] = []
  const open = new Set<Socket>()
  const listening = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined).write('220 prova ESMTP\r\n')
    let unread = ''
    let letter: string | undefined
    socket.setEncoding('utf8').on('data', (piece) => {
      unread += piece
      for (let end = unread.indexOf('\r\n'); end >= 0; end = unread.indexOf('\r\n')) {
        const line = unread.slice(0, end)
        unread = unread.slice(end + 2)
        if (letter === undefined) {
          socket.write(`${answerTo(line, refusing)}\r\n`)
          if (/^DATA$/i.test(line)) letter = ''
        } else if (line === '.') {
          received.push(letter)
          letter = undefined
          socket.write('250 kept\r\n')
        } else letter += `${line}\r\n`
      }
    })
  })
  listening.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  after(() => {
    for (const socket of open) socket.destroy()
    listening.close()
  })
  return { server: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`, received }
}

function answerTo(line: string, refusing: boolean): string {
  if (/^RCPT/i.test(line) && refusing) return '550 no such box'
  if (/^DATA$/i.test(line)) return '354 go on'
  if (/^QUIT/i.test(line)) return '221 bye'
  return '250 well'
}
