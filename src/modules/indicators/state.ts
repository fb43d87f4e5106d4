// SPDX-License-Identifier: EUPL-1.2

/** Where a promise stands on a day, in the order of bars and legends. */
export const states = [
  'reached',
  'reached-late',
  'on-track',
  'at-risk',
  'late',
  'missed',
  'not-started',
  'neutralised',
  'not-measurable',
] as const

export type State = (typeof states)[number]

export const stateNames: Record<State, string> = {
  reached: 'Raggiunto',
  'reached-late': 'Raggiunto in ritardo',
  'on-track': 'In linea',
  'at-risk': 'A rischio',
  late: 'In ritardo',
  missed: 'Mancato',
  'not-started': 'Non iniziato',
  neutralised: 'Neutralizzato',
  'not-measurable': 'Non misurabile',
}

/** What each state means, for the page that explains them. */
export const stateMeanings: Record<State, string> = {
  reached: 'fatto entro il termine, o valore atteso raggiunto a periodo concluso',
  'reached-late': 'fatto, ma dopo il termine',
  'on-track': 'il lavoro è cominciato e procede come il piano prevede',
  'at-risk': 'il termine è vicino e manca ancora la prova, oppure la quantità è indietro rispetto ai giorni passati',
  late: 'il termine è passato; si può ancora fare entro l’anno del piano',
  missed: 'il termine è passato e l’anno del piano è concluso',
  'not-started': 'il termine è lontano e non c’è ancora nessun atto',
  neutralised: 'sospeso per cause che non dipendono dall’ufficio',
  'not-measurable': 'il piano non dice che cosa misurare, o mancano i dati',
}

/** Trouble first: in lists for people the worst comes on top, and of several the worst is the state of the whole. */
export const troubleFirst: readonly State[] = [
  'missed',
  'late',
  'at-risk',
  'not-measurable',
  'not-started',
  'neutralised',
  'on-track',
  'reached-late',
  'reached',
]

export const worst = (found: readonly State[]): State =>
  troubleFirst.find((state) => found.includes(state)) ?? 'not-measurable'

/** These ask somebody to act. */
export const asksAttention = (state: State): boolean => ['missed', 'late', 'at-risk'].includes(state)
