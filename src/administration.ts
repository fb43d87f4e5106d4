// SPDX-License-Identifier: EUPL-1.2
import { html } from 'hono/html'
import { may, type Permission, type User } from '#modules/access/index.ts'
import { type Frame, page } from '#ui/page.ts'
import { empty, panel } from '#ui/panel.ts'

interface Section {
  path: string
  label: string
  words: string
  asks: Permission
}

/** Everything that can be administered, and who may. */
const sections: readonly Section[] = [
  {
    path: '/amministrazione/persone',
    label: 'Persone che entrano',
    words: 'Invita, correggi, sospendi, aiuta chi non riesce a entrare.',
    asks: 'accounts:administer',
  },
  {
    path: '/amministrazione/ruoli',
    label: 'Ruoli',
    words: 'Chi ha quale ruolo, da quando, fino a quando e per quale atto.',
    asks: 'roles:read',
  },
  {
    path: '/amministrazione/deleghe',
    label: 'Le tue deleghe',
    words: 'Affida un tuo ruolo a un’altra persona per ferie e assenze brevi.',
    asks: 'roles:delegate',
  },
  {
    path: '/amministrazione/programmi',
    label: 'Programmi che consegnano fatture',
    words: 'Dai a un programma la chiave per consegnare le fatture da sé, o toglila.',
    asks: 'programs:administer',
  },
  {
    path: '/impostazioni/pagamenti',
    label: 'Regole dei pagamenti',
    words: 'I valori della legge con le loro date, e le scelte che lascia aperte.',
    asks: 'payment-rules:administer',
  },
  {
    path: '/pubblicazioni',
    label: 'Pagamenti da pubblicare',
    words: 'Prepara, controlla e pubblica tempestività, debiti e pagamenti per Amministrazione trasparente.',
    asks: 'payments:publish',
  },
  {
    path: '/amministrazione/anni',
    label: 'Anni',
    words: 'Chiudi un anno, perché i suoi fatti non cambino più, o riaprilo con un atto.',
    asks: 'years:close',
  },
  {
    path: '/amministrazione/copie',
    label: 'Copie di sicurezza',
    words: 'Quali copie ci sono, com’è andata l’ultima, come si ripristina.',
    asks: 'backups:read',
  },
  {
    path: '/giornale/conservazione',
    label: 'Conservazione del giornale',
    words: 'Per quanti mesi restano i dati personali di ciascun tipo di fatto.',
    asks: 'journal:administer',
  },
]

export const administers = (user: User | undefined): boolean => sections.some(({ asks }) => may(user, asks))

/** The index of what this person may administer. */
export function administrationPage(frame: Frame, user: User) {
  const mine = sections.filter(({ asks }) => may(user, asks))
  return page(frame, {
    title: 'Amministrazione',
    section: '/amministrazione',
    below: html`Ciò che il tuo ruolo ti affida · <a href="/permessi">che cosa può fare ciascun ruolo</a>`,
    body: panel({
      id: 'pagine',
      title: 'Che cosa puoi amministrare',
      body:
        mine.length === 0
          ? empty('Niente.', 'Il tuo ruolo non amministra: la tabella dei permessi dice chi lo fa.')
          : html`<ul class="t-list">${mine.map(({ path, label, words }) => html`<li><a class="t-link" href="${path}">${label}</a><div class="t-sm t-soft">${words}</div></li>`)}</ul>`,
    }),
  })
}
