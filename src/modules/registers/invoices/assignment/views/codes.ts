// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { choiceField, problemSummary, type Rejected, textField } from '#ui/form.ts'
import { type Frame, type Html, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'
import { table } from '#ui/table.ts'
import { invoicesCrumb } from '../../crumbs.ts'
import { type AreaCode, clueNames, clues } from '../model.ts'

interface AreaCodes {
  codes: readonly AreaCode[]
  areas: readonly { code: string; name: string }[]
  rejected?: Rejected
}

/** The codes of the areas, and where to write one more. */
export const areaCodesPage = (frame: Frame, { codes, areas, rejected }: AreaCodes) =>
  page(frame, {
    title: 'Codici delle aree',
    section: '/fatture',
    crumbs: [invoicesCrumb, { path: '/fatture/da-assegnare', label: 'Da assegnare' }],
    below:
      'Da che cosa Traguardo capisce di quale area è una fattura: decide il primo che conosce, nell’ordine in cui sono elencati a lato.',
    body: html`${problemSummary(rejected)}<div class="t-grid wide-left">
      ${panel({
        id: 'codici',
        title: 'Codici',
        body:
          codes.length === 0
            ? empty('Nessun codice ancora.', 'Comincia dai codici destinatario degli uffici: sono su IndicePA.')
            : codeTable(codes, areas),
      })}
      ${panel({
        id: 'nuovo',
        title: 'Un codice in più',
        look: 'call',
        body: html`<form method="post" action="/fatture/codici-area" novalidate class="t-stacked">
          ${choiceField({ name: 'clue', label: 'Che cosa è', choices: clues.map((value) => ({ value, label: clueNames[value] })), rejected })}
          ${textField({ name: 'code', label: 'Codice', hint: 'Spazi e maiuscole non contano.', rejected })}
          ${choiceField({ name: 'unit', label: 'Area', choices: [{ value: '', label: 'Scegli' }, ...areas.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))], rejected })}
          <button class="btn btn-primary">Salva</button>
          <p class="t-sm t-soft">Vale subito anche per le fatture già arrivate e non ancora assegnate. Un codice già scritto cambia area.</p>
        </form>`,
      })}
    </div>`,
  })

const codeTable = (codes: readonly AreaCode[], areas: AreaCodes['areas']): Html =>
  table({
    caption: html`<span class="visually-hidden">Codici con la loro area</span>`,
    columns: [
      { label: 'Codice', cell: ({ code }) => html`<span class="t-code">${code}</span>` },
      { label: 'Che cosa è', cell: ({ clue }) => clueNames[clue] },
      { label: 'Area', cell: ({ unit }) => areas.find(({ code }) => code === unit)?.name ?? `${unit}, non nel piano` },
      { label: 'Togli', cell: removal },
    ],
    rows: codes,
  })

const removal = ({ clue, code }: AreaCode): Html =>
  html`<form method="post" action="/fatture/codici-area/rimozione">
    <input type="hidden" name="clue" value="${clue}"><input type="hidden" name="code" value="${code}">
    <button class="btn btn-outline-primary btn-sm">Togli<span class="visually-hidden"> ${code}</span></button>
  </form>`
