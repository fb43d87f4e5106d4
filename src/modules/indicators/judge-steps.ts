// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, daysBetween, formatDay, ofDay, onDay } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Step } from './model.ts'
import { type State, worst } from './state.ts'
import { daysToRisk, type Moment, type StepVerdict, type Verdict } from './verdict.ts'

/** Deadlines and milestones: each step against its day. `started` tells whether any act of the objective is there. */
export function judgeSteps(
  steps: readonly Step[],
  outcomes: readonly Outcome[],
  started: boolean,
  moment: Moment,
): Verdict {
  const judged = steps.map((step, index) => judgeStep(step, outcomes[index], started, moment))
  const done = judged.filter(({ doneOn }) => doneOn !== null).length
  const dated = judged.filter(({ state }) => state !== 'not-measurable')
  const state = stateOf(dated, done)
  return {
    state,
    value:
      steps.length === 1
        ? judged[0]!.doneOn
          ? `fatto il ${formatDay(judged[0]!.doneOn)}`
          : 'non ancora fatto'
        : `${done} su ${steps.length} passi`,
    target: steps.length === 1 ? targetOf(steps[0]!) : `${steps.length} passi alle loro date`,
    reason: judged.find((step) => step.state === state)?.reason ?? `${done} passi su ${steps.length} sono fatti.`,
    number: null,
    steps: judged,
    workings: [],
  }
}

/** Steps still far away do not make «non iniziato» an objective that has one done. */
function stateOf(judged: readonly StepVerdict[], done: number): State {
  const found = judged.map(({ state }) => state)
  return worst(done > 0 ? found.map((state) => (state === 'not-started' ? 'on-track' : state)) : found)
}

const targetOf = ({ by }: Step): string => (by ? `entro il ${formatDay(by.day)}` : 'il piano non dà una data')

function judgeStep(step: Step, outcome: Outcome | undefined, started: boolean, moment: Moment): StepVerdict {
  const doneOn = outcome?.kind === 'reached' ? outcome.on : null
  const by = step.by?.day ?? null
  return { what: step.what, by, doneOn, ...stateOfStep(by, doneOn, started, moment) }
}

function stateOfStep(
  by: CivilDate | null,
  doneOn: CivilDate | null,
  started: boolean,
  { on, year }: Moment,
): Pick<StepVerdict, 'state' | 'reason'> {
  if (by === null) {
    return doneOn
      ? { state: 'reached', reason: `Fatto ${onDay(doneOn)}; il piano non dà una data.` }
      : { state: 'not-measurable', reason: 'Il piano nomina questo passo senza una data: va precisata.' }
  }
  if (doneOn) return stateOfDone(by, doneOn)
  const left = daysBetween(on, by)
  if (left < 0) {
    const since = `Il termine ${ofDay(by)} è passato da ${days(-left)} e non c’è l’atto che lo prova.`
    return on > year.to ? { state: 'missed', reason: since } : { state: 'late', reason: since }
  }
  const term =
    left === 0 ? 'Il termine è oggi' : `Al termine ${ofDay(by)} ${left === 1 ? 'manca' : 'mancano'} ${days(left)}`
  if (addDays(on, daysToRisk) >= by)
    return { state: 'at-risk', reason: `${term} e non c’è ancora l’atto che lo prova.` }
  return started
    ? { state: 'on-track', reason: `${term}; il lavoro è cominciato.` }
    : { state: 'not-started', reason: `${term}; non c’è ancora nessun atto.` }
}

function stateOfDone(by: CivilDate, doneOn: CivilDate): Pick<StepVerdict, 'state' | 'reason'> {
  const late = daysBetween(by, doneOn)
  if (late > 0) return { state: 'reached-late', reason: `Fatto ${onDay(doneOn)}, ${days(late)} dopo il termine.` }
  return {
    state: 'reached',
    reason: `Fatto ${onDay(doneOn)}, ${late === 0 ? 'nel giorno del termine' : `${days(-late)} prima`}.`,
  }
}

const days = (count: number): string => (count === 1 ? '1 giorno' : `${count} giorni`)
