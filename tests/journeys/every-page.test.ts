// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { sha256 } from '#platform/originals.ts'
import { demoSite, desktop, phone } from '../support/site.ts'

const open = await demoSite()

const planFile = `/originali/${sha256(readFileSync('seed/piano.md'))}`

const areaOfPlan = `/piano/1/aree/${sha256(Buffer.from('polizia locale')).slice(0, 20)}`

/** One address for each kind of page. */
const pages = [
  '/',
  '/obiettivi',
  '/obiettivi?stato=at-risk',
  '/obiettivi/PL-1',
  '/obiettivi/PL-7',
  '/obiettivi/LP-1',
  '/obiettivi/SP-2',
  '/aree/UE',
  '/scadenze',
  '/persone',
  '/pagamenti/calcolo',
  '/pagamenti',
  '/pagamenti/persone',
  '/pagamenti?area=LP&al=2026-06-30',
  '/pagamenti/ritardo-annuale',
  '/pagamenti/fondo/2027',
  '/impostazioni/pagamenti',
  '/pubblicazioni',
  '/pubblicazioni/2026-3',
  '/pubblico/pagamenti',
  '/pubblico/pagamenti/2026-2',
  '/pubblico/piano',
  '/stati',
  '/fatture',
  '/fatture?chi=accounting&pericolo=over&ordine=amount',
  '/fatture/fine-anno',
  '/fornitori',
  '/fornitori?cerca=vedetta',
  '/fornitori/IT09581860914',
  '/fatture/tutte?area=LP&pagina=1',
  '/fatture/1',
  '/fatture/piattaforma',
  '/fatture/piattaforma/modello',
  '/fatture/1/documento',
  '/fatture/importa',
  '/fatture/da-assegnare',
  '/fatture/codici-area',
  '/fatture/importazioni',
  '/fatture/importazioni/1',
  '/registri',
  '/registri/atti',
  '/registri/rilevazioni',
  '/registri/pagamenti',
  '/registri/atti/nuovo?obiettivo=LP-1',
  '/piano',
  '/piano/1/lettura/3',
  '/piano/1',
  '/piano/1/obiettivi/PL',
  '/piano/1/capitoli',
  '/piano/versioni',
  '/piano/1/confronto',
  '/piano/1/persone',
  '/piano/1/aree',
  areaOfPlan,
  '/piano/rilievi',
  '/piano/rilievi/nota',
  '/piano/documento',
  '/piano/carica',
  '/originali',
  planFile,
  '/giornale',
  '/giornale?did=plan.imported&who=&from=&to=',
  '/giornale/1',
  '/giornale/verifica',
  '/giornale/conservazione',
  '/account',
  '/account/password',
  '/account/codice',
  '/account/passkey',
  '/amministrazione',
  '/amministrazione/ruoli',
  '/amministrazione/ruoli?name=&role=officer&when=ever',
  '/amministrazione/ruoli/nuovo',
  '/amministrazione/ruoli/1',
  '/amministrazione/deleghe',
  '/amministrazione/anni',
  '/amministrazione/anni/2026',
  '/amministrazione/copie',
  '/permessi',
  '/accessibilita',
  '/non-esiste',
]

/** What who has not entered may see, and what who administers accounts sees. */
const others = [
  { path: '/entra?verso=%2Fobiettivi', as: 'stranger' },
  { path: '/password-dimenticata', as: 'stranger' },
  { path: '/posta', as: 'stranger' },
  { path: '/fatture', as: 'area-head' },
  { path: '/fatture/accettazioni?fattura=58', as: 'area-head' },
  { path: '/fatture/sospensioni?fattura=60', as: 'accounting' },
  { path: '/fatture/60', as: 'accounting' },
  { path: '/registri/ordinativi', as: 'accounting' },
  { path: '/registri/ordinativi/in-attesa/1', as: 'accounting' },
  { path: '/amministrazione/persone', as: 'administrator' },
  { path: '/amministrazione/programmi', as: 'administrator' },
  { path: '/amministrazione/persone/invita', as: 'administrator' },
  { path: '/amministrazione/persone/1', as: 'administrator' },
] as const

const visits = [...pages.map((path) => ({ path, as: 'secretary' as const })), ...others]

for (const [device, viewport] of [
  ['desktop', desktop],
  ['phone', phone],
] as const) {
  for (const { path, as } of visits) {
    test(`${path} has no accessibility violation and no sideways scroll on the ${device}`, async () => {
      const page = await open(path, { as, viewport, javaScriptEnabled: true })
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
      )
      const ids = await page.evaluate<string[]>("[...document.querySelectorAll('[id]')].map(({ id }) => id)")
      assert.deepEqual(ids, [...new Set(ids)])
      const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
      assert.equal(beyond, 0)
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1)
    })
  }
}
