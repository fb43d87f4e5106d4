// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { formatDay } from '#kernel/civil-date.ts'
import type { TermBasis } from '#law/payment-term.ts'
import type { User } from '#modules/access/index.ts'
import { whence } from '#modules/originals/index.ts'
import { mark, type Tone } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import { facts, panel } from '#ui/panel.ts'
import { legalTermOf } from '../../../model.ts'
import type { Sheet } from '../sheet.ts'
import { natures, supplierKinds } from './fields.ts'

/** What the document says and what accounting knows of it, each with where it came from. */
export function dataPanel(sheet: Sheet, user: User): Html {
  const { details, life, names, lowerable } = sheet
  const lowered = lowerable.find(({ id }) => id === details.lowers)
  const due =
    life.dueOn &&
    `${formatDay(life.dueOn)}, ${details.duePresumed ? 'presunta dalla data del documento' : `${life.termDays} giorni ${startWords[legalTermOf(life).basis]}`}`
  const code = (codes: readonly string[]) => codes.length > 0 && html`<span class="t-code">${codes.join(', ')}</span>`
  const signed = details.signature && signatureWords(details.signature, details.signedBy)
  return panel({
    id: 'dati',
    title: 'Dati',
    body: facts(
      [
        ['Partita IVA', html`<span class="t-code">${details.supplierId}</span>`],
        ['Area', areaOf(sheet)],
        ['Scadenza di legge', due],
        ['Scadenza scritta dal fornitore', details.printedDueOn && formatDay(details.printedDueOn)],
        ['Termine pattuito', life.termTitle],
        ['CIG', code(details.cig)],
        ['CUP', code(details.cup)],
        ['Si riferisce a', details.refersTo.join(', ')],
        ['Impegno', details.commitment],
        ['Spesa', details.nature && natures[details.nature]],
        ['Fornitore', supplierKinds[details.supplierKind]],
        [
          'Riduce',
          lowered && html`<a href="/fatture/${lowered.id}">${lowered.number} del ${formatDay(lowered.datedOn)}</a>`,
        ],
        ['Firma', signed && html`${mark(...signed)}<div>${details.signatureNote}</div>`],
        ['Da dove', whence({ original: details.original, line: null }, names, user)],
      ],
      't-sm',
    ),
  })
}

/** From when the term runs, by the letter of the law that applies. */
const startWords: Record<TermBasis, string> = {
  a: 'dal ricevimento',
  b: 'dai beni o dal servizio',
  c: 'dai beni o dal servizio',
  d: 'dal collaudo',
  presumed: 'dalla data del documento',
}

/** The area, and who said so. */
function areaOf({ invoice, details, areaName, deeds }: Sheet): Html | string {
  if (!invoice.unit) return details.proposedUnit ? `${details.proposedUnit}, proposta e da confermare` : 'da assegnare'
  const said = deeds.findLast(({ now }) => now.unit === invoice.unit)
  return html`${areaName ?? invoice.unit}${said && html`<div class="t-soft">confermata da ${said.name}</div>`}`
}

const signatureWords = (outcome: NonNullable<Sheet['details']['signature']>, by: string | null): [Tone, string] => {
  const who = by ? ` di ${by}` : ''
  return {
    valid: ['reached', `Firma valida${who}`],
    invalid: ['warning', `La firma${who} non torna`],
    'not-checkable': ['not-measurable', `Firma${who} non verificabile`],
  }[outcome] as [Tone, string]
}
