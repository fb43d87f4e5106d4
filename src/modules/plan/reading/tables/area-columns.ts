// SPDX-License-Identifier: EUPL-1.2
import { areaHeading, namesHead, namesUnit } from '../areas/area-heading.ts'
import type { Row, TextLine } from '../containers/document.ts'
import { hasTitle, titleOf } from '../people/name.ts'
import { withoutEnding } from '../wording.ts'
import { holds } from './columns.ts'
import type { FoundTable } from './tables.ts'

/** A table whose columns say the area and its head, row by row, is a table for each area; unless lines above name one. */
export function byAreaColumn(table: FoundTable): FoundTable[] {
  if (!holds(table.columns, 'area', 'head') || areaHeading(table.above)) return [table]
  const groups = new Map<string, { named: Named; rows: Row[] }>()
  let current: Named = { area: '', head: '' }
  for (const row of table.rows) {
    current = namedIn(row, table, current)
    const key = `${current.area}\n${current.head}`
    const group = groups.get(key) ?? { named: current, rows: [] }
    groups.set(key, group)
    group.rows.push(row)
  }
  return [...groups.values()].map(({ named, rows }) => ({
    ...table,
    rows,
    above: [...table.above, ...linesNaming(named, rows[0]!.line)],
    lines: [rows[0]!.line, rows.at(-1)!.line],
  }))
}

/** An area and its head, as cells give them; empty where they do not. */
export interface Named {
  area: string
  head: string
}

/** The area and the head a row is of, which one cell may hold both: an empty one repeats what is above. */
function namedIn({ cells }: Row, { columns }: FoundTable, above: Named): Named {
  const lines = (field: keyof Named) =>
    cells.flatMap((cell, at) => (columns[at]?.field === field ? cell.split('\n') : []))
  const inArea = lines('area')
  const isHead = (line: string, at: number) => namesHead(line) || (at > 0 && hasTitle(line))
  const written = inArea.filter((line, at) => !isHead(line, at)).join(' ')
  const said = [...inArea.filter(isHead), ...lines('head')].join(' ')
  const { area, head } = said === '' && namesUnit(written) ? splitName(written) : { area: written, head: said }
  return { area: area || above.area, head: head || (area === '' || area === above.area ? above.head : '') }
}

/** The lines that would stand above a table of this area; a head without area gives it the name, unless lines above do. */
export function linesNaming({ area, head }: Named, line: number, above: readonly TextLine[] = []): TextLine[] {
  const text = (written: string): TextLine => ({ kind: 'text', text: written, line })
  const name = area === '' && !above.some((each) => namesUnit(each.text)) ? head : area
  const heading = name === '' ? [] : [text(namesUnit(name) ? name : `Area: ${name}`)]
  return head === '' ? heading : [...heading, text(namesHead(head) ? head : `Responsabile: ${head}`)]
}

/** «Area Tecnica Ing. Pia Conti» is the area and its head. */
export function splitName(name: string): Named {
  const words = name.split(/\s+/)
  const at = words.findIndex((word) => titleOf(word) !== undefined)
  if (at < 0) return namesUnit(name) || namesHead(name) ? { area: name, head: '' } : { area: '', head: name }
  return {
    area: withoutEnding(words.slice(0, at).join(' '), ' –—-'),
    head: words.slice(at).join(' '),
  }
}
