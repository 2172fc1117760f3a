// The counter as a process of its own: what it prints, what it leaves, how it ends.

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { announcementPath, readAnnouncement } from '../../electron/counter/announcement.ts'

const BUILT_COUNTER = join(import.meta.dirname, '..', '..', 'dist', 'counter', 'counter.js')

let folder: string
const started: ChildProcess[] = []

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'etal-process-'))))
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

function start(...args: string[]) {
  const home = { XDG_CONFIG_HOME: join(folder, 'home') }
  const child = spawn(process.execPath, [BUILT_COUNTER, ...args], { env: { ...process.env, ...home }, stdio: 'pipe' })
  started.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (part: Buffer) => (said.out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (said.err += part.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  const open = async () => {
    await expect.poll(() => said.out, { timeout: 20_000 }).toContain('\n')
    return said.out
  }
  return { child, said, ended, open }
}

const data = () => join(folder, 'data')

describe('the counter', () => {
  it('prints one line of JSON, leaves its announcement, and takes it away when asked to close', async () => {
    const counter = start('--json', '--data', data(), '--keys', join(folder, 'keys'))
    const printed = JSON.parse(await counter.open()) as { address: string; pid: number }
    expect(printed).toEqual({
      address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/),
      pid: counter.child.pid,
    })
    expect(await readAnnouncement(data())).toMatchObject({ pid: counter.child.pid })
    expect((await fetch(printed.address, { redirect: 'manual' })).status).toBe(303)
    counter.child.kill('SIGTERM')
    expect(await counter.ended).toBe(0)
    expect(existsSync(announcementPath(data()))).toBe(false)
    expect(counter.said.out.trim().split('\n')).toHaveLength(1)
  })

  it('opens the same folder again after it was killed', async () => {
    const killed = start('--json', '--data', data(), '--keys', join(folder, 'keys'))
    await killed.open()
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(await readAnnouncement(data())).toBeNull()
    const next = start('--json', '--data', data(), '--keys', join(folder, 'keys'))
    await next.open()
    expect(await readAnnouncement(data())).toMatchObject({ pid: next.child.pid })
  })

  it('comes back where it was, where the browser kept what was begun; elsewhere when that is taken', async () => {
    const places = ['--json', '--data', data(), '--keys', join(folder, 'keys')]
    const portOf = async (counter: ReturnType<typeof start>) =>
      new URL((JSON.parse(await counter.open()) as { address: string }).address).port
    const first = start(...places)
    const port = await portOf(first)
    first.child.kill('SIGKILL')
    await first.ended
    const second = start(...places)
    expect(await portOf(second)).toBe(port)
    second.child.kill('SIGKILL')
    await second.ended
    const other = start('--json', '--port', port, '--data', join(folder, 'other'), '--keys', join(folder, 'keys2'))
    await other.open()
    expect(await portOf(start(...places))).not.toBe(port)
  })

  it('says that another one has the folder, and ends with 3', async () => {
    const first = start('--json', '--data', data(), '--keys', join(folder, 'keys'))
    await first.open()
    const second = start('--json', '--data', data(), '--keys', join(folder, 'keys'))
    expect(await second.ended).toBe(3)
    expect(second.said.out).toBe('')
    expect(second.said.err).toMatch(/^\p{Lu}[^\n]+[.!]\n$/u)
    expect(await readAnnouncement(data())).toMatchObject({ pid: first.child.pid })
  })

  it('listens on the port it is told, and says when it is taken', async () => {
    const first = start('--json', '--data', data(), '--keys', join(folder, 'keys'))
    const { port } = new URL((JSON.parse(await first.open()) as { address: string }).address)
    const second = start('--json', '--port', port, '--data', join(folder, 'other'), '--keys', join(folder, 'keys2'))
    expect(await second.ended).toBe(1)
    expect(second.said.err).toContain('EADDRINUSE')
  })

  it('shows its options when it does not understand, and ends with 2', async () => {
    for (const args of [['--port', 'x'], ['--port', '70000'], ['--nonsense'], ['--data']]) {
      const counter = start(...args)
      expect([args, await counter.ended]).toEqual([args, 2])
      expect(counter.said.err).toContain('--data DIR')
    }
  })
})
