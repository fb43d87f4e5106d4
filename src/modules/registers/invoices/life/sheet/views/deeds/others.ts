// SPDX-License-Identifier: EUPL-1.2
import { formatDay } from '#kernel/civil-date.ts'
import { formatHundredths } from '#kernel/money.ts'
import { choiceField, choicesOf, textField } from '#ui/form.ts'
import { natures, pauseFields, supplierKinds } from '../fields.ts'
import { type MaybeDeed, type Offered, writer } from './deed.ts'

/** Days in dispute, and what the invoice is for accounting. */
export function otherDeeds({ sheet, offers, today, rejected }: Offered): MaybeDeed[] {
  const { life, details } = sheet
  const { day, deed } = writer({ today, rejected })
  return [
    offers.resume &&
      deed(
        'ripresa',
        'resumedOn',
        'Chiudi la sospensione',
        'È di nuovo pagabile',
        day('resumedOn', 'Di nuovo pagabile dal'),
      ),
    offers.pause &&
      deed(
        ...(['sospensione', 'pausedFrom', 'Registra una sospensione', 'Sospendi la fattura'] as const),
        ...pauseFields(today, rejected),
      ),
    offers.describe &&
      deed(
        ...(['contabilita', 'commitment', 'Dati contabili', 'Salva i dati'] as const),
        textField({
          name: 'commitment',
          label: 'Impegno',
          hint: 'Per esempio: 2026/614',
          value: details.commitment ?? '',
          rejected,
        }),
        choiceField({
          ...{ name: 'nature', label: 'Spesa', value: details.nature ?? '', rejected },
          choices: choicesOf(natures, 'Non si sa ancora'),
        }),
        choiceField({
          ...{ name: 'supplierKind', label: 'Fornitore', value: details.supplierKind, rejected },
          choices: choicesOf(supplierKinds),
        }),
      ),
    offers.term &&
      deed(
        ...(['termine', 'termDays', 'Termine di legge', 'Applica il termine'] as const),
        textField({
          name: 'termDays',
          label: 'Giorni per pagare',
          numeric: true,
          value: String(life.termDays),
          rejected,
        }),
        textField({
          name: 'termTitle',
          label: 'Contratto o atto che lo pattuisce',
          hint: 'Al massimo 60 giorni. Senza un titolo scritto valgono i 30 di legge.',
          value: life.termTitle ?? '',
          rejected,
        }),
        textField({
          ...{ name: 'suppliedOn', label: 'Beni o servizi ricevuti il', type: 'date', value: life.suppliedOn ?? '' },
          hint: 'Solo se dopo la fattura: il termine parte da lì.',
          rejected,
        }),
        textField({
          ...{ name: 'verifiedOn', label: 'Collaudo o verifica del', type: 'date', value: life.verifiedOn ?? '' },
          hint: 'Solo se la legge o il contratto lo prevede: il termine parte da lì.',
          rejected,
        }),
      ),
    offers.retain &&
      deed(
        ...(['garanzia', 'retained', 'Ritenuta a garanzia', 'Trattieni l’importo'] as const),
        textField({
          ...{ name: 'retained', label: 'Importo trattenuto', value: formatHundredths(life.retained) },
          hint: 'Nei contratti pubblici lo 0,50% del netto non è dovuto fino alla fine (art. 11, comma 6, D.Lgs. 36/2023). Se il fornitore fattura già il netto, o il contratto è finito, scrivi 0.',
          rejected,
        }),
      ),
    offers.lower &&
      deed(
        ...(['riduzione', 'lowers', 'Collega alla fattura', 'Collega la nota'] as const),
        choiceField({
          ...{ name: 'lowers', label: 'Fattura che questa nota riduce', value: String(details.lowers ?? ''), rejected },
          choices: [
            { value: '', label: 'Nessuna' },
            ...sheet.lowerable.map(({ id, number, datedOn }) => ({
              value: String(id),
              label: `${number} del ${formatDay(datedOn)}`,
            })),
          ],
        }),
      ),
  ]
}
