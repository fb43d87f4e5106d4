// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { newFolder } from './support/folder.ts'

const text = (path: string) => readFileSync(path, 'utf8')

test('the container file copies what there is, asks /status how it is, and runs as nobody special', () => {
  const file = text('deploy/Containerfile')
  const copied = [...file.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, sources]) => sources!.split(' '))
  assert.deepEqual(
    copied.filter((path) => !existsSync(path)),
    [],
  )
  for (const needed of ['src', 'migrations', 'seed', 'traguardo', 'package-lock.json'])
    assert.ok(copied.includes(needed))
  assert.match(file, /^HEALTHCHECK [\s\S]*\/status/m)
  assert.match(file, /^USER traguardo$/m)
})

test('settings named in the examples and in the instructions are settings of the program', () => {
  const known = text('src/config.ts')
  for (const path of [
    ...['deploy/Containerfile', 'deploy/traguardo.service', 'deploy/traguardo.env', 'deploy/Caddyfile'],
    ...['deploy/nginx.conf', 'docs/operations.md', 'README.md', 'README.it.md'],
  ]) {
    for (const [name] of text(path).matchAll(/TRAGUARDO_[A-Z_]+[A-Z]/g))
      assert.ok(known.includes(name) || name.startsWith('TRAGUARDO_OIDC'), `${path}: ${name}`)
  }
})

test('the instructions name commands, codes and files that exist', () => {
  const instructions = text('docs/operations.md')
  for (const [, path] of instructions.matchAll(/\]\((?!http)([^)#]+)/g))
    assert.ok(existsSync(join('docs', path!)), `${path}`)
  const health = text('src/operation/health.ts')
  for (const [, code] of instructions.matchAll(/^\| `([a-z-]+)` \|/gm))
    assert.ok(health.includes(`'${code}':`), `${code}`)
  const names = [
    'migrate',
    'backup',
    'restore',
    'start',
    'journal verify',
    'municipality create',
    'municipality list',
    'municipality import',
    'account invite',
    'account reset',
  ]
  const listed = spawnSync('./traguardo', { encoding: 'utf8' }).stdout
  for (const [, words] of instructions.matchAll(
    /traguardo ((?:journal|municipality|account) [a-z]+|migrate|backup|restore|start)/g,
  ))
    assert.ok(names.includes(words!) && listed.includes(`  ${words} `), `${words}`)
})

const noSystemd = spawnSync('systemd-analyze', ['--version']).error ? 'this machine has no systemd-analyze' : false

test('the systemd unit is sound and little exposed', { skip: noSystemd }, () => {
  const unit = join(newFolder(), 'traguardo.service')
  // The program need not be installed here.
  writeFileSync(unit, text('deploy/traguardo.service').replace('/opt/traguardo/traguardo start', process.execPath))
  const verified = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' })
  assert.deepEqual([verified.status, verified.stderr], [0, ''])
  const exposure = spawnSync('systemd-analyze', ['security', '--offline=true', unit], { encoding: 'utf8' }).stdout
  const level = Number(/exposure level for traguardo\.service: ([\d.]+)/.exec(exposure)?.[1])
  assert.ok(level < 2, `${level}`)
})
