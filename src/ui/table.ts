// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import type { Html } from './page.ts'

type Cell = Html | string | number

export interface Column<Row> {
  label: string
  cell(row: Row): Cell
  /** Numbers stand on the right. */
  numeric?: boolean
  /** On the phone the cell takes a line of its own. */
  wide?: boolean
  /** On the phone three stand on a line, instead of two. */
  narrow?: boolean
}

interface Table<Row> {
  /** Says what the table is to who cannot see it at a glance. */
  caption: Html | string
  columns: readonly [Column<Row>, ...Column<Row>[]]
  rows: readonly Row[]
  /** A class of the stylesheet that sets the widths. */
  look?: string
  /** A box to choose each row. */
  pick?: (row: Row) => Html
}

/** A table whose first column names the row; each row becomes a card on the phone. */
export const table = <Row>({ caption, columns: [first, ...others], rows, look = '', pick }: Table<Row>) => html`
  <table class="table t-stackable ${look}">
    <caption>${caption}</caption>
    <thead><tr>${pick && html`<th scope="col"><span class="visually-hidden">Scegli</span></th>`}${[first, ...others].map((column) => html`<th scope="col" class="${lookOf(column)}">${column.label}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr>
      ${pick && html`<td class="pick">${pick(row)}</td>`}
      <th scope="row">${first.cell(row)}</th>
      ${others.map((column) => html`<td class="${lookOf(column)}" data-l="${column.label}">${column.cell(row)}</td>`)}
    </tr>`,
    )}</tbody>
  </table>`

const lookOf = <Row>({ numeric, wide, narrow }: Column<Row>): string =>
  [numeric && 't-num', wide && 'full', narrow && 'third'].filter(Boolean).join(' ')
