// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '#kernel/problem.ts'
import type { FaultKind } from '#platform/xml/fault.ts'
import { Lines } from '#platform/xml/lines.ts'
import { decodeXml } from '../../reading/decode.ts'
import { openEnvelope } from '../../reading/envelope.ts'
import { Fields } from './fields.ts'
import { orderOf } from './flow.ts'
import type { CashJournal, Flow, FlowOrder, Movement, Unreadable } from './model.ts'
import { movementOf } from './movement.ts'
import { readRecords } from './records.ts'

/** Bytes of the largest file that is read. */
export const largestTreasuryFile = 50 * 1024 * 1024

const kinds = new Set([
  ...['mandato', 'informazioni_beneficiario', 'classificazione', 'fattura_siope'],
  'movimento_conto_evidenza',
])

/** Reads a flow of payment orders or a cash journal, signed or not; every fault is told with its line. */
export function readTreasuryFile(bytes: Uint8Array): Flow | CashJournal | Unreadable {
  const xml = bytes.length <= largestTreasuryFile ? openEnvelope(bytes) : undefined
  const decoded = xml && decodeXml(xml)
  if (!decoded || 'unknownEncoding' in decoded) {
    return unreadable({
      message: 'Non è un file XML di al massimo 50 MB: serve il flusso degli ordinativi o il giornale di cassa.',
    })
  }
  const { text } = decoded
  const lines = new Lines(text)
  const problems: Problem[] = []
  const flow: Flow & { orders: FlowOrder[] } = {
    kind: 'flow',
    createdOn: '' as Flow['createdOn'],
    orders: [],
    leftOut: { notCommercial: 0, withoutInvoice: 0 },
  }
  const movements: Movement[] = []
  let records = 0
  const { root, fault } = readRecords(text, kinds, (record, header) => {
    records++
    const fields = new Fields(lines.of(record.at), problems)
    if (record.name === 'mandato') {
      if (flow.orders.length === 0) flow.createdOn = fields.day(header, 'data_ora_creazione_flusso') ?? flow.createdOn
      const order = orderOf(record, { header, fields, lines, leftOut: flow.leftOut })
      if (order) flow.orders.push(order)
    } else if (record.name === 'movimento_conto_evidenza') {
      const movement = movementOf(record, header, fields)
      if (movement) movements.push(movement)
    }
  })
  if (fault) return unreadable({ line: lines.of(fault.at), message: whyUnreadable[fault.because] })
  if (problems.length > 0) return unreadable(...problems)
  const content = contentOf.get(root)
  if (content === undefined) {
    return unreadable({
      message: `Comincia con «${root}»: serve il flusso degli ordinativi (flusso_ordinativi) o il giornale di cassa (flusso_giornale_di_cassa).`,
    })
  }
  if (records === 0) return unreadable({ message: `Nel file non c’è nessun ${content}: esportalo di nuovo.` })
  return root === 'flusso_ordinativi' ? flow : { kind: 'cash-journal', movements }
}

/** What each file is made of, by its first element. */
const contentOf = new Map([
  ['flusso_ordinativi', 'mandato'],
  ['flusso_giornale_di_cassa', 'movimento'],
])

const whyUnreadable: Record<FaultKind, string> = {
  doctype: 'il file definisce entità proprie (DOCTYPE): per sicurezza non si legge',
  'too-deep': 'il file ha troppi elementi uno dentro l’altro',
  malformed: 'qui il file XML è interrotto o scritto male: esportalo di nuovo dal programma di contabilità',
}

const unreadable = (...problems: Problem[]): Unreadable => ({ kind: 'unreadable', problems })
