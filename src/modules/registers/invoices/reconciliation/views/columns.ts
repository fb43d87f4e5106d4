// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { choiceField } from '#ui/form.ts'
import { type Frame, page } from '#ui/page.ts'
import { failure, panel, problemList } from '#ui/panel.ts'
import { type Mapping, pccFieldNames, pccFields } from '../model.ts'
import { platformCrumbs } from './crumbs.ts'

interface Columns {
  original: string
  header: readonly string[]
  mapping: Mapping
  year: string
  extractedOn: string
}

/** Where a person says which column of the platform’s file is what. */
export const columnsPage = (
  frame: Frame,
  { original, header, mapping, year, extractedOn }: Columns,
  problems: readonly string[] = [],
) =>
  page(frame, {
    title: 'Che cosa c’è in ogni colonna',
    section: '/fatture',
    crumbs: platformCrumbs,
    body: html`${problems.length > 0 && failure('Il file non si è potuto leggere', problemList(problems))}${panel({
      id: 'colonne',
      title: 'Le colonne del file',
      body: html`<form method="post" action="/fatture/piattaforma/colonne" class="t-stacked">
        <p>Le proposte vengono dai titoli. La scelta si ricorda per i prossimi file.</p>
        <input type="hidden" name="file" value="${original}">
        <input type="hidden" name="year" value="${year}">
        <input type="hidden" name="extractedOn" value="${extractedOn}">
        ${pccFieldNames.map((name) =>
          choiceField({
            ...{ name, label: `${pccFields[name].label}${pccFields[name].required ? '' : ' (se c’è)'}` },
            ...{ value: mapping[name] ?? '', rejected: undefined },
            choices: [{ value: '', label: 'Non c’è' }, ...header.map((title) => ({ value: title, label: title }))],
          }),
        )}
        <button class="btn btn-primary">Confronta</button>
      </form>`,
    })}`,
  })
