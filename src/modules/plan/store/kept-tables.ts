// SPDX-License-Identifier: EUPL-1.2
import type { CountRow, CountTable, PlanPersonnel, PlanProject } from '../approved.ts'
import type { PersonnelTable } from '../model.ts'
import type { ProjectsJson } from '../reading/json.ts'
import type { CountJson, PersonnelJson } from '../reading/personnel/json-personnel.ts'

/** The tables that a plan keeps beside its objectives, as they are in the database. */
export interface KeptTables {
  personnel: PersonnelJson | null
  projects: ProjectsJson | null
}

/** What they say. */
export const besideObjectives = ({ personnel, projects }: KeptTables) => ({
  personnel: personnel && personnelIn(personnel),
  projects: (projects?.rows ?? []).map(
    ({ project, cup, status, amount_as_printed, amount }): PlanProject => ({
      ...{ name: project, cup, status, amountAsPrinted: amount_as_printed, amount },
    }),
  ),
})

const kinds = ['by_service', 'by_category', 'by_working_hours', 'atypical_contracts'] as const

function personnelIn(kept: PersonnelJson): PlanPersonnel {
  const { as_of, scope, declared, average_pay } = kept
  return {
    ...{ asOf: as_of, scope, declared: { total: declared.total, women: declared.women, men: declared.men } },
    tables: kinds.flatMap((kind) => tableIn(kind, kept[kind])),
    pay: average_pay && {
      title: average_pay.title,
      columnLabel: average_pay.column_label,
      rows: average_pay.rows.map(({ level_as_printed, men_as_printed, women_as_printed, men, women }) => ({
        ...{ level: level_as_printed, menAsPrinted: men_as_printed, womenAsPrinted: women_as_printed, men, women },
      })),
    },
  }
}

const tableIn = (
  kind: PersonnelTable['kind'],
  kept: { rows: readonly CountJson[]; total_row: CountJson | null } | null,
): CountTable[] =>
  kept ? [{ kind, rows: kept.rows.map(rowIn), totalRow: kept.total_row && rowIn(kept.total_row) }] : []

function rowIn({
  service,
  category,
  type,
  men,
  women,
  men_as_printed,
  women_as_printed,
  total_as_printed,
}: CountJson): CountRow {
  return {
    label: service ?? category ?? type ?? 'Totale',
    ...{ men, women, total: total_as_printed == null ? null : Number(total_as_printed) },
    menAsPrinted: men_as_printed ?? String(men),
    womenAsPrinted: women_as_printed ?? String(women),
  }
}
