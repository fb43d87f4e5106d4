// SPDX-License-Identifier: EUPL-1.2
import type { SettingName } from '../settings/settings.ts'
import type { FigureName } from './figures.ts'

/** What the law can be read to say in another way, and that nobody can choose: said beside the number it moves. */
export const doubtsOf: Partial<Record<FigureName | 'fondo', readonly string[]>> = {
  'ritardo-annuale': [
    'Dopo il 31 dicembre l’indicatore resta fermo a quel giorno.',
    'Una fattura contestata a fine anno conta nell’anno in cui la contestazione ne sposta la scadenza.',
  ],
  fondo: ['Il fondo si libera quando la verifica seguente non trova niente da accantonare.'],
}

const ofSuspensions = ['check-waiting', 'after-dispute'] as const

/** The choices that move a figure. */
export const choicesOf: Partial<Record<FigureName, readonly SettingName[]>> = {
  tempestivita: ofSuspensions,
  'tempo-medio': ['time-start', 'check-waiting'],
  'ritardo-medio': ['time-start', ...ofSuspensions],
  'ritardo-annuale': ['paid-before-year', ...ofSuspensions],
  differenza: ['paid-before-year', ...ofSuspensions],
  'debito-scaduto': ['debt-definition', ...ofSuspensions],
  'importi-in-tempo': ofSuspensions,
  'fatture-in-tempo': ofSuspensions,
  'giorni-area': ['unit-days', 'unit-start', 'unit-stop'],
  'giorni-ragioneria': ['accounting-days', 'accounting-start'],
}
