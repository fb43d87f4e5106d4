// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from '#modules/indicators/index.ts'
import type { Objective, Severity } from '../../../model.ts'
import { type Check, objectivesOf, placeOf } from '../../finding.ts'
import type { FindingCode } from '../../kinds.ts'

interface Weakness {
  code: FindingCode
  severity: Severity
  applies(indicator: Indicator, objective: Objective): boolean
  message(key: string): string
  remedy: string
}

/** What keeps an indicator from being measured as it is written. */
const weaknesses: readonly Weakness[] = [
  {
    code: 'to-be-specified',
    severity: 'warning',
    applies: ({ kind }) => kind === 'to_be_specified',
    message: (key) => `L’indicatore dell’obiettivo ${key} non dice quando l’obiettivo è raggiunto.`,
    remedy: 'Scrivi una data, una quantità o una soglia.',
  },
  {
    code: 'not-measurable',
    severity: 'warning',
    // What goes on beside a day or a quantity is measured by that.
    applies: (each, { indicators }) =>
      each.kind === 'ongoing' &&
      each.deliverables.length === 0 &&
      indicators.every(({ kind }) => kind === 'ongoing' || kind === 'to_be_specified'),
    message: (key) => `L’obiettivo ${key} dura un periodo, ma non dice quanto fare né cosa consegnare.`,
    remedy: 'Aggiungi una quantità, un importo o un prodotto con la sua frequenza: per esempio un report trimestrale.',
  },
  {
    code: 'step-without-day',
    severity: 'warning',
    applies: (each) => 'steps' in each && each.steps.some(({ by }) => by === null),
    message: (key) => `Una fase dell’obiettivo ${key} non ha data.`,
    remedy: 'Scrivi entro quando va conclusa ogni fase.',
  },
  {
    code: 'event-without-date',
    severity: 'info',
    // What happens many times, like a request, has a day each time.
    applies: (each, { target }) =>
      each.kind === 'days_from_event' &&
      !/%/.test(target) &&
      !/\b(?:domand|richiest|istanz|segnalazion|ricezion|arrivo|protocoll|ricors|sedut|fattur|verbal)/i.test(
        each.event,
      ),
    message: (key) => `I giorni dell’obiettivo ${key} si contano da un fatto che non ha ancora una data.`,
    remedy: 'Registra la data del fatto quando accade: prima, la scadenza non si può calcolare.',
  },
]

/** Every indicator can be measured as written. */
export const measurable: Check = (plan, lines) =>
  objectivesOf(plan).flatMap((objective) =>
    objective.indicators.flatMap((indicator) =>
      weaknesses
        .filter(({ applies }) => applies(indicator, objective))
        .map(({ code, severity, message, remedy }) => ({
          code,
          severity,
          message: message(objective.key),
          ...placeOf(objective, undated(indicator) ?? (indicator.text || objective.title), lines),
          remedy,
        })),
    ),
  )

const undated = (indicator: Indicator): string | undefined =>
  'steps' in indicator ? indicator.steps.find(({ by }) => by === null)?.what : undefined
