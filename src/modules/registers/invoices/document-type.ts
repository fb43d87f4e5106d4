// SPDX-License-Identifier: EUPL-1.2

import { type DocumentKind, documentKind } from '#law/document-kinds.ts'

export interface DocumentType {
  name: string
  kind: DocumentKind
}

/** How the codes of «TipoDocumento» are called, of every version of the format. */
const names: Readonly<Record<string, string>> = {
  TD01: 'Fattura',
  TD02: 'Acconto su fattura',
  TD03: 'Acconto su parcella',
  TD04: 'Nota di credito',
  TD05: 'Nota di debito',
  TD06: 'Parcella',
  TD07: 'Fattura semplificata',
  TD08: 'Nota di credito semplificata',
  TD09: 'Nota di debito semplificata',
  TD16: 'Integrazione per inversione contabile interna',
  TD17: 'Integrazione per servizi dall’estero',
  TD18: 'Integrazione per beni dall’Unione europea',
  TD19: 'Integrazione per beni già in Italia',
  TD20: 'Autofattura per regolarizzazione',
  TD21: 'Autofattura per splafonamento',
  TD22: 'Estrazione di beni da deposito IVA',
  TD23: 'Estrazione di beni da deposito IVA con versamento',
  TD24: 'Fattura differita',
  TD25: 'Fattura differita per triangolazione',
  TD26: 'Cessione di beni ammortizzabili',
  TD27: 'Autoconsumo o cessione gratuita',
  TD28: 'Acquisti da San Marino',
  TD29: 'Comunicazione di fattura omessa o irregolare',
}

/** Nothing for a code that no version of the format has. */
export function documentType(code: string): DocumentType | undefined {
  const kind = documentKind(code)
  return kind && { name: names[code]!, kind }
}
