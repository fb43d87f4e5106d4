// SPDX-License-Identifier: EUPL-1.2
// How a plan is read: `containers` open its file, `sheets` and `tables` find the rows of its objectives, `areas` says
// whose they are; `objective`, `terms`, `indicators` and `people` say what each of them promises.
import { type CivilDate, yearOfDay } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { check } from '../findings/check.ts'
import type { Area, ReadPlan, Unread } from '../model.ts'
import { readAreas } from './areas/areas.ts'
import type { PagesRead, SourceDocument } from './containers/document.ts'
import { openDocument } from './containers/index.ts'
import { rosterOf } from './people/roster.ts'
import { readPersonnel } from './personnel/personnel.ts'
import { describeDocument } from './plan-document.ts'
import { readProjects } from './projects.ts'
import { findTables } from './tables/tables.ts'

/** A document as it was opened, and the plan as read in it, before anybody put anything right. */
export interface Reading {
  source: SourceDocument
  plan: ReadPlan
}

/**
 * Reads a plan from the bytes of its file. The day of reading only gives the year of a plan that names none.
 * @throws Refusal 'unreadable' when the file cannot be opened or holds no table of objectives.
 */
export const readPlan = async (
  bytes: Uint8Array,
  today: CivilDate,
  tell?: (pages: PagesRead) => void,
): Promise<ReadPlan> => readDocument(await openDocument(bytes, tell), today)

/** What a document says, whatever container it came from. @throws Refusal 'unreadable' when it holds no table of objectives. */
export function readDocument(source: SourceDocument, today: CivilDate): ReadPlan {
  const document = describeDocument(source, yearOfDay(today))
  const tables = findTables(source, document.planYear)
  const { areas, unread } = readAreas(tables, document.planYear, document.entity ?? 'Tutto l’ente')
  if (areas.every(({ objectives }) => objectives.length === 0)) throw notAPlan()
  refuseTooMuch(areas)
  const plan = {
    document,
    areas,
    people: rosterOf(areas),
    personnel: readPersonnel(tables, source, document.planYear),
    projects: readProjects(tables, source),
    unread: [...unread, ...hiddenIn(source)],
  }
  return { ...plan, findings: check(plan, source) }
}

const hiddenIn = ({ hidden = [] }: SourceDocument): Unread[] =>
  hidden.map(({ line, text }) => ({ lines: [line, line], text, hidden: true }))

/** More than any municipality writes; past these, comparing everything with everything else takes too long. */
const most = { objectives: 3000, people: 10_000 }

function refuseTooMuch(areas: readonly Area[]): void {
  const objectives = areas.flatMap((area) => area.objectives)
  const people = objectives.reduce((sum, objective) => sum + objective.people.length, 0)
  const what =
    objectives.length > most.objectives
      ? `${most.objectives} obiettivi`
      : people > most.people
        ? `${most.people} nomi`
        : ''
  if (what === '') return
  throw new Refusal('unreadable', `Nel file ci sono più di ${what}: carica il piano di un solo ente e di un solo anno.`)
}

const notAPlan = () =>
  new Refusal(
    'unreadable',
    'Nel file non ci sono tabelle di obiettivi: servono, nelle sue tabelle, colonne come «Obiettivo», «Peso», «Target» e «Indicatore». Controlla di aver scelto il piano della performance.',
  )
