// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { civilDate, formatDayInFull } from '#kernel/civil-date.ts'
import { directionNames, type Indicator, type Term } from '#modules/indicators/index.ts'
import type { PlanArea, PlanContent, PlanObjective, PlanPhase } from '../../src/modules/plan/approved.ts'
import type { Participant, WeightScale } from '../../src/modules/plan/model.ts'
import { ownIndicators } from '../../src/modules/plan/phases.ts'
import { textDocument } from '../../src/modules/plan/reading/containers/text.ts'
import { besidePhases, milestonesOf } from '../../src/modules/plan/reading/objective/phases.ts'
import { readDocument } from '../../src/modules/plan/reading/read-plan.ts'
import { shortWeight } from '../../src/modules/plan/weights.ts'
import { contentOf } from '../../src/modules/plan/writing/content-of.ts'
import { tablesBeside } from './generated-tables.ts'

const words = [
  'verifica',
  'atti',
  'servizio',
  'cittadini',
  'archivio',
  'nuovo',
  'bando',
  'qualità',
  '«C&D»',
  '<a>',
  '€',
]
const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 })
  .map((picked) => `Attività ${picked.join(' ')}`)
const thing = fc.constantFrom('pratiche edilizie', 'controlli', 'istanze dei cittadini', 'schede d’archivio')
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => civilDate(`2026-${parts.map((part) => String(part).padStart(2, '0')).join('-')}`))
const term: fc.Arbitrary<Term> = day.map((on) => ({ day: on, asWritten: formatDayInFull(on), yearInferred: false }))

