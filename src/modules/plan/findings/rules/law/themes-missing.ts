// SPDX-License-Identifier: EUPL-1.2
import { type Check, isText, listed, objectivesOf, type PlanContent } from '../../finding.ts'

/** D.M. 132/2022, art. 3, comma 1, lett. b), for who employs fifty people or more. */
const themes = [
  { name: 'semplificazione', words: /semplific/i },
  { name: 'digitalizzazione', words: /digital|informatizz|telematic|on-?line/i },
  { name: 'piena accessibilità', words: /accessibilità|barriere/i },
  {
    name: 'pari opportunità ed equilibrio di genere',
    words: /pari opportunit|di genere|conciliazione|azioni positive/i,
  },
]
const fewestEmployees = 50
const since = 2022

/** The plan has objectives on the themes that the decree asks for. */
export const themesMissing: Check = (plan, lines) => {
  const { personnel, document, areas } = plan
  if ((personnel?.declared.total ?? 0) < fewestEmployees || document.planYear < since) return []
  const texts = objectivesOf(plan).map(
    ({ description, target, indicatorText }) => `${description} ${target} ${indicatorText}`,
  )
  const missing = themes.filter(({ words }) => !texts.some((text) => words.test(text)))
  if (missing.length === 0) return []
  const elsewhere = missing.flatMap(({ words }) => firstPromise(plan, lines, words) ?? [])
  return [
    {
      code: 'themes-missing',
      severity: 'info',
      message: `Nessun obiettivo parla di ${listed(missing.map(({ name }) => `«${name}»`))}: con cinquanta dipendenti o più la sottosezione Performance deve indicarne (art. 3, comma 1, lett. b, D.M. 132/2022).`,
      lines: [...areas.slice(0, 1).map(({ headingLines }) => headingLines[0]), ...elsewhere],
      quote: document.subsection ?? document.title ?? areas[0]!.nameAsPrinted,
      objectives: [],
      remedy:
        elsewhere.length > 0
          ? `Aggiungi un obiettivo per ogni tema, o rimanda a dove il documento ne parla (${elsewhere.length === 1 ? 'riga' : 'righe'} ${listed(elsewhere)}).`
          : 'Aggiungi un obiettivo per ogni tema, o rimanda alla parte del PIAO che ne parla.',
    },
  ]
}

/** The first line outside the tables of objectives that speaks of objectives on a theme. */
function firstPromise(plan: PlanContent, lines: readonly string[], words: RegExp): number | undefined {
  const stands = isText(plan)
  const found = lines.findIndex((line, index) => /obiettiv/i.test(line) && words.test(line) && stands(index + 1))
  return found < 0 ? undefined : found + 1
}
