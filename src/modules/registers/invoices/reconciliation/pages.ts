// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { day, rowNumber, text, wholeNumber } from '#kernel/fields.ts'
import { formatProblem } from '#kernel/problem.ts'
import { Refusal } from '#kernel/refusal.ts'
import { permit, say, type Visit } from '#modules/access/index.ts'
import { writeCsv } from '#platform/csv.ts'
import type { Database } from '#platform/database.ts'
import { fileIn, limitBody, type Rejected, readForm, typedIn } from '#ui/form.ts'
import {
  addFile,
  chooseColumns,
  compareWith,
  confirmMatch,
  correctionColumns,
  correctionsOf,
  isExtraction,
  keepFile,
  keptFile,
  largestPccFile,
  takeApart,
} from './actions.ts'
import { type DifferenceKind, differenceNames } from './compare.ts'
import { correctionContents } from './corrections.ts'
import { type Mapping, missingFields, pccFieldNames, proposeMapping } from './model.ts'
import { listFiles, listMatches } from './store.ts'
import { columnsPage } from './views/columns.ts'
import { comparisonPage } from './views/comparison.ts'
import { correctionColumnsPage } from './views/correction-columns.ts'

const extraction = z.object({ year: wholeNumber.pipe(z.number().min(2013).max(2100)), extractedOn: day })
const file = z.string().regex(/^[0-9a-f]{64}$/, 'carica di nuovo il file')
const columns = extraction.extend({ file })
const matching = z.object({ file, line: wholeNumber, invoice: rowNumber('scegli una fattura') })
const apart = z.object({ file, supplier: text.max(500), number: text.max(500) })

