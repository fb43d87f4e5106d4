// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { hasEarlierData, listMunicipalities, type Municipality } from '#platform/municipalities/index.ts'

/** The option of every command that works on the data of one municipality. */
export const municipalityOption = { municipality: { type: 'string' } } as const

export const municipalityHelp = '  --municipality CODICE   quale Comune, quando ce n’è più di uno'

/** The municipality with this code, or the only one that is not archived. @throws Refusal */
export async function chooseMunicipality(owner: Database, code: unknown): Promise<Municipality> {
  const all = await listMunicipalities(owner)
  const active = all.filter(({ state }) => state === 'active')
  const chosen = typeof code === 'string' ? all.find((municipality) => municipality.code === code) : active[0]
  if (all.length === 0) throw await noneYet(owner)
  if (!chosen) throw new Refusal('not-found', `Nessun Comune in uso con questo codice: ${codesOf(all)}.`)
  if (chosen.state === 'archived')
    throw new Refusal('conflict', `${chosen.name} è archiviato: ./traguardo municipality reopen ${chosen.code}`)
  if (code === undefined && active.length > 1)
    throw new Refusal('conflict', `Ci sono più Comuni: scrivi quale con --municipality (${codesOf(active)}).`)
  return chosen
}

export const notFound = (code: string): Refusal =>
  new Refusal('not-found', `Il Comune ${code} non c’è: ./traguardo municipality list mostra quali ci sono.`)

/** What to do when there is no municipality at all. */
export const noneYet = async (owner: Database): Promise<Refusal> =>
  new Refusal(
    'not-found',
    (await hasEarlierData(owner))
      ? 'I dati sono di una versione precedente: ./traguardo municipality create CODICE --name "Comune di …" li affida a quel Comune.'
      : 'Non c’è ancora nessun Comune: ./traguardo municipality create CODICE --name "Comune di …"',
  )

/** Some are enough to see how they are written. */
const codesOf = (municipalities: readonly Municipality[]): string =>
  municipalities
    .slice(0, 10)
    .map(({ code }) => code)
    .join(', ') + (municipalities.length > 10 ? ', …' : '')
