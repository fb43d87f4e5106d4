// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { kindInPath } from '../../src/modules/plan/writing/files.ts'

/** What a request is about, for permissions that stop at an area or at what names the person. */
export interface Matter {
  area: string | null
  /** Of the officer of the tests, whom the plan of the demo names. */
  ownTask?: boolean
}

/** A request that whoever may take a route makes with success. */
export interface Sample {
  path: string
  /** Fields of a form, or the file handed in; told who asks, since the same file again changes nothing. */
  form?: Record<string, string>
  file?: (asker: string) => string
  /** Answer to who may: 200, or 303 after a form, unless told. */
  ok?: number
  /** Answer to who may take the route and not this matter: 403 unless told. */
  refused?: number
  matter?: Matter
}

const ownTask = { area: 'PL', ownTask: true, key: 'PL-2' }
const notOwnTask = { area: 'PL', ownTask: false, key: 'PL-3' }
const otherArea = { area: 'UE', ownTask: false, key: 'UE-1' }
const matters = [ownTask, notOwnTask, otherArea]

const act = { year: '2026', step: '1', doneOn: '2026-06-01', act: 'Delibera di prova', subject: 'Prova', eventOn: '' }
const acts = (key: string) => (asker: string) =>
  `Anno;Obiettivo;Fase;Fatto il;Atto;Oggetto;Evento del\n2026;${key};1;01/06/2026;Delibera;${asker};\n`
const readings = (key: string) => (asker: string) =>
  `Anno;Obiettivo;Rilevato il;Fatti;Su un totale di;Fonte\n2026;${key};01/06/2026;1;;${asker}\n`

/** The first payment of the demo again, which changes nothing; or with a settlement of the year, which does. */
const payments = (act = 'Determina n. 1013', on = '24/12/2025') => {
  const header =
    'Fornitore;Numero fattura;Data fattura;Area;Ricevuta il;Atto di liquidazione;Liquidata il;Mandato;Trasmesso in tesoreria il;Importo pagato;Sospesa dal;Sospesa al'
  return () => `${header}\n09831380440;469;05/12/2025;AG;06/12/2025;${act};${on};;;;;\n`
}

/** What is missing comes back as a problem: who may not ask never gets that far. */
const incomplete = { form: {}, ok: 422 }

/** What can be done to an invoice from its page; a deed without its fields comes back, or is not for now. */
const invoiceDeeds = [
  ...['accettazione', 'rifiuto', 'silenzio', 'liquidazione', 'resa', 'riscontro', 'verifica', 'esito'],
  ...['sospensione', 'ripresa', 'contabilita', 'termine', 'garanzia', 'riduzione', 'mandati'],
  ...['accettazione', 'liquidazione', 'riscontro', 'sospensione'].map((step) => `${step}/annullamento`),
]

/** What a plan goes through after the draft. */
const planSteps = ['approvazione', 'pubblicazione', 'rendiconto', 'validazione', 'archiviazione']
const onPlan = (step: string): [string, Sample[]] => [
  `POST /piano/:id{[0-9]{1,18}}/${step}`,
  [{ path: `/piano/1/${step}`, ...incomplete }],
]

