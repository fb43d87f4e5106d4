// SPDX-License-Identifier: EUPL-1.2
import { chunksOf, type Line, textOf } from './lines.ts'

/** Chunks from which a line at the top of each page may be the header of a table. */
const ofTable = 3
const fewestPages = 3

interface Printed {
  lines: readonly Line[]
  /** Height of the middle of the page. */
  middle: number
}

/** Pages without what they repeat at the same height, and the words of that which are the same on all. */
export function withoutFurniture<Page extends Printed>(pages: readonly Page[]): { pages: Page[]; repeated: string[] } {
  const printedAt = Map.groupBy(
    pages.flatMap(({ lines }) => lines),
    keyOf,
  )
  const texts = new Map([...printedAt].map(([key, lines]) => [key, lines.map(textOf)]))
  const isFurniture = (line: Line, middle: number) => {
    if (numbersPage(textOf(line))) return true
    const printed = texts.get(keyOf(line))!
    const isLow = line.at < middle
    if (pages.length < fewestPages || printed.length * 2 <= pages.length) return false
    return isSame(printed) ? isLow || chunksOf(line).length < ofTable : isLow || numbersPages(textOf(line))
  }
  const isNamed = (line: Line, middle: number) =>
    isFurniture(line, middle) && !numbersPage(textOf(line)) && isSame(texts.get(keyOf(line))!)
  const named = pages.flatMap(({ lines, middle }) => lines.filter((line) => isNamed(line, middle)))
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !isFurniture(line, page.middle)) })),
    repeated: [...new Set(named.map(textOf))],
  }
}

const isSame = (texts: readonly string[]): boolean => texts.every((text) => text === texts[0])

const numbersPages = (text: string): boolean => /\bpag(?:\.|ina)?(?![a-z])/i.test(text) || /^[\d\s/–-]+$/.test(text)

/** «Pagina 2 di 25», «pag. 3». */
const numbersPage = (text: string): boolean => /^pag(?:\.|ina)?\s?\d{1,4}(?:\s?(?:di|su|\/)\s?\d{1,4})?$/i.test(text)

const keyOf = (line: Line): string => `${Math.round(line.at / 4)} ${textOf(line).replace(/\d+/g, '#')}`
