// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { mark, stepShape, type Tone } from '#ui/mark.ts'
import type { Html } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'
import { actInWords, laterVersion, nextStep, type Stage, stageNames, stageOf, steps, type Version } from '../model.ts'

const tones: Record<Stage, Tone> = {
  draft: 'not-started',
  approved: 'on-track',
  published: 'on-track',
  reported: 'on-track',
  validated: 'reached',
  archived: 'reached',
  varied: 'neutralised',
}

/** Where a version stands. */
export function stageMark(mine: Version, all: readonly Version[]): Html {
  const stage = stageOf(mine, all)
  return mark(tones[stage], stageNames[stage].words)
}

/** The life of a version, a step a line: done, to be done now, to come. */
export function lifePanel(mine: Version, all: readonly Version[]): Html {
  const later = laterVersion(mine, all)
  const [archived, ...before] = stepLines(mine, all).toReversed()
  return panel({
    id: 'vita',
    title: 'La vita del piano',
    aside: html`<a href="/piano/versioni">Tutte le versioni</a>`,
    body: html`<ol class="t-steps">
      ${line('reached', 'Bozza', `versione ${mine.version}, da ${mine.file}`)}
      ${before.toReversed()}
      ${later && line('neutralised', 'Variato', html`dalla <a href="/piano/${later.id}">versione ${later.version}</a>`, reasonOf(later))}
      ${archived}</ol>`,
  })
}

/** A varied version has before it nothing but the archive. */
function stepLines(mine: Version, all: readonly Version[]): Html[] {
  const [next, later] = [nextStep(mine, all), laterVersion(mine, all)]
  return steps.flatMap((step) => {
    const { words } = stageNames[step]
    const done = mine.steps.find((each) => each.step === step)
    if (done) return [line('reached', words, actInWords(done), [done.byName, done.reason].filter(Boolean).join(': '))]
    if (later && step !== 'archived') return []
    return [line('not-started', words, step === next ? 'il prossimo passo' : 'poi', '', step === next)]
  })
}

const reasonOf = ({ steps }: Version): string => steps.find(({ step }) => step === 'approved')?.reason ?? ''

const line = (tone: Tone, title: string, aside: Html | string, words = '', isNow = false): Html => html`
  <li class="s-${tone}"${isNow ? html` aria-current="step"` : ''}>${stepShape(tone)}
    <h3>${title}</h3><p class="t-sm t-soft">${aside}</p>${words !== '' && html`<p class="t-sm">${words}</p>`}</li>`
