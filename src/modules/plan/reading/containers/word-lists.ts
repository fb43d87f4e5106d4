// SPDX-License-Identifier: EUPL-1.2
import { walkXml } from './xml-walk.ts'

/** The next number of a list of Word at a level, from 0; nothing when the list has bullets. */
export type ListCounter = (list: string, level: number) => string | undefined

interface Level {
  decimal: boolean
  start: number
}

/** Counts as Word does: each list on its own, and a level begins again when one above it moves. */
export function listCounter(numbering: Uint8Array | undefined): ListCounter {
  const levelOf = numbering ? levelsIn(numbering) : () => undefined
  const counts = new Map<string, number[]>()
  return (list, level) => {
    const kind = levelOf(list, level)
    if (!kind?.decimal) return undefined
    const count = counts.get(list) ?? []
    counts.set(list, count)
    count.length = level + 1
    count[level] = (count[level] ?? kind.start - 1) + 1
    return String(count[level])
  }
}

function levelsIn(numbering: Uint8Array): (list: string, level: number) => Level | undefined {
  const abstracts = new Map<string, Level[]>()
  const abstractOf = new Map<string, string>()
  let abstract = ''
  let list = ''
  let level: Level | undefined

  walkXml(numbering, {
    open(name, { abstractNumId = '', numId = '', ilvl = '', val = '' }) {
      if (name === 'abstractNum') {
        abstract = abstractNumId
        abstracts.set(abstract, [])
      } else if (name === 'num') list = numId
      else if (name === 'abstractNumId') abstractOf.set(list, val)
      else if (name === 'lvl') {
        level = { decimal: true, start: 1 }
        const levels = abstracts.get(abstract)
        if (levels && /^[0-8]?$/.test(ilvl)) levels[Number(ilvl)] = level
      } else if (name === 'numFmt' && level) level.decimal = val.startsWith('decimal')
      else if (name === 'start' && level) level.start = Number(val) || 1
    },
    close(name) {
      if (name === 'lvl') level = undefined
    },
  })
  return (wanted, at) => abstracts.get(abstractOf.get(wanted) ?? '')?.[at]
}