/** For each route, by method and path, requests that succeed. A route that is not here fails the matrix. */
export async function samplesOn(db: Database): Promise<Record<string, Sample[]>> {
  const original = (await sql<{ sha256: string }>`select sha256 from original limit 1`.execute(db)).rows[0]!.sha256
  const supplier = (await sql<{ id: string }>`select supplier_id as id from invoice where unit = 'PL'`.execute(db))
    .rows[0]!.id
  const invoices = await sql<{ id: bigint; unit: string | null }>`
    select min(id) as id, unit from invoice where unit in ('PL', 'UE') group by unit order by unit`.execute(db)
  const page = (path: string): Sample[] => [{ path }]
  const send = (path: string): Sample[] => [{ path, form: {} }]
  // Of somebody who is not there: whoever may ask is told so, and nobody is suspended.
  const nobody = (deed: string): Sample[] => [{ path: `/amministrazione/persone/999999/${deed}`, form: {}, ok: 404 }]
  const ofInvoices = (deed = '', asked: Partial<Sample> = {}): Sample[] =>
    invoices.rows.map(({ id, unit: area }) => ({ path: `/fatture/${id}${deed}`, ...asked, matter: { area } }))
  const onInvoice = (deed: string): [string, Sample[]] => [
    `POST /fatture/:id{[0-9]{1,18}}/${deed}`,
    ofInvoices(`/${deed}`, incomplete),
  ]
  return {
    'GET /': page('/'),
    'GET /stati': page('/stati'),
    'GET /obiettivi': page('/obiettivi'),
    'GET /obiettivi/:key': matters.map(({ key, ...matter }) => ({ path: `/obiettivi/${key}`, matter })),
    'GET /aree/:code': ['PL', 'UE'].map((area) => ({ path: `/aree/${area}`, matter: { area } })),
    'GET /scadenze': page('/scadenze'),
    'GET /scadenze.ics': page('/scadenze.ics'),
    'GET /persone': page('/persone'),
    'GET /pagamenti/calcolo': page('/pagamenti/calcolo'),
    'GET /pagamenti': page('/pagamenti'),
    'GET /pagamenti/persone': page('/pagamenti/persone'),
    'GET /pagamenti/csv': page('/pagamenti/csv'),
    'GET /pagamenti/json': page('/pagamenti/json'),
    'GET /pagamenti/fondo/:year{20[0-9]{2}}': page('/pagamenti/fondo/2026'),
    'POST /pagamenti/fondo/:year{20[0-9]{2}}': [{ path: '/pagamenti/fondo/2026', ...incomplete }],
    'GET /pagamenti/:name': page('/pagamenti/tempestivita'),
    'GET /pagamenti/:name/csv': page('/pagamenti/tempestivita/csv'),
    'GET /fornitori': page('/fornitori'),
    'GET /fornitori/:id': page(`/fornitori/${supplier}`),
    'GET /impostazioni/pagamenti': page('/impostazioni/pagamenti'),
    'POST /impostazioni/pagamenti': [{ path: '/impostazioni/pagamenti', ...incomplete }],
    'POST /impostazioni/pagamenti/ragioni': [{ path: '/impostazioni/pagamenti/ragioni', ...incomplete }],
    'POST /impostazioni/pagamenti/ragioni/ritiro': [{ path: '/impostazioni/pagamenti/ragioni/ritiro', ...incomplete }],
    'GET /pubblicazioni': page('/pubblicazioni'),
    'GET /pubblicazioni/:term': page('/pubblicazioni/2026-2'),
    'POST /pubblicazioni/:term/bozza': send('/pubblicazioni/2026-3/bozza'),
    'POST /pubblicazioni/:term/controllo': [{ path: '/pubblicazioni/2024/controllo', form: {}, ok: 409 }],
    'POST /pubblicazioni/:term/pubblicazione': [{ path: '/pubblicazioni/2024/pubblicazione', form: {}, ok: 409 }],
    'GET /pubblico/pagamenti': page('/pubblico/pagamenti'),
    'GET /pubblico/pagamenti/schema': page('/pubblico/pagamenti/schema'),
    'GET /pubblico/pagamenti/:term': [{ path: '/pubblico/pagamenti/2024', ok: 404 }],
    'GET /pubblico/pagamenti/:term/json': [{ path: '/pubblico/pagamenti/2024/json', ok: 404 }],
    'GET /pubblico/pagamenti/:term/:sheet/csv': [{ path: '/pubblico/pagamenti/2024/righe/csv', ok: 404 }],
    'GET /fatture': page('/fatture'),
    'GET /fatture/tutte': page('/fatture/tutte'),
    'POST /fatture/liquidazioni': [{ path: '/fatture/liquidazioni', ...incomplete }],
    'GET /fatture/fine-anno': page('/fatture/fine-anno'),
    'GET /fatture/accettazioni': page('/fatture/accettazioni'),
    'POST /fatture/accettazioni': [{ path: '/fatture/accettazioni', ...incomplete }],
    'GET /fatture/sospensioni': page('/fatture/sospensioni'),
    'POST /fatture/sospensioni': [{ path: '/fatture/sospensioni', ...incomplete }],
    'GET /fatture/piattaforma': page('/fatture/piattaforma'),
    'POST /fatture/piattaforma': [{ path: '/fatture/piattaforma', ...incomplete }],
    'POST /fatture/piattaforma/abbinamenti': [{ path: '/fatture/piattaforma/abbinamenti', form: {}, ok: 422 }],
    'POST /fatture/piattaforma/abbinamenti/separazione': [
      { path: '/fatture/piattaforma/abbinamenti/separazione', form: {}, ok: 422 },
    ],
    'GET /fatture/piattaforma/colonne': [{ path: '/fatture/piattaforma/colonne?file=no', ok: 404 }],
    'POST /fatture/piattaforma/colonne': [{ path: '/fatture/piattaforma/colonne', ...incomplete }],
    'GET /fatture/piattaforma/correzioni.csv': page('/fatture/piattaforma/correzioni.csv'),
    'GET /fatture/piattaforma/modello': page('/fatture/piattaforma/modello'),
    'POST /fatture/piattaforma/modello': send('/fatture/piattaforma/modello'),
    'GET /fatture/importa': page('/fatture/importa'),
    'POST /fatture/importa': [{ path: '/fatture/importa', file: () => 'Non è una fattura' }],
    'GET /fatture/da-assegnare': page('/fatture/da-assegnare'),
    'POST /fatture/da-assegnare': send('/fatture/da-assegnare'),
    'GET /fatture/codici-area': page('/fatture/codici-area'),
    'POST /fatture/codici-area': [{ path: '/fatture/codici-area', ...incomplete }],
    'POST /fatture/codici-area/rimozione': send('/fatture/codici-area/rimozione'),
    'GET /fatture/importazioni': page('/fatture/importazioni'),
    'GET /fatture/importazioni/:id{[0-9]{1,18}}': page('/fatture/importazioni/1'),
    'GET /fatture/importazioni/:id{[0-9]{1,18}}/csv': page('/fatture/importazioni/1/csv'),
    'GET /fatture/:id{[0-9]{1,18}}': ofInvoices(),
    'GET /fatture/:id{[0-9]{1,18}}/documento': ofInvoices('/documento'),
    'GET /fatture/:id{[0-9]{1,18}}/allegati/:place{[0-9]{1,4}}': ofInvoices('/allegati/1', { ok: 404 }),
    ...Object.fromEntries(invoiceDeeds.map(onInvoice)),
    'GET /registri': page('/registri'),
    'GET /registri/atti': page('/registri/atti'),
    'GET /registri/atti/csv': page('/registri/atti/csv'),
    'GET /registri/atti/nuovo': matters.map(({ key, ...matter }) => ({
      path: `/registri/atti/nuovo?obiettivo=${key}`,
      matter,
    })),
    'POST /registri/atti/nuovo': matters.map(({ key, ...matter }) => ({
      path: '/registri/atti/nuovo',
      form: { ...act, objective: key },
      matter,
    })),
    'POST /registri/atti': matters.map(({ key, ...matter }) => ({
      path: '/registri/atti',
      file: acts(key),
      refused: 422,
      matter,
    })),
    'GET /registri/rilevazioni': page('/registri/rilevazioni'),
    'GET /registri/rilevazioni/csv': page('/registri/rilevazioni/csv'),
    'POST /registri/rilevazioni': matters.map(({ key, ...matter }) => ({
      path: '/registri/rilevazioni',
      file: readings(key),
      refused: 422,
      matter,
    })),
    'GET /registri/pagamenti': page('/registri/pagamenti'),
    'GET /registri/pagamenti/csv': page('/registri/pagamenti/csv'),
    'GET /registri/ordinativi': page('/registri/ordinativi'),
    'POST /registri/ordinativi': [{ path: '/registri/ordinativi', form: {}, ok: 422 }],
    'POST /registri/ordinativi/abbinamento': send('/registri/ordinativi/abbinamento'),
    'GET /registri/ordinativi/in-attesa/:id{[0-9]{1,18}}': page('/registri/ordinativi/in-attesa/1'),
    'POST /registri/ordinativi/in-attesa/:id{[0-9]{1,18}}': [
      { path: '/registri/ordinativi/in-attesa/1', form: {}, ok: 422 },
    ],
    'POST /registri/pagamenti': [{ path: '/registri/pagamenti', file: payments() }],
    'GET /piano': page('/piano'),
    'GET /piano/rilievi': page('/piano/rilievi'),
    'GET /piano/rilievi/nota': page('/piano/rilievi/nota'),
    'GET /piano/rilievi/:fingerprint{[0-9a-f]{16}}': [{ path: `/piano/rilievi/${'0'.repeat(16)}`, ok: 404 }],
    'POST /piano/rilievi/:fingerprint{[0-9a-f]{16}}/lasciato': [
      { path: `/piano/rilievi/${'0'.repeat(16)}/lasciato`, form: { reason: 'Chiarito' }, ok: 404 },
    ],
    'POST /piano/rilievi/:fingerprint{[0-9a-f]{16}}/ripreso': [
      { path: `/piano/rilievi/${'0'.repeat(16)}/ripreso`, form: {}, ok: 404 },
    ],
    'GET /piano/documento': page('/piano/documento'),
    'GET /piano/originale': page('/piano/originale'),
    'GET /piano/schema': page('/piano/schema'),
    'GET /pubblico/piano': page('/pubblico/piano'),
    'GET /pubblico/piano/schema': page('/pubblico/piano/schema'),
    'GET /pubblico/piano/:year{20\\d\\d}': [{ path: '/pubblico/piano/2026', ok: 404 }],
    [`GET /pubblico/piano/:year{20\\d\\d}/${kindInPath}`]: [{ path: '/pubblico/piano/2026/pdf', ok: 404 }],
    [`GET /piano/${kindInPath}`]: page('/piano/csv'),
    [`GET /piano/:id{[0-9]{1,18}}/${kindInPath}`]: page('/piano/1/csv'),
    'GET /piano/carica': page('/piano/carica'),
    'POST /piano/carica': [{ path: '/piano/carica', file: () => readFileSync('seed/piano.md', 'utf8') }],
    'GET /piano/letture/:id{[0-9]{1,18}}': [{ path: '/piano/letture/999999', ok: 404 }],
    'GET /piano/:id{[0-9]{1,18}}/lettura': [{ path: '/piano/1/lettura', ok: 303 }],
    'POST /piano/:id{[0-9]{1,18}}/lettura': send('/piano/1/lettura'),
    'GET /piano/:id{[0-9]{1,18}}/lettura/:number{[0-9]{1,4}}': page('/piano/1/lettura/1'),
    'POST /piano/:id{[0-9]{1,18}}/lettura/:number{[0-9]{1,4}}': [{ path: '/piano/1/lettura/1', ...incomplete }],
    'POST /piano/:id{[0-9]{1,18}}/lettura/:number{[0-9]{1,4}}/come-letto': send('/piano/1/lettura/1/come-letto'),
    'GET /piano/versioni': page('/piano/versioni'),
    'GET /piano/:id{[0-9]{1,18}}': page('/piano/1'),
    'GET /piano/:id{[0-9]{1,18}}/obiettivi/:code': page('/piano/1/obiettivi/PL'),
    'GET /piano/:id{[0-9]{1,18}}/confronto': page('/piano/1/confronto'),
    'GET /piano/:id{[0-9]{1,18}}/capitoli': page('/piano/1/capitoli'),
    'POST /piano/:id{[0-9]{1,18}}/capitoli': [{ path: '/piano/1/capitoli', ...incomplete }],
    'GET /piano/:id{[0-9]{1,18}}/capitoli/:sha256{[0-9a-f]{64}}': [{ path: `/piano/1/capitoli/${original}`, ok: 404 }],
    'POST /piano/:id{[0-9]{1,18}}/capitoli/:sha256{[0-9a-f]{64}}/rimozione': [
      { path: `/piano/1/capitoli/${original}/rimozione`, form: {}, ok: 404 },
    ],
    'POST /piano/:id{[0-9]{1,18}}/copia': [{ path: '/piano/999999/copia', form: {}, ok: 404 }],
    'POST /piano/:id{[0-9]{1,18}}/variazione': [{ path: '/piano/1/variazione', form: {}, ok: 409 }],
    ...Object.fromEntries(planSteps.map(onPlan)),
    'GET /piano/:id{[0-9]{1,18}}/persone': page('/piano/1/persone'),
    'POST /piano/:id{[0-9]{1,18}}/persone': [{ path: '/piano/1/persone', ...incomplete }],
    'POST /piano/:id{[0-9]{1,18}}/persone/:place/annullamento': send('/piano/1/persone/nessuna/annullamento'),
    'GET /piano/:id{[0-9]{1,18}}/aree': page('/piano/1/aree'),
    'GET /piano/:id{[0-9]{1,18}}/aree/:place': [{ path: '/piano/1/aree/nessuna', ok: 404 }],
    'POST /piano/:id{[0-9]{1,18}}/aree/:place': [{ path: '/piano/1/aree/nessuna', form: {}, ok: 404 }],
    'POST /piano/:id{[0-9]{1,18}}/correzioni/:place': send('/piano/1/correzioni/nessuna'),
    'GET /originali': page('/originali'),
    'GET /originali/:sha256{[0-9a-f]{64}}': page(`/originali/${original}`),
    'GET /originali/:sha256{[0-9a-f]{64}}/file': page(`/originali/${original}/file`),
    'GET /giornale': page('/giornale'),
    'GET /giornale/csv': page('/giornale/csv'),
    'GET /giornale/verifica': page('/giornale/verifica'),
    'GET /giornale/:id{[0-9]{1,18}}': page('/giornale/1'),
    'GET /giornale/conservazione': page('/giornale/conservazione'),
    'POST /giornale/conservazione': [{ path: '/giornale/conservazione', ...incomplete }],
    'POST /giornale/conservazione/cancellazione': send('/giornale/conservazione/cancellazione'),
    'GET /amministrazione': page('/amministrazione'),
    'GET /amministrazione/anni': page('/amministrazione/anni'),
    'GET /amministrazione/anni/:year{[0-9]{4}}': page('/amministrazione/anni/2026'),
    'POST /amministrazione/anni/:year{[0-9]{4}}/chiusura': [
      { path: '/amministrazione/anni/2026/chiusura', ...incomplete },
    ],
    'POST /amministrazione/anni/:year{[0-9]{4}}/riapertura': [
      { path: '/amministrazione/anni/2026/riapertura', ...incomplete },
    ],
    'GET /amministrazione/copie': page('/amministrazione/copie'),
    'POST /amministrazione/copie': send('/amministrazione/copie'),
    'GET /amministrazione/persone': page('/amministrazione/persone'),
    'GET /amministrazione/persone/invita': page('/amministrazione/persone/invita'),
    'POST /amministrazione/persone/invita': [{ path: '/amministrazione/persone/invita', ...incomplete }],
    'GET /amministrazione/persone/:id': page('/amministrazione/persone/1'),
    'POST /amministrazione/persone/:id': [{ path: '/amministrazione/persone/1', ...incomplete }],
    'POST /amministrazione/persone/:id/invito': nobody('invito'),
    'POST /amministrazione/persone/:id/password': nobody('password'),
    'POST /amministrazione/persone/:id/sospendi': nobody('sospendi'),
    'POST /amministrazione/persone/:id/riammetti': nobody('riammetti'),
    'POST /amministrazione/persone/:id/fattori': nobody('fattori'),
    'GET /amministrazione/programmi': page('/amministrazione/programmi'),
    'POST /amministrazione/programmi': [{ path: '/amministrazione/programmi', ...incomplete }],
    'POST /amministrazione/programmi/:id{[0-9]{1,18}}/revoca': [
      { path: '/amministrazione/programmi/999/revoca', form: {}, ok: 404 },
    ],
    'POST /api/fatture': send('/api/fatture'),
    'GET /api/fatture/importazioni/:id{[0-9]{1,18}}': page('/api/fatture/importazioni/1'),
    'GET /amministrazione/ruoli': page('/amministrazione/ruoli'),
    'GET /amministrazione/ruoli/nuovo': page('/amministrazione/ruoli/nuovo'),
    'POST /amministrazione/ruoli/nuovo': [{ path: '/amministrazione/ruoli/nuovo', ...incomplete }],
    'GET /amministrazione/ruoli/:id{[0-9]{1,18}}': page('/amministrazione/ruoli/1'),
    'POST /amministrazione/ruoli/:id{[0-9]{1,18}}/fine': [{ path: '/amministrazione/ruoli/1/fine', ...incomplete }],
    'GET /amministrazione/deleghe': page('/amministrazione/deleghe'),
    'POST /amministrazione/deleghe': [{ path: '/amministrazione/deleghe', ...incomplete }],
    'POST /amministrazione/deleghe/:id{[0-9]{1,18}}/revoca': [
      { path: '/amministrazione/deleghe/999/revoca', form: {}, ok: 404 },
    ],
    'GET /permessi': page('/permessi'),
    'GET /account': page('/account'),
    'POST /account/sessioni': send('/account/sessioni'),
    'POST /account/lettera': send('/account/lettera'),
    'GET /account/password': page('/account/password'),
    'POST /account/password': send('/account/password'),
    'GET /accessibilita': page('/accessibilita'),
    'GET /status': page('/status'),
    'GET /metrics': page('/metrics'),
    'GET /entra': page('/entra'),
    'POST /entra': send('/entra'),
    'POST /entra/come': send('/entra/come'),
    'GET /invito/:token': page('/invito/nessuno'),
    'POST /invito/:token': send('/invito/nessuno'),
    'GET /primo-accesso/:token': page('/primo-accesso/nessuno'),
    'POST /primo-accesso/:token': send('/primo-accesso/nessuno'),
    'GET /password/:token': page('/password/nessuno'),
    'POST /password/:token': send('/password/nessuno'),
    'GET /account/codice': page('/account/codice'),
    'POST /account/codice/inizia': send('/account/codice/inizia'),
    'POST /account/codice': send('/account/codice'),
    'POST /account/codice/togli': send('/account/codice/togli'),
    'POST /account/recupero': send('/account/recupero'),
    'GET /account/passkey': page('/account/passkey'),
    'POST /account/passkey/domanda': send('/account/passkey/domanda'),
    'POST /account/passkey': send('/account/passkey'),
    'POST /account/passkey/togli': send('/account/passkey/togli'),
    'GET /entra/codice': page('/entra/codice'),
    'POST /entra/codice': send('/entra/codice'),
    'GET /entra/recupero': page('/entra/recupero'),
    'POST /entra/recupero': send('/entra/recupero'),
    'POST /entra/passkey/domanda': send('/entra/passkey/domanda'),
    'POST /entra/passkey': send('/entra/passkey'),
    'GET /password-dimenticata': page('/password-dimenticata'),
    'POST /password-dimenticata': send('/password-dimenticata'),
    'GET /posta': page('/posta'),
    // Last, since it ends the session.
    'POST /esci': send('/esci'),
  }
}

/** What nobody may do in a closed year, whatever their role: each changes a fact of 2026. */
export const inClosedYear: Sample[] = [
  { path: `/registri/atti/nuovo?obiettivo=${ownTask.key}` },
  { path: '/registri/atti/nuovo', form: { ...act, objective: ownTask.key, act: 'Un’altra delibera' } },
  { path: '/registri/atti', file: acts(ownTask.key) },
  { path: '/registri/rilevazioni', file: readings(ownTask.key) },
  { path: '/registri/pagamenti', file: payments('Determina di prova', '24/03/2026') },
  { path: '/piano/carica', file: () => readFileSync('seed/piano.md', 'utf8').replace('10%', '10 %') },
]
