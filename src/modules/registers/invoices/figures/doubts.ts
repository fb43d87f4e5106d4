// SPDX-License-Identifier: EUPL-1.2
import type { SettingName } from '../settings/settings.ts'
import type { FigureName } from './figures.ts'

/** What the law can be read to say in another way, and that nobody can choose: said beside the number it moves. */
export const doubtsOf: Partial<Record<FigureName | 'fondo', readonly string[]>> = {
  tempestivita: [
    'I giorni di contestazione si tolgono dal ritardo; un’altra lettura farebbe ripartire il termine.',
    'L’attesa delle verifiche sul fornitore (48-bis, DURC) non toglie giorni: così la Ragioneria dello Stato, l’ANCI contesta.',
  ],
  'ritardo-annuale': ['Dopo il 31 dicembre l’indicatore resta fermo a quel giorno.'],
  fondo: ['Il fondo si libera quando la verifica seguente non trova niente da accantonare.'],
}

/** The choices that move a figure. */
export const choicesOf: Partial<Record<FigureName, readonly SettingName[]>> = {
  'tempo-medio': ['time-start'],
  'ritardo-medio': ['time-start'],
  'ritardo-annuale': ['paid-before-year'],
  differenza: ['paid-before-year'],
  'debito-scaduto': ['debt-definition'],
  'giorni-area': ['unit-days', 'unit-start', 'unit-stop'],
  'giorni-ragioneria': ['accounting-days', 'accounting-start'],
}
