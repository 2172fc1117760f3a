// `npm start` with stand-ins for the counter, the browser and Electron's download.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { plantProject, startTool } from './project.ts'

const ADDRESS = 'http://127.0.0.1:4711/?token=abc'
const COUNTER = `import { writeFileSync } from 'node:fs'
writeFileSync('counter-args', JSON.stringify(process.argv.slice(2)))
process.on('SIGTERM', () => { writeFileSync('counter-closed', ''); process.exit(0) })
console.log(JSON.stringify({ address: ${JSON.stringify(ADDRESS)} }))
setInterval(() => {}, 1000)`
const BROWSER = '#!/bin/sh\necho "$@" > browser-args\nwhile [ ! -e close-window ]; do sleep 0.05; done\n'
const ELECTRON = {
  'node_modules/electron/package.json': '{ "version": "45.4.1" }',
  'node_modules/electron/install.js': "require('node:fs').appendFileSync('downloads', 'x'); process.exit(1)",
}

const plantTill = (files: Record<string, string> = {}) =>
  plantProject({ 'dist/counter/counter.js': COUNTER, browser: BROWSER, ...ELECTRON, ...files })

const start = (folder: string, args: string[], env: NodeJS.ProcessEnv = {}) => {
  const chosen = { ETAL_CHROMIUM: join(folder, 'browser'), ...env }
  return startTool(folder, [join(folder, 'tools/start.mjs'), ...args], chosen)
}

const appears = (folder: string, file: string) =>
  vi.waitFor(() => expect(existsSync(join(folder, file))).toBe(true), { timeout: 15_000, interval: 30 })

describe('npm start', () => {
  it('prints the address and stays when no window is wanted, and closes the counter when it ends', async () => {
    const folder = plantTill()
    const { child, said, ended } = start(folder, ['--headless', '--data', 'my-coop'], { DISPLAY: ':0' })
    await vi.waitFor(() => expect(said.out).toBe(`${ADDRESS}\n`), { timeout: 15_000 })
    const args = JSON.parse(readFileSync(join(folder, 'counter-args'), 'utf8')) as string[]
    expect(args).toEqual(['--json', '--data', join(folder, 'my-coop')])
    expect(existsSync(join(folder, 'browser-args'))).toBe(false)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(existsSync(join(folder, 'counter-closed'))).toBe(true)
    expect(said.talk).toBe('')
  })

  it('opens the browser as an app with its own profile; closing the window closes the till', async () => {
    const folder = plantTill({ 'node_modules/.cache/etal/electron-unavailable': '45.4.1' })
    const { child, said, ended } = start(folder, [], { DISPLAY: ':0' })
    await appears(folder, 'browser-args')
    await vi.waitFor(() => expect(readFileSync(join(folder, 'browser-args'), 'utf8')).toContain('\n'))
    const args = readFileSync(join(folder, 'browser-args'), 'utf8')
    expect(args).toContain(`--app=${ADDRESS}`)
    expect(args).toMatch(/--user-data-dir=\S+/)
    expect(args).toContain('--disable-background-networking --disable-component-update --disable-sync')
    expect(args.includes('--no-sandbox')).toBe(process.getuid?.() === 0)
    expect(child.exitCode).toBe(null)
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(folder, 'close-window'), '')
    expect(await ended).toBe(0)
    expect(existsSync(join(folder, 'counter-closed'))).toBe(true)
    expect(said.out).toBe('')
  })

  it('asks for Electron once, and not again at the next start', async () => {
    const folder = plantTill({ 'close-window': '' })
    const first = start(folder, [], { DISPLAY: ':0' })
    await first.ended
    expect(first.said.talk).toContain('opening in a browser instead')
    const second = start(folder, [], { WAYLAND_DISPLAY: 'wayland-0' })
    expect(await second.ended).toBe(0)
    expect(second.said.talk).toBe('')
    expect(readFileSync(join(folder, 'downloads'), 'utf8')).toBe('x')
  })

  it('does not wait for a download that never answers', { timeout: 40_000 }, async () => {
    const folder = plantTill({ 'node_modules/electron/install.js': 'setInterval(() => {}, 1000)', 'close-window': '' })
    const startedAt = performance.now()
    expect(await start(folder, [], { DISPLAY: ':0' }).ended).toBe(0)
    expect(performance.now() - startedAt).toBeLessThan(15_000)
  })

  it('opens Electron where it is, with the data folder', async () => {
    const binary = '#!/bin/sh\necho "$@" > electron-args\n'
    const folder = plantTill({
      'node_modules/electron/path.txt': 'electron',
      'node_modules/electron/dist/version': '45.4.1',
      'node_modules/electron/dist/electron': binary,
    })
    const { ended } = start(folder, ['--data', 'coop'], { DISPLAY: ':0' })
    expect(await ended).toBe(0)
    expect(readFileSync(join(folder, 'electron-args'), 'utf8')).toContain(`${folder} --data ${join(folder, 'coop')}`)
    expect(existsSync(join(folder, 'counter-args'))).toBe(false)
  })

  it('falls back to the browser when Electron does not open', async () => {
    const folder = plantTill({
      'node_modules/electron/path.txt': 'electron',
      'node_modules/electron/dist/version': '45.4.1',
      'node_modules/electron/dist/electron': '#!/bin/sh\nexit 127\n',
      'close-window': '',
    })
    expect(await start(folder, [], { DISPLAY: ':0' }).ended).toBe(0)
    expect(existsSync(join(folder, 'browser-args'))).toBe(true)
  })

  it('gives the address when there is no screen', async () => {
    const folder = plantTill()
    const { said } = start(folder, [])
    await vi.waitFor(() => expect(said.out).toBe(`${ADDRESS}\n`), { timeout: 15_000 })
    expect(said.talk).toContain('Open this address in any browser')
    expect(existsSync(join(folder, 'downloads'))).toBe(false)
  })

  it('ends with the counter, and its code, when the counter refuses to start', async () => {
    const counter = "console.error('This folder is open in another window.'); process.exit(3)"
    const { said, ended } = start(plantTill({ 'dist/counter/counter.js': counter }), ['--headless'])
    expect(await ended).toBe(3)
    expect(said.talk).toBe('This folder is open in another window.\n')
  })
})
