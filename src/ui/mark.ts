// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from './page.ts'

/** A state has a shape and a word, then a colour; the class gives the colour, `markShapes` the shape. */
export type Tone =
  | 'reached'
  | 'reached-late'
  | 'on-track'
  | 'at-risk'
  | 'late'
  | 'missed'
  | 'not-started'
  | 'neutralised'
  | 'not-measurable'
  | 'error'
  | 'warning'
  | 'info'

/** Shape and word, inside a line of text. */
export const mark = (tone: Tone, word: Html | string) =>
  html`<span class="t-mark s-${tone}">${shape(tone)}${word}</span>`

/** The same in a pill. */
export const tag = (tone: Tone, word: string) => html`<span class="t-tag s-${tone}">${shape(tone)}${word}</span>`

/** The shape at the head of a step. */
export const stepShape = (tone: Tone) =>
  html`<svg class="t-ico" aria-hidden="true" focusable="false"><use href="#m-${tone}"></use></svg>`

/** The shape alone, where the word stands elsewhere in the same element. */
const shape = (tone: Tone) => html`<svg aria-hidden="true" focusable="false"><use href="#m-${tone}"></use></svg>`

/** The drawings every page carries once, for the others to use. */
export const markShapes = html`<svg class="t-marks" aria-hidden="true" focusable="false"><defs>
  <symbol id="m-reached" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.5" fill="currentColor"/><path d="m4.3 8.3 2.5 2.6 4.9-5.4" fill="none" stroke="var(--knock,#fff)" stroke-width="2"/></symbol>
  <symbol id="m-reached-late" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.6" fill="var(--knock,#fff)" stroke="currentColor" stroke-width="1.8"/><path d="m4.6 8.3 2.4 2.4 4.4-5" fill="none" stroke="currentColor" stroke-width="2"/></symbol>
  <symbol id="m-on-track" viewBox="0 0 16 16"><path d="M1.5 1.5h7L15 8l-6.5 6.5h-7L6 8z" fill="currentColor"/></symbol>
  <symbol id="m-at-risk" viewBox="0 0 16 16"><path d="M8 .8 15.6 15H.4z" fill="currentColor"/><path d="M8 5.6v4.6M8 11.6v1.8" stroke="var(--knock,#fff)" stroke-width="1.8"/></symbol>
  <symbol id="m-late" viewBox="0 0 16 16"><path d="M8 0l8 8-8 8-8-8z" fill="currentColor"/><path d="M8 4v4.3l2.6 2" fill="none" stroke="var(--knock,#fff)" stroke-width="1.7"/></symbol>
  <symbol id="m-missed" viewBox="0 0 16 16"><path d="M1 1h14v14H1z" fill="currentColor"/><path d="m4.5 4.5 7 7m0-7-7 7" stroke="var(--knock,#fff)" stroke-width="2"/></symbol>
  <symbol id="m-not-started" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.6" fill="var(--knock,#fff)" stroke="currentColor" stroke-width="1.8"/></symbol>
  <symbol id="m-neutralised" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.6" fill="var(--knock,#fff)" stroke="currentColor" stroke-width="1.8"/><path d="M4 8h8" stroke="currentColor" stroke-width="2"/></symbol>
  <symbol id="m-not-measurable" viewBox="0 0 16 16"><path d="M1.5 1.5h13v13h-13z" fill="var(--knock,#fff)" stroke="currentColor" stroke-width="1.6" stroke-dasharray="3 2"/><path d="M5.9 6.1c.1-2.7 4.3-2.6 4.2 0 0 1.6-2.1 1.5-2.1 3.3M8 11v1.6" fill="none" stroke="currentColor" stroke-width="1.6"/></symbol>
  <symbol id="m-error" viewBox="0 0 16 16"><path d="M4.9.8h6.2l4.1 4.1v6.2l-4.1 4.1H4.9L.8 11.1V4.9z" fill="currentColor"/><path d="M8 4v5M8 10.6v1.8" stroke="var(--knock,#fff)" stroke-width="1.9"/></symbol>
  <symbol id="m-warning" viewBox="0 0 16 16"><path d="M8 .8 15.6 15H.4z" fill="currentColor"/><path d="M8 5.6v4.6M8 11.6v1.8" stroke="var(--knock,#fff)" stroke-width="1.8"/></symbol>
  <symbol id="m-info" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7.5" fill="currentColor"/><path d="M8 7v5M8 3.8v1.9" stroke="var(--knock,#fff)" stroke-width="1.9"/></symbol>
</defs></svg>`
