// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { invoiceBytes } from '../../../../../tests/support/invoice-xml.ts'
import { attachmentsOf } from './attachments.ts'

const attached = (
  name: string,
  content: string,
  more = '',
) => `<Allegati><NomeAttachment>${name}</NomeAttachment>${more}
  <Attachment>${Buffer.from(content).toString('base64').replace(/.{4}/g, '$&\r\n')}</Attachment></Allegati>`

test('the attachments of an invoice are its own, byte for byte', () => {
  const lot = invoiceBytes(
    { number: '1', payment: attached('uno.txt', 'Verbale del collaudo') },
    {
      number: '2',
      payment: attached('due.pdf', '%PDF', '<FormatoAttachment>PDF</FormatoAttachment>') + attached('tre.csv', 'a;b'),
    },
  )
  const told = (position: number) =>
    attachmentsOf(lot, position).map(({ name, format, bytes }) => [name, format, String(Buffer.from(bytes))])
  assert.deepEqual(told(1), [['uno.txt', null, 'Verbale del collaudo']])
  assert.deepEqual(told(2), [
    ['due.pdf', 'PDF', '%PDF'],
    ['tre.csv', null, 'a;b'],
  ])
  assert.deepEqual(told(3), [])
  assert.deepEqual(attachmentsOf(Buffer.from('rubbish'), 1), [])
})