/** How offices write what is promised. */
const indicatorText = fc.oneof(
  day.map((on) => `Entro il ${formatDayInFull(on)}`),
  fc.tuple(phrase, day).map(([what, on]) => `${what} entro il ${formatDayInFull(on)} (salvo proroghe)`),
  fc.constantFrom(
    'Entro il 31 marzo\nEntro il 30/09/2026',
    'Durante tutto l’anno, con report mensile alla Giunta',
    'n. 120 controlli entro il 31/12/2026',
    'Controllo del 100% delle posizioni',
    'ITP pari a 0',
    'Entro 60 giorni lavorativi dalla presentazione della domanda',
    'Miglioramento della qualità percepita',
    'On/Off',
    '',
  ),
)
const people = fc.constantFrom(
  '',
  'Ugo Bianchi',
  'Ugo Bianchi Ada Neri',
  'Ing. Ada Neri, Leo De Luca',
  'Tutto il personale in collaborazione con l’ufficio tributi',
)
const phases: fc.Arbitrary<readonly PlanPhase[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.array(
      fc.record({
        numberAsPrinted: fc.constantFrom(null, '1', 'B'),
        description: phrase,
        weight: fc.constantFrom(null, 20, 33.3),
        start: fc.option(day),
        end: fc.option(day),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  },
)
const weight = fc.constantFrom<(number | 'X' | null)[]>(5, 12.5, 30, 0.125, null, 'X')
const row = fc.record({ weight, what: phrase, target: phrase, indicatorText, people, phases })
const scale = fc.constantFrom<WeightScale>('hundred', 'points', 'multiplier', 'share')

const headers = [
  ...['N.', 'Peso', 'Obiettivo', 'Target', 'Indicatore', 'N. fase', 'Fase', 'Peso fase', 'Inizio', 'Scadenza'],
  ...['Risorse umane', 'Misura anticorruzione'],
]
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never

/** An objective and its phases, each on a line. */
function linesOf({ weight, what, target, indicatorText, people, phases }: Row, scale: WeightScale, at: number) {
  const written = weight === 'X' ? 'X' : shortWeight(weight, scale)
  const cellsOf = ({ numberAsPrinted, description, weight, start, end }: PlanPhase) =>
    [numberAsPrinted, description, weight, start && formatDayInFull(start), end && formatDayInFull(end)].map((each) =>
      String(each ?? '').replace('.', ','),
    )
  const [first, ...others] = phases.map(cellsOf)
  return [
    [String(at + 1), written, what, target, indicatorText, ...(first ?? Array(5).fill('')), people, 'Rotazione'],
    ...others.map((cells) => [...Array(5).fill(''), ...cells, '', '']),
  ]
}
const areaNames = ['Area TECNICA', 'SETTORE AFFARI GENERALI – SPORT', 'Servizio Tributi', 'Area Polizia locale']
const heads = ['Responsabile: Ing. Maria Rossi', 'Responsabile incaricato di E.Q. UGO DE LUCA', '']
const opening = fc.constantFrom(
  ['Comune di Borgo San Lieto', 'Provincia di Siena', 'Piano integrato di attività e organizzazione 2026/2028'],
  ['PIANO DELLA PERFORMANCE', 'Obiettivi dell’anno 2026'],
  ['Comune di Prova', 'Sottosezione 2.2 Performance', 'Obiettivi 2026'],
)
const document = fc.record({
  opening,
  beside: tablesBeside,
  areas: fc.array(fc.tuple(fc.constantFrom(...heads), scale, fc.array(row, { minLength: 1, maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  }),
})

const escaped = (cell: string) => cell.replaceAll('<', '&lt;').replaceAll('\n', '<br>')

const asText = ({
  opening,
  areas,
  beside,
}: typeof document extends fc.Arbitrary<infer Value> ? Value : never): string =>
  [
    ...opening,
    ...areas.flatMap(([head, scale, rows], index) => [
      '',
      areaNames[index]!,
      head,
      '',
      `| ${headers.join(' | ')} |`,
      ...rows.flatMap((row, at) => linesOf(row, scale, at)).map((cells) => `| ${cells.map(escaped).join(' | ')} |`),
    ]),
    ...beside.flatMap((block) => ['', block]),
  ].join('\n')

const directions = fc.constantFrom('at-most', 'under', 'at-least', 'over')

const sometimesOver = <Quantity extends object>(quantity: Quantity) =>
  fc.constantFrom({}, { direction: 'over' as const }).map((direction) => ({ ...quantity, ...direction }))

/** What a person puts in the place of what was read. */
const correctedIndicator: fc.Arbitrary<Indicator> = fc
  .oneof(
    fc
      .array(fc.record({ what: phrase, by: term }), { minLength: 1, maxLength: 3 })
      .map((steps) => ({ kind: steps.length > 1 ? ('milestones' as const) : ('deadline' as const), steps })),
    fc
      .record({ kind: fc.constant('count_by_deadline' as const), atLeast: fc.nat(900), of: thing, by: term })
      .chain(sometimesOver),
    fc
      .record({
        kind: fc.constant('full_coverage' as const),
        percent: fc.integer({ min: 1, max: 100 }),
        of: thing,
        by: fc.option(term),
      })
      .chain(sometimesOver),
    fc.record({
      kind: fc.constant('days_from_event' as const),
      days: fc.integer({ min: 1, max: 99 }),
      counting: fc.constantFrom('calendar' as const, 'working' as const),
      event: thing,
    }),
    fc.tuple(fc.integer({ min: 1, max: 99 }), directions).map(([value, direction]) => ({
      ...{ kind: 'value_threshold' as const, quantity: null, name: 'Reclami accolti', direction },
      ...{ value, asWritten: `${directionNames[direction]} ${value}` },
    })),
    fc.tuple(day, day).map(([one, other]) => ({
      ...{ kind: 'ongoing' as const, deliverables: [{ what: 'report mensile', every: 'month' as const }] },
      period: one < other ? { from: one, to: other } : { from: other, to: civilDate('2026-12-31') },
    })),
  )
  .map((promise) => ({ ...promise, text: '', condition: null }))

const correction = fc.record(
  {
    weight: fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4),
    indicators: correctedIndicator.map((each) => [each]),
    phases,
    participants: fc.constant<Participant[]>([
      { kind: 'person', text: 'Leo De Luca', name: { given: 'Leo', family: 'De Luca', title: null } },
      { kind: 'group', text: 'Squadra operai' },
    ]),
  },
  { requiredKeys: [] },
)

type Correction = typeof correction extends fc.Arbitrary<infer Value> ? Value : never

function corrected(objective: PlanObjective, correction: Correction): PlanObjective {
  const { phases, prerequisite } = { ...objective, ...correction }
  const own = besidePhases(correction.indicators ?? ownIndicators(objective), phases)
  const indicators = [...own, ...milestonesOf(phases)]
  return {
    ...{ ...objective, ...correction },
    indicators: indicators.length > 0 ? indicators : [{ kind: 'to_be_specified', text: '', condition: null }],
    prerequisite: prerequisite && correction.weight === undefined,
  }
}

const withScale = (area: PlanArea): PlanArea => ({
  ...area,
  weightScale: area.weightScale ?? (area.objectives.some(({ weight }) => weight !== null) ? 'hundred' : null),
})

/** A plan read from a document, some of whose objectives a person put right. */
export const correctedPlan: fc.Arbitrary<PlanContent> = fc
  .tuple(document, fc.array(correction, { minLength: 24, maxLength: 24 }))
  .map(([draft, corrections]) => {
    const plan = contentOf(readDocument(textDocument(asText(draft)), civilDate('2026-01-31')))
    const left = [...corrections]
    const areas = plan.areas.map((area) =>
      withScale({ ...area, objectives: area.objectives.map((each) => corrected(each, left.pop()!)) }),
    )
    // The generated records have no prototype; a clone is compared as a plain object.
    return structuredClone({ ...plan, areas })
  })
