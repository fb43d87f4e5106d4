// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from '../../../model.ts'
import type { Residue } from '../../../reading/containers/document.ts'
import { listed, type PlanContent, placeOn } from '../../finding.ts'

const named: Record<Residue['kind'], (first: Residue) => string> = {
  tag: ({ text }) => `etichette come «${text.replace(/\s.*/, ' …>')}»`,
  dashes: () => 'righe di soli trattini',
  'lost-end': () => 'due spazi dove finiva una riga',
  'no-end': () => 'l’ultima riga senza fine, come se fosse tagliata',
}

const fewest = 3

/** A text made from another document has nothing left of it; a sign or two may be slips, and a last line without end means nothing alone. */
export function convertedText(plan: PlanContent, residues: readonly Residue[]): Finding[] {
  if (residues.filter(({ kind }) => kind !== 'no-end').length < fewest) return []
  const kinds = Map.groupBy(residues, ({ kind }) => kind)
  return [
    {
      code: 'converted-text',
      severity: 'info',
      message: `Il file viene da un altro documento e ne porta i segni: ${listed([...kinds].map(([kind, [first]]) => named[kind](first!)))}. Sono stati tolti nel leggerlo.`,
      ...placeOn(
        plan,
        residues.map(({ line }) => line),
        residues[0]!.text,
      ),
      remedy: 'Meglio caricare il documento di partenza (Word, Excel o PDF): lì niente si è perso.',
    },
  ]
}
