// SPDX-License-Identifier: EUPL-1.2
import { formatDay } from '#kernel/civil-date.ts'
import type { PrintedSection } from '#platform/printing/document.ts'
import type { CountRow, CountTable, PayAverages, PlanContent, PlanPersonnel, PlanProject } from '../approved.ts'
import type { Chapter } from '../chapters/model.ts'

/** The tables of personnel and of projects, in words that read back the same. */
export const sectionsBeside = ({ personnel, projects }: PlanContent) => ({
  personnel: personnel ? personnelSections(personnel) : [],
  projects: projects.length > 0 ? [projectsSection(projects)] : [],
})

function personnelSections({ asOf, scope, declared, tables, pay }: PlanPersonnel): PrintedSection[] {
  const lines = [
    (asOf || scope) && `Situazione ${scope ? `dei ${scope}` : 'del personale'}${asOf ? ` al ${formatDay(asOf)}` : ''}`,
    declared.total !== null && `Dipendenti totali n. ${declared.total}`,
    declared.women !== null && `Donne n. ${declared.women}`,
    declared.men !== null && `Uomini n. ${declared.men}`,
  ].filter((line) => typeof line === 'string')
  return [
    ...(lines.length > 0 ? [{ heading: 'Il personale, uomini e donne', lines }] : []),
    ...tables.map(countSection),
    ...(pay ? [paySection(pay)] : []),
  ]
}

const countNames: Record<CountTable['kind'], { heading: string; label: string }> = {
  by_service: { heading: 'Il personale per servizio', label: 'Servizio' },
  by_category: { heading: 'Il personale per categoria', label: 'Categoria' },
  by_working_hours: { heading: 'Il personale per orario di lavoro', label: 'Orario di lavoro' },
  atypical_contracts: { heading: 'Contratti flessibili e lavoro agile', label: 'Tipologia' },
}

/** Sums are those that the plan prints, right or wrong. */
function countSection({ kind, rows, totalRow }: CountTable): PrintedSection {
  const { heading, label } = countNames[kind]
  const all = totalRow ? [...rows, totalRow] : rows
  const summed = all.some(({ total }) => total !== null)
  const cells = ({ label, menAsPrinted, womenAsPrinted, total }: CountRow) => [
    ...[label, menAsPrinted, womenAsPrinted],
    ...(summed ? [total === null ? '' : String(total)] : []),
  ]
  return {
    ...{ heading, lines: [] },
    table: {
      summary: heading,
      columns: [{ label, width: 49 }, ...counted(summed ? ['Uomini', 'Donne', 'Totale'] : ['Uomini', 'Donne'])],
      rows: all.map(cells),
    },
  }
}

const counted = (labels: readonly string[]) => labels.map((label) => ({ label, width: 17, numeric: true }))

/** Without a title of its own the heading has none of the words by which a title is known. */
function paySection({ title, columnLabel, rows }: PayAverages): PrintedSection {
  const heading = title ?? 'Quanto guadagnano uomini e donne'
  return {
    ...{ heading, lines: [] },
    table: {
      summary: heading,
      columns: [{ label: 'Inquadramento', width: 46 }, ...counted(['Uomini', 'Donne'])],
      rows: [
        ...(columnLabel ? [['Importi', columnLabel, columnLabel]] : []),
        ...rows.map(({ level, menAsPrinted, womenAsPrinted }) => [level, menAsPrinted, womenAsPrinted]),
      ],
    },
  }
}

/** Which files hold the other sections, and the fingerprint by which each is known to be the same. */
export const chaptersSection = (
  chapters: readonly Pick<Chapter, 'section' | 'name' | 'original'>[],
): PrintedSection[] =>
  chapters.length === 0
    ? []
    : [
        {
          ...{ heading: 'Gli altri capitoli del PIAO', lines: [] },
          table: {
            summary: 'Sezioni con il loro file',
            columns: [
              { label: 'Sezione', width: 30 },
              { label: 'File', width: 25 },
              { label: 'Impronta (SHA-256)', width: 45 },
            ],
            rows: chapters.map(({ section, name, original }) => [section, name, original]),
          },
        },
      ]

const projectsSection = (projects: readonly PlanProject[]): PrintedSection => ({
  ...{ heading: 'Progetti finanziati dal PNRR', lines: [] },
  table: {
    summary: 'Progetti con CUP, stato e importo',
    columns: [
      { label: 'Progetto', width: 45 },
      { label: 'CUP', width: 18 },
      { label: 'Stato', width: 20 },
      { label: 'Importo', width: 17, numeric: true },
    ],
    rows: projects.map(({ name, cup, status, amountAsPrinted }) => [name, cup, status, amountAsPrinted]),
  },
})
