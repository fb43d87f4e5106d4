// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { type Frame, page } from '#ui/page.ts'
import { panel } from '#ui/panel.ts'

/** What is known of the accessibility of these pages, and what is not. */
export const accessibilityPage = (frame: Frame) =>
  page(frame, {
    title: 'Dichiarazione di accessibilità',
    crumbs: [{ path: '/', label: 'Cruscotto' }],
    body: panel({
      id: 'stato',
      title: 'Come stiamo',
      body: html`<p>Le pagine seguono le WCAG 2.2, livello AA: funzionano da tastiera e senza script, gli stati hanno una forma e una parola oltre al colore, ogni grafico ha i suoi numeri in tabella.</p>
        <p>Ogni pagina è controllata a ogni modifica con axe, che trova solo una parte dei difetti. Mancano ancora prove con lettori di schermo e con persone.</p>
        <p class="mb-0">Se qualcosa non si riesce a usare, scrivilo all’ufficio che ti ha dato l’accesso.</p>`,
    }),
  })