/** Our payments against those of the platform of commercial credits: what differs, why, and what to do. */
export function reconciliationPages(db: Database) {
  const fileAsked = async (c: Context<Visit>) => {
    const files = await listFiles(db)
    const asked = c.req.query('file')
    const file = asked === undefined ? files[0] : files.find(({ original }) => original === asked)
    if (asked !== undefined && !file) throw new Refusal('not-found', 'Questa estrazione non c’è.')
    return { files, file }
  }
  const show = async (c: Context<Visit>, rejected?: Rejected) => {
    const { files, file } = await fileAsked(c)
    const comparison = file && (await compareWith(db, file))
    const kind = kindAsked(c.req.query('tipo'))
    return c.html(
      comparisonPage(
        c.var.frame,
        { files, file, comparison, kind, matches: await listMatches(db), today: c.var.today },
        rejected,
      ),
      rejected ? 422 : 200,
    )
  }
  const refused = (problems: Rejected['problems'], typed: Rejected['typed'] = {}): Rejected => ({
    ok: false,
    ...{ typed, problems },
  })

  return new Hono<Visit>()
    .get('/', permit('pcc:reconcile'), (c) => show(c))

    .post('/', permit('pcc:reconcile'), limitBody(largestPccFile + 10_000), async (c) => {
      const body = await c.req.parseBody()
      const form = readForm(extraction, body)
      const file = await fileIn(body)
      if (!form.ok) return show(c, form)
      const { year, extractedOn } = form.value
      const typed = typedIn(extraction, body)
      if (!isExtraction(year, extractedOn, c.var.today))
        return show(c, refused({ extractedOn: 'è un giorno prima dell’anno, o che deve ancora venire' }, typed))
      const kept = file && (await keepFile(db, file, c.var.user))
      if (!kept)
        return show(c, refused({ file: 'scegli il file CSV della piattaforma, con i titoli nella prima riga' }, typed))
      const { original, header, saved } = kept
      const known = missingFields(saved).length === 0 && Object.values(saved).every((title) => header.includes(title))
      if (known && (await addFile(db, { original, year, extractedOn }, saved, c.var.user)).length === 0) {
        say(c, added)
        return c.redirect(`/fatture/piattaforma?file=${original}`, 303)
      }
      return c.redirect(`/fatture/piattaforma/colonne?file=${original}&anno=${year}&giorno=${extractedOn}`, 303)
    })

    .post('/abbinamenti', permit('pcc:reconcile'), limitBody(), async (c) => {
      const form = readForm(matching, await c.req.parseBody())
      const file = form.ok && (await listFiles(db)).find(({ original }) => original === form.value.file)
      if (!form.ok || !file) return show(c, form.ok ? refused({ file: 'questa estrazione non c’è' }) : form)
      const { line, invoice: invoiceId } = form.value
      await confirmMatch(db, file, { line, invoiceId }, c.var.user)
      say(c, 'È la stessa fattura: ora si confronta con la sua.')
      return c.redirect(`/fatture/piattaforma?file=${file.original}`, 303)
    })

    .post('/abbinamenti/separazione', permit('pcc:reconcile'), limitBody(), async (c) => {
      const form = readForm(apart, await c.req.parseBody())
      if (!form.ok) return show(c, form)
      await takeApart(db, form.value, c.var.user)
      say(c, 'L’abbinamento è tolto.')
      return c.redirect(`/fatture/piattaforma?file=${form.value.file}`, 303)
    })

    .get('/colonne', permit('pcc:reconcile'), async (c) => {
      const kept = await keptFile(db, c.req.query('file') ?? '')
      if (!kept) throw new Refusal('not-found', 'Il file non c’è: caricalo di nuovo.')
      const told = { year: c.req.query('anno') ?? '', extractedOn: c.req.query('giorno') ?? '' }
      return c.html(columnsPage(c.var.frame, { ...kept, ...told, mapping: proposeMapping(kept.header, kept.saved) }))
    })

    .post('/colonne', permit('pcc:reconcile'), limitBody(), async (c) => {
      const body = await c.req.parseBody()
      const form = readForm(columns, body)
      const kept = form.ok ? await keptFile(db, form.value.file) : undefined
      if (!form.ok || !kept) return show(c, form.ok ? refused({ file: 'il file non c’è: caricalo di nuovo' }) : form)
      const mapping = mappingIn(body, kept.header)
      const { year, extractedOn, file: original } = form.value
      const problems = await addFile(db, { original, year, extractedOn }, mapping, c.var.user)
      if (problems.length === 0) {
        say(c, added)
        return c.redirect(`/fatture/piattaforma?file=${original}`, 303)
      }
      const told = { ...kept, year: String(year), extractedOn, mapping }
      return c.html(columnsPage(c.var.frame, told, problems.map(formatProblem)), 422)
    })

    .get('/correzioni.csv', permit('pcc:reconcile'), async (c) => {
      const { file } = await fileAsked(c)
      if (!file) throw new Refusal('not-found', 'Non c’è ancora nessuna estrazione da correggere.')
      const { titles, lines } = await correctionsOf(db, file)
      const csv = writeCsv(titles, lines)
      return c.body(csv, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="modello-003-${file.year}.csv"`,
      })
    })

    .get('/modello', permit('pcc:reconcile'), async (c) =>
      c.html(correctionColumnsPage(c.var.frame, await correctionColumns(db))),
    )

    .post('/modello', permit('pcc:reconcile'), limitBody(), async (c) => {
      const chosen = columnsIn(await c.req.parseBody())
      if (chosen.length > 0) await chooseColumns(db, chosen, c.var.user)
      say(
        c,
        chosen.length > 0
          ? 'Le colonne sono salvate.'
          : 'Serve almeno una colonna con il suo posto: non è cambiato nulla.',
      )
      return c.redirect('/fatture/piattaforma/modello', 303)
    })
}

const added = 'L’estrazione è confrontata con le fatture di qui.'

const kindAsked = (asked: string | undefined): DifferenceKind | undefined =>
  asked !== undefined && asked in differenceNames ? (asked as DifferenceKind) : undefined

/** The column chosen for each field, among those that the file has. */
const mappingIn = (body: Record<string, unknown>, header: readonly string[]): Mapping =>
  Object.fromEntries(
    pccFieldNames.map((field) => [field, body[field]] as const).filter(([, title]) => header.includes(String(title))),
  )

/** Those with a place, in its order; a title left empty is that of the content. */
const columnsIn = (body: Record<string, unknown>) =>
  correctionContents
    .map((content, index) => ({
      content,
      title: textIn(body[`title${index}`]) || content,
      place: Number(textIn(body[`place${index}`])),
    }))
    .filter(({ place }) => place > 0)
    .toSorted((one, other) => one.place - other.place)
    .map(({ content, title }) => ({ content, title }))

const textIn = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, 100) : ''
