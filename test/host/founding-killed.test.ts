// The power is cut the moment a coop is founded: it has its faces and its ranges, or it is not founded.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHost } from '../../electron/host.ts'
import { DEFAULT_PROFILE } from '../../shared/host/host.ts'

const HOST = { ...DEFAULT_PROFILE, name: 'CAE', siret: '12345678200010', vatNumber: '', address: '', section: 'C1' }
const FOUNDING = {
  coop: { name: 'Essai', activities: ['textile'] },
  host: HOST,
  members: [{ name: 'Awa', role: 'manager', colour: '#c2410c', language: 'fr' }],
  pin: '4711',
  ranges: [
    { name: 'Wax', colour: '#23388f', pattern: 'wax-rings' },
    { name: 'Retouches', colour: '#8a1f57', pattern: 'stripes' },
  ],
}

/** Founds, and is killed before it could ask for anything else. */
const FOUNDER = `
  const [module, folders, input] = process.argv.slice(1)
  const { openHost } = await import(module)
  const host = await openHost(JSON.parse(folders))
  const answer = await host.call('window', { name: 'coop.found', input: JSON.parse(input) })
  if (answer.ok) process.kill(process.pid, 'SIGKILL')
`

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'etal-founding-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

it('a till that is killed as it was founded sells from its first ranges at the next start', async () => {
  const folders = { data: join(root, 'data'), keys: join(root, 'keys') }
  const module = new URL('../../electron/host.ts', import.meta.url).href
  const words = [module, JSON.stringify(folders), JSON.stringify(FOUNDING)]
  const killed = spawnSync(process.execPath, ['--input-type=module', '-e', FOUNDER, ...words], { encoding: 'utf8' })
  expect(killed.signal, killed.stderr).toBe('SIGKILL')
  const host = await openHost(folders)
  const ask = (name: string, input: unknown = {}) => host.call('window', { name, input })
  const list = await ask('member.list')
  const [awa] = (list.ok ? list.value : []) as { id: string }[]
  expect(await ask('member.signIn', { member: awa?.id, pin: '4711' })).toMatchObject({ ok: true })
  expect(await ask('coop.status')).toMatchObject({ value: { phase: 'ready', lacksRecoveryCode: false, findings: [] } })
  expect(await ask('catalogue.ranges')).toMatchObject({
    value: [
      { name: 'Wax', pattern: 'wax-rings', position: 0 },
      { name: 'Retouches', pattern: 'stripes', position: 1 },
    ],
  })
  await host.close()
})
