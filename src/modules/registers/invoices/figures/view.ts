// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, isCivilDate, yearOfDay } from '#kernel/civil-date.ts'
import { type Period, partsOfYear, yearOf } from '#kernel/period.ts'
import type { Facets } from './facts.ts'

/** What somebody looks at: a year or a quarter of it, as known on a day, whole or in part. */
export interface View {
  year: number
  quarter: 1 | 2 | 3 | 4 | null
  on: CivilDate
  today: CivilDate
  of: Partial<Facets>
}

export const supplierKinds = {
  firm: 'Imprese',
  professional: 'Professionisti',
  'public-body': 'Enti pubblici',
} as const
export const natures = { current: 'Spesa corrente', capital: 'Spesa in conto capitale' } as const

/** The view that an address asks for; what it does not say, or says wrongly, is as for everybody today. */
export function viewAsked(asked: Record<string, string>, today: CivilDate): View {
  const { anno, trimestre, al, area, fornitori, spesa } = asked
  const on = al && isCivilDate(al) && al < today ? al : today
  const year = /^20\d\d$/.test(anno ?? '') ? Number(anno) : yearOfDay(on)
  return {
    year: Math.min(year, yearOfDay(today)),
    quarter: /^[1-4]$/.test(trimestre ?? '') ? (Number(trimestre) as View['quarter']) : null,
    on,
    today,
    of: {
      ...(area && { unit: area }),
      ...(isKey(spesa, natures) && { nature: spesa }),
      ...(isKey(fornitori, supplierKinds) && { supplierKind: fornitori }),
    },
  }
}

const isKey = (asked: string | undefined, names: object): asked is string =>
  asked !== undefined && Object.hasOwn(names, asked)

/** The address of a view, after its path; nothing where it is as for everybody today. */
export function queryOf({ year, quarter, on, today, of }: View): string {
  const search = searchOf({ year, quarter, on, today, of })
  return search.size > 0 ? `?${search}` : ''
}

export const searchOf = ({ year, quarter, on, today, of }: View): URLSearchParams =>
  new URLSearchParams([
    ...(year === yearOfDay(on) ? [] : [['anno', String(year)]]),
    ...(quarter === null ? [] : [['trimestre', String(quarter)]]),
    ...(on === today ? [] : [['al', on]]),
    ...(of.unit ? [['area', of.unit]] : []),
    ...(of.supplierKind ? [['fornitori', of.supplierKind]] : []),
    ...(of.nature ? [['spesa', of.nature]] : []),
  ])

export const periodOf = ({ year, quarter }: Pick<View, 'year' | 'quarter'>): Period =>
  quarter === null ? yearOf(year) : partsOfYear(year, 4)[quarter - 1]!

const ordinals = ['', 'primo', 'secondo', 'terzo', 'quarto']

/** «2026», «terzo trimestre 2026». */
export const periodName = ({ year, quarter }: Pick<View, 'year' | 'quarter'>): string =>
  quarter === null ? String(year) : `${ordinals[quarter]} trimestre ${year}`
