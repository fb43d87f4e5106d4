// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { withRoles } from '#modules/access/index.ts'
import { emptyDatabase } from '../../../../../tests/support/database.ts'
import { smallPlan } from '../../../../../tests/support/plan.ts'
import { importPlan } from '../../actions.ts'
import { currentPlan, findPlan } from '../../store/find.ts'
import { takeStep } from '../actions.ts'
import { compare } from '../comparison/model.ts'
import { copyToNextYear } from './actions.ts'

const secretary = withRoles('1', 'Ada Neri', 'interno', 'secretary')
const today = civilDate('2028-01-31')
const document = smallPlan([
  ['1', '40%', 'Archivio storico', 'Schede pronte', 'Entro il 29/02/2028', 'Ugo Bianchi', 'Registro firmato'],
  ['2', '30%', 'Nuovo regolamento', 'Proposta in Consiglio', 'Approvazione entro il 30 aprile', 'Ugo Bianchi', ''],
  ['3', '30%', 'Tempi di pagamento', 'Pagare nei termini', 'ITP pari a 0', 'Tutto il personale', ''],
]).replace('2026/2028', '2028/2030')

test('a plan is copied to the next year as a draft: the terms a year later, everything else as it was', async () => {
  const db = await emptyDatabase()
  const file = { name: 'piano.txt', bytes: Buffer.from(document) }
  const { id } = await importPlan(db, file, today, secretary)
  const draft = (await findPlan(db, id))!
  await assert.rejects(copyToNextYear(db, draft, today, secretary), /si copia un piano approvato/)
  const approval = { step: 'approved', act: 'Delibera di Giunta', number: '3', reason: null } as const
  await takeStep(db, id, { ...approval, doneOn: today }, today, secretary)
  const before = (await findPlan(db, id))!
  const after = (await findPlan(db, await copyToNextYear(db, before, today, secretary)))!
  assert.deepEqual([after.year, after.years, after.version, after.approved], [2029, [2029, 2031], 1, false])
  assert.match(after.title!, /2029\/2031/)
  const days = after.areas[0]!.objectives.map(({ indicators }) =>
    indicators.map((each) => ('steps' in each ? each.steps.map(({ by }) => by?.day) : each.kind)),
  )
  // 2029 has no 29 February.
  assert.deepEqual(days, [[['2029-02-28']], [['2029-04-30']], ['value_threshold']])
  const { changed, added, removed } = compare(before, after)
  assert.deepEqual([added, removed], [[], []])
  assert.deepEqual(
    changed.map(({ objective, changes }) => [objective.key, changes.map(({ what }) => what)]),
    [
      ['PL-1', ['Indicatore']],
      ['PL-2', ['Indicatore']],
    ],
  )
  await assert.rejects(copyToNextYear(db, before, today, secretary), /C’è già un piano del 2029/)
  assert.equal((await currentPlan(db))!.year, 2028)
})
