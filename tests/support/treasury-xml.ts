// SPDX-License-Identifier: EUPL-1.2

/** An order of a flow to the treasury. */
export interface Mandate {
  number: string
  operation?: string
  replaces?: string
  invoices: readonly { number: string; amount: string; lot?: string; paper?: boolean }[]
  /** Has a part for the State beside. */
  tax?: boolean
}

const element = (name: string, ...inside: readonly string[]) => `<${name}>${inside.join('\n')}</${name}>`

/** A flow of orders of 2025, all to the supplier with VAT number 09999990014, shaped as SIOPE+ wants it. */
export const ordersFlow = (createdOn: string, mandates: readonly Mandate[]): string =>
  element(
    'flusso_ordinativi',
    element(
      'testata_flusso',
      element('identificativo_flusso', 'F1'),
      element('data_ora_creazione_flusso', `${createdOn}T10:30:00`),
    ),
    element('testata_esercizio', element('esercizio', '2025')),
    element('ordinativi', ...mandates.map(mandate)),
  )

const mandate = ({ number, operation = 'INSERIMENTO', replaces, invoices, tax }: Mandate): string =>
  element(
    'mandato',
    element('tipo_operazione', operation),
    element('numero_mandato', number),
    element('data_mandato', '2025-03-24'),
    element('importo_mandato', '1000.00'),
    element(
      'informazioni_beneficiario',
      element('progressivo_beneficiario', '1'),
      ...(invoices.length > 0 ? [commercial(invoices)] : []),
      ...(tax
        ? [
            element(
              'classificazione',
              element('classificazione_dati_siope_uscite', element('tipo_debito_siope_nc', 'IVA')),
            ),
          ]
        : []),
      element('beneficiario', element('partita_iva_beneficiario', '09999990014')),
      ...(replaces ? [element('sostituzione_mandato', element('numero_mandato_da_sostituire', replaces))] : []),
    ),
  )

const commercial = (invoices: Mandate['invoices']): string =>
  element(
    'classificazione',
    element('codice_cgu', '1030299999'),
    element(
      'classificazione_dati_siope_uscite',
      element('tipo_debito_siope_c', 'COMMERCIALE'),
      element('motivo_esclusione_cig_siope', 'FORNITURA_FATTURA'),
      element('fatture_siope', ...invoices.map(invoice)),
    ),
  )

const invoice = ({ number, amount, lot, paper }: Mandate['invoices'][number]): string =>
  element(
    'fattura_siope',
    element('codice_ipa_ente_siope', 'UF0000'),
    ...(paper
      ? [
          element('tipo_documento_siope_a', 'ANALOGICO'),
          element('tipo_documento_analogico_siope', 'FATT_ANALOGICA'),
          element('codice_fiscale_emittente_siope', '09999990014'),
          element('anno_emissione_fattura_siope', '2025'),
        ]
      : [element('tipo_documento_siope_e', 'ELETTRONICO'), element('identificativo_lotto_sdi_siope', lot ?? '222')]),
    element(
      'dati_fattura_siope',
      element('numero_fattura_siope', number),
      element('importo_siope', amount),
      element('data_scadenza_pagam_siope', '2025-03-31'),
      element('motivo_scadenza_siope', 'SCAD_FATTURA'),
      element('natura_spesa_siope', 'CORRENTE'),
    ),
  )

/** What the treasurer did of some orders of 2025. */
export const cashJournal = (
  movements: readonly { number: string; operation: string; on: string; amount: string }[],
): string =>
  element(
    'flusso_giornale_di_cassa',
    element('esercizio', '2025'),
    element(
      'informazioni_conto_evidenza',
      element('conto_evidenza', '1'),
      ...movements.map(({ number, operation, on, amount }) =>
        element(
          'movimento_conto_evidenza',
          element('tipo_movimento', 'USCITA'),
          element('tipo_documento', 'MANDATO'),
          element('tipo_operazione', operation),
          element('numero_documento', number),
          element('progressivo_documento', '1'),
          element('importo', amount),
          element('data_movimento', on),
        ),
      ),
    ),
  )
