// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { BilledInvoice } from '../model.ts'
import type { Complaints } from './complaints.ts'
import { dayIn } from './day.ts'
import { type Block, type Body, blocksOf, leafAt } from './elements.ts'
import type { Kept } from './format/kept.ts'
import { spaced } from './spaces.ts'

type References = Pick<BilledInvoice, 'subject' | 'cig' | 'cup' | 'refersTo' | 'officeReference' | 'printedDueOn'>
type Lowered = Pick<BilledInvoice, 'lowersNumber' | 'lowersDatedOn'>

/** What the invoice is for, and what it says of orders, contracts and due days. */
export function referencesOf(header: Block, body: Body, complaints: Complaints): References {
  const papers = ['DatiOrdineAcquisto', 'DatiContratto', 'DatiConvenzione'].flatMap((name) => blocksOf(body, name))
  const codes = (name: 'CodiceCUP' | 'CodiceCIG', shape: RegExp, words: string) =>
    codesIn(papers, name, shape, words, complaints)
  return {
    subject: subjectOf(body) || null,
    cup: codes('CodiceCUP', /^[A-Z]\d{2}[A-Z]\d{11}$/, 'una lettera, due cifre, una lettera, undici cifre'),
    cig: codes('CodiceCIG', /^[A-Z0-9]{10}$/, 'dieci lettere o cifre'),
    refersTo: distinct(papers.map((paper) => spaced(leafAt(paper, 'IdDocumento').text))),
    officeReference: officeReferenceIn(header, body),
    printedDueOn: printedDueOn(body, complaints),
  }
}

/** On the supplier for the whole file, or on the first line that has one. */
const officeReferenceIn = (header: Block, { fields }: Body): string | null =>
  leafAt(header, 'CedentePrestatore/RiferimentoAmministrazione').text ||
  leafAt(fields, 'DatiBeniServizi/DettaglioLinee/RiferimentoAmministrazione').text ||
  null

/** The reason written for the whole document, or the first line of it. */
function subjectOf({ fields, repeated }: Body): string {
  const at = (path: Kept) => fields.get(path)?.text
  const simplified = repeated.get('DatiBeniServizi')?.[0]?.get('Descrizione')?.text
  const written = at('DatiGenerali/Causale') || at('DatiBeniServizi/DettaglioLinee/Descrizione') || simplified
  return spaced(written ?? '').slice(0, 1000)
}

/** Codes printed more than once count once; one of the wrong shape is only remarked. */
function codesIn(
  papers: readonly Block[],
  name: 'CodiceCUP' | 'CodiceCIG',
  shape: RegExp,
  words: string,
  complaints: Complaints,
) {
  const codes: string[] = []
  for (const leaf of papers.map((paper) => leafAt(paper, name))) {
    const code = leaf.text.replace(/[\s-]+/g, '').toUpperCase()
    if (code === '' || codes.includes(code)) continue
    if (shape.test(code)) codes.push(code)
    else {
      const said = `«${leaf.text.slice(0, 60)}» non ha la forma di un ${name.slice(-3)}: ${words}`
      complaints.remark(leaf, name, said)
    }
  }
  return codes
}

/** The first due day printed. The law sets the due day, not the supplier: a wrong one is only remarked. */
function printedDueOn(body: Body, complaints: Complaints): CivilDate | null {
  const days = blocksOf(body, 'DettaglioPagamento').flatMap((block) => {
    const leaf = block.get('DataScadenzaPagamento')
    if (leaf === undefined) return []
    const day = dayIn(leaf.text)
    if (day !== undefined) return day
    const message = `«${leaf.text.slice(0, 60)}» non è un giorno del calendario: non serve al calcolo, che usa il termine di legge`
    complaints.remark(leaf, 'DataScadenzaPagamento', message)
    return []
  })
  return days.toSorted()[0] ?? null
}

/** The one invoice that a credit note says it lowers; nothing when it names none, or several. */
export function loweredBy(body: Body, kind: BilledInvoice['kind']): Lowered {
  const corrected = [leafAt(body.fields, 'DatiGenerali/DatiFatturaRettificata/NumeroFR').text]
  const linked = blocksOf(body, 'DatiFattureCollegate').map((paper) => leafAt(paper, 'IdDocumento').text)
  const [number, ...others] = distinct([...linked, ...corrected].map(spaced))
  if (kind !== 'credit-note' || number === undefined || others.length > 0)
    return { lowersNumber: null, lowersDatedOn: null }
  const days = [
    ...blocksOf(body, 'DatiFattureCollegate').map((paper) => leafAt(paper, 'Data').text),
    leafAt(body.fields, 'DatiGenerali/DatiFatturaRettificata/DataFR').text,
  ]
  return { lowersNumber: number, lowersDatedOn: days.flatMap((day) => dayIn(day) ?? [])[0] ?? null }
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '')
