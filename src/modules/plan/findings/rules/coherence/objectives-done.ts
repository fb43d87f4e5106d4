// SPDX-License-Identifier: EUPL-1.2
import { type Check, listed } from '../../finding.ts'

const chapter = /^[#\s*]{0,8}(\d(?:\.\d{1,2}){0,2}\.?\s)?Obiettivi\b[^.:;\d]{0,50}$/i
const nextChapter = /^[#\s*]{0,8}\d{1,2}(?:\.\d{1,2}){0,2}\.?\s\p{Lu}/u
const past = /(?<![a-zà-ÿ])(?:ha|hanno|è stat[oa]|sono stat[ie])\s(?:[a-zà-ÿ]+\s)?[a-zà-ÿ]{2,}[ts][oaie](?![a-zà-ÿ])/gi
const promise =
  /[a-zà-ÿ]{2}(?:rà|ranno)(?![a-zà-ÿ])|\bsi (?:propone|impegna|intende|prevede)|\bobiettivo è\b|\b(?:deve|devono|intende|intendono|mira|mirano)\b/i
/** An item of a list that begins with what to do. */
const aim = /^[\s•*–-]{0,6}[a-zà-ÿ]{2,20}[aei]re\s/gim
const fewestDone = 2
const longest = 80

/** A chapter of objectives says what is to be reached, not only what was done. */
export const objectivesDone: Check = (plan, lines) => {
  const done = lines.flatMap((line, index) =>
    chapter.test(line) && tellsOnlyThePast(chapterFrom(lines, index), plan.document.planYear) ? [index + 1] : [],
  )
  if (done.length === 0) return []
  return [
    {
      code: 'objectives-done',
      severity: 'info',
      message: `${done.length === 1 ? `Il capitolo «${lines[done[0]! - 1]}» parla` : `${done.length} capitoli di obiettivi (righe ${listed(done)}) parlano`} solo di ciò che è già stato fatto: non c’è niente da raggiungere, né un termine, né chi ne risponde.`,
      lines: done,
      quote: lines[done[0]! - 1]!,
      remedy:
        'Aggiungi che cosa si farà, entro quando e chi ne risponde; o cambia il titolo in «Che cosa è stato fatto».',
      objectives: [],
    },
  ]
}

function chapterFrom(lines: readonly string[], at: number): string {
  const rest = lines.slice(at + 1, at + longest)
  const end = rest.findIndex((line) => nextChapter.test(line))
  return rest.slice(0, end < 0 ? rest.length : end).join('\n')
}

function tellsOnlyThePast(text: string, planYear: number): boolean {
  const done = [...text.matchAll(past)].length
  const namesThisYear = [...text.matchAll(/\b20\d\d\b/g)].some(([year]) => Number(year) >= planYear)
  return done >= fewestDone && done > [...text.matchAll(aim)].length && !namesThisYear && !promise.test(text)
}
