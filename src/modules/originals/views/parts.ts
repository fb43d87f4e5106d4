// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { dayInRome, formatDay } from '#kernel/civil-date.ts'
import { counted } from '#kernel/counted.ts'
import { deedNames } from '#modules/journal/index.ts'
import type { Html } from '#ui/page.ts'
import type { Use } from '../model.ts'

export const onDayOf = (at: Date): Html => html`<time datetime="${at.toISOString()}">${formatDay(dayInRome(at))}</time>`

/** «Registro importato: 61 righe»: what a deed used a file for. */
export function useInWords({ did, now }: Pick<Use, 'did' | 'now'>): string {
  const brought =
    typeof now.added === 'number'
      ? counted(now.added, 'riga', 'righe')
      : typeof now.objectives === 'number'
        ? counted(now.objectives, 'obiettivo', 'obiettivi')
        : undefined
  return [deedNames[did] ?? did, brought].filter(Boolean).join(': ')
}
