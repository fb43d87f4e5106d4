// SPDX-License-Identifier: EUPL-1.2
// Indicators: what a plan promises, the measures that tell whether it is kept, and the verdict on each.
export { type Catalogue, catalogue } from './catalogue.ts'
export { type Direction, directionNames, directionSigns } from './direction.ts'
export { type Judged, judgeAll, stateOf } from './engine.ts'
export { evidenceFor, type SeenEvidence } from './evidence.ts'
export { inWords } from './in-words.ts'
export { type Evidence, type Measure, measure, type Scope } from './measure.ts'
export {
  type Deliverable,
  type Indicator,
  kindNames,
  type Step,
  type Term,
  type Threshold,
} from './model.ts'
export { asksAttention, type State, stateMeanings, stateNames, states, troubleFirst, worst } from './state.ts'
export { numberSteps } from './steps.ts'
export { daysToRisk, type Moment } from './verdict.ts'
export { sourcesOf, workingsTable } from './views.ts'
