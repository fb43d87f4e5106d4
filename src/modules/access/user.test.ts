// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Permission, permissions, reachOf } from './permissions.ts'
import { type Grant, isOfOneArea, type Role, roles } from './roles.ts'
import { areasWhere, may, type User } from './user.ts'

const grant = (role: Role, area: string | null = null): Grant => ({
  role,
  area,
  act: 'Decreto n. 1',
  until: null,
  delegatedBy: null,
})
const holder = (...grants: readonly Grant[]): User => ({ id: '1', name: 'Ada Neri', grants, from: 'interno' })

test('a head of area records acts for that area alone', () => {
  const head = holder(grant('area-head', 'PL'))
  assert.equal(may(head, 'acts:record'), true)
  assert.equal(may(head, 'acts:record', { area: 'PL' }), true)
  assert.equal(may(head, 'acts:record', { area: 'UE' }), false)
  assert.equal(may(head, 'acts:record', { area: null }), false)
})

test('an officer records acts for the objectives that name them, in their area alone', () => {
  const officer = holder(grant('officer', 'PL'))
  assert.equal(may(officer, 'acts:record', { area: 'PL', ownTask: true }), true)
  assert.equal(may(officer, 'acts:record', { area: 'PL', ownTask: false }), false)
  assert.equal(may(officer, 'acts:record', { area: 'UE', ownTask: true }), false)
})

test('who holds two roles may do what either allows', () => {
  const both = holder(grant('area-head', 'PL'), grant('area-head', 'UE'), grant('accounting'))
  assert.deepEqual(areasWhere(both, 'acts:record'), ['PL', 'UE'])
  assert.equal(areasWhere(both, 'invoices:read'), 'everywhere')
  assert.equal(may(both, 'payments:record'), true)
  assert.equal(may(both, 'roles:grant'), false)
})

test('who holds no role, and who is nobody, may do nothing', () => {
  for (const permission of Object.keys(permissions) as Permission[]) {
    assert.equal(may(holder(), permission), false)
    assert.equal(may(undefined, permission), false)
    assert.deepEqual(areasWhere(holder(), permission), [])
  }
})

test('only a role of one area has a permission that stops at its area', () => {
  for (const permission of Object.keys(permissions) as Permission[])
    for (const role of roles) {
      const reach = reachOf(role, permission)
      if (reach === 'own-area' || reach === 'own-tasks') assert.ok(isOfOneArea(role), `${permission}, ${role}`)
    }
})
