// SPDX-License-Identifier: EUPL-1.2

/** What a document does to what is owed: it asks for a payment, it reduces one, or neither. */
export type DocumentKind = 'invoice' | 'credit-note' | 'other'

export interface DocumentType {
  name: string
  kind: DocumentKind
}

/** The codes of «TipoDocumento», of every version of the format. Integrations are made by the buyer: nobody is owed. */
const types: Readonly<Record<string, DocumentType>> = {
  TD01: { name: 'Fattura', kind: 'invoice' },
  TD02: { name: 'Acconto su fattura', kind: 'invoice' },
  TD03: { name: 'Acconto su parcella', kind: 'invoice' },
  TD04: { name: 'Nota di credito', kind: 'credit-note' },
  TD05: { name: 'Nota di debito', kind: 'invoice' },
  TD06: { name: 'Parcella', kind: 'invoice' },
  TD07: { name: 'Fattura semplificata', kind: 'invoice' },
  TD08: { name: 'Nota di credito semplificata', kind: 'credit-note' },
  TD09: { name: 'Nota di debito semplificata', kind: 'invoice' },
  TD16: { name: 'Integrazione per inversione contabile interna', kind: 'other' },
  TD17: { name: 'Integrazione per servizi dall’estero', kind: 'other' },
  TD18: { name: 'Integrazione per beni dall’Unione europea', kind: 'other' },
  TD19: { name: 'Integrazione per beni già in Italia', kind: 'other' },
  TD20: { name: 'Autofattura per regolarizzazione', kind: 'other' },
  TD21: { name: 'Autofattura per splafonamento', kind: 'other' },
  TD22: { name: 'Estrazione di beni da deposito IVA', kind: 'other' },
  TD23: { name: 'Estrazione di beni da deposito IVA con versamento', kind: 'other' },
  TD24: { name: 'Fattura differita', kind: 'invoice' },
  TD25: { name: 'Fattura differita per triangolazione', kind: 'invoice' },
  TD26: { name: 'Cessione di beni ammortizzabili', kind: 'invoice' },
  TD27: { name: 'Autoconsumo o cessione gratuita', kind: 'other' },
  TD28: { name: 'Acquisti da San Marino', kind: 'other' },
  TD29: { name: 'Comunicazione di fattura omessa o irregolare', kind: 'other' },
}

/** Nothing for a code that no version of the format has. */
export const documentType = (code: string): DocumentType | undefined => types[code]
