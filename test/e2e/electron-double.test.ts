// The built main and preload, unmodified, under the Electron double: the window's wire and everything it refuses.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announcementPath, readAnnouncement } from '../../electron/counter/announcement.ts'
import { DEFAULT_PROFILE } from '../../shared/host/host.ts'
import { BUILT_MAIN, type ElectronApp, startElectronApp } from '../kit/electron-app.ts'

interface Bridge {
  call(asked: { name: string; input: unknown; request?: string }): Promise<unknown>
  onChanged(listener: (topics: readonly string[]) => void): () => void
}
type Bridged = typeof globalThis & { etal: Bridge; heard?: string[] }
interface SeenWindow {
  options: { width: number; minWidth: number; kiosk: boolean; webPreferences: Record<string, unknown> }
  isVisible: boolean
  focusedTimes: number
}

const home = mkdtempSync(join(tmpdir(), 'etal-double-'))
const data = join(home, 'data')
const args = ['--data', data, '--keys', join(home, 'keys')]
let app: ElectronApp
let page: Page

beforeAll(async () => {
  app = startElectronApp(BUILT_MAIN, { home, args })
  page = await app.page()
  await page.waitForFunction(() => document.getElementById('app')?.hasChildNodes())
})
afterAll(async () => {
  await app.close()
  rmSync(home, { recursive: true, force: true })
})

const windows = async () => (await app.ask({ ask: 'windows' })) as SeenWindow[]
const keptAwake = async () => ((await app.ask({ ask: 'seen' })) as { keptAwake: number[] }).keptAwake.length
const callFromPage = (name: string, input: unknown) =>
  page.evaluate(([name, input]) => (globalThis as Bridged).etal.call({ name: String(name), input }), [name, input])

describe('the window', () => {
  it('is as closed as Electron allows', async () => {
    const [window, ...others] = await windows()
    expect(others).toEqual([])
    expect(window?.options).toMatchObject({ width: 1280, height: 800, minWidth: 1024, minHeight: 600, kiosk: false })
    expect(window?.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    })
    expect(window?.isVisible).toBe(true)
    expect(await app.ask({ ask: 'seen' })).toMatchObject({
      menu: null,
      sandboxEnabled: true,
      errorBoxes: [],
      privileges: [{ scheme: 'etal', privileges: { standard: true, secure: true } }],
    })
  })

  it('gives the page one way to ask and one to hear, and nothing of Node or Electron', async () => {
    const given = await page.evaluate(() => ({
      keys: Object.keys((globalThis as Bridged).etal).toSorted(),
      frozen: Object.isFrozen((globalThis as Bridged).etal),
      others: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electronDoubleSend'].filter(
        (name) => name in globalThis,
      ),
      isSecure: isSecureContext,
    }))
    expect(given).toEqual({ keys: ['call', 'onChanged'], frozen: true, others: [], isSecure: true })
  })

  it('shows the app under its policy: an inline script does not run', async () => {
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'globalThis.inlineRan = true'
      document.head.append(script)
      return 'inlineRan' in globalThis
    })
    expect(ran).toBe(false)
  })
})

describe('the wire', () => {
  it('carries a question to the door and its answer back', async () => {
    expect(await callFromPage('coop.status', {})).toMatchObject({ ok: true, value: { phase: 'firstStart' } })
  })

  it('answers what is not a question with a refusal', async () => {
    expect(await callFromPage('no.such.thing', {})).toMatchObject({ ok: false, refusal: { type: 'UnknownOperation' } })
    expect(await callFromPage('x'.repeat(100), {})).toMatchObject({ ok: false, refusal: { type: 'InvalidInput' } })
    expect(await callFromPage('coop.openDemo', { demo: 7 })).toMatchObject({
      ok: false,
      refusal: { type: 'InvalidInput' },
    })
  })

  it('sends only what can be copied', async () => {
    await expect(
      page.evaluate(() => (globalThis as Bridged).etal.call({ name: 'coop.status', input: Symbol('x') })),
    ).rejects.toThrow(/cloned/)
  })

  it('tells the page what changed, until it no longer wants to hear', async () => {
    await page.evaluate(() => {
      const heard: string[] = []
      Object.assign(globalThis, {
        heard,
        deaf: (globalThis as Bridged).etal.onChanged((topics) => heard.push(...topics)),
      })
    })
    expect(await callFromPage('coop.found', FOUNDING)).toMatchObject({ ok: true })
    await page.waitForFunction(() => (globalThis as Bridged).heard?.includes('coop'))
  })

  it('refuses a picture that is not there, under an address of the app only', async () => {
    const status = (address: string) =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            ({ status }) => status,
            () => 0,
          ),
        address,
      )
    expect(await status(`etal://app/assets/nothing.js`)).toBe(404)
    expect(await status(`etal://app/sell`)).toBe(200)
    // Pictures are shown, never fetched: the policy lets a page connect to itself only.
    expect(await status(`etal://picture/${'a'.repeat(64)}`)).toBe(0)
  })
})

describe('what a page may not do', () => {
  it('leaves the app by no link, address or new window', async () => {
    const before = page.url()
    await page.evaluate(() => void (location.href = 'https://evil.example/'))
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'https://evil.example/link'
      document.body.append(link)
      link.click()
      link.remove()
    })
    await page.evaluate(() => void window.open('https://evil.example/window'))
    await expect.poll(() => app.said()).toMatch(/a navigation was denied/)
    await expect.poll(() => page.context().pages().length).toBe(1)
    expect(page.url()).toBe(before)
    expect(await windows()).toHaveLength(1)
  })

  it('is given the camera and the microphone on its own address, and nothing else', async () => {
    const given = (permission: string, url = 'etal://app/') => app.ask({ ask: 'permission', permission, url })
    expect(await given('media')).toBe(true)
    expect(await given('media', 'https://evil.example/')).toBe(false)
    expect(await given('media', 'etal://picture/')).toBe(false)
    for (const permission of ['geolocation', 'notifications', 'openExternal', 'clipboard-read', 'midi', 'fullscreen']) {
      expect([permission, await given(permission)]).toEqual([permission, false])
    }
  })
})

describe('the second windows', () => {
  it('are opened by whoever sells, full screen on the other display, each once', async () => {
    expect(await callFromPage('tablet.window', { seat: 'kitchen' })).toMatchObject({ refusal: { type: 'NotAllowed' } })
    const members = (await callFromPage('member.list', {})) as { value: { id: string }[] }
    await callFromPage('member.signIn', { member: members.value[0]?.id })
    for (let times = 0; times < 2; times += 1)
      expect(await callFromPage('tablet.window', { seat: 'kitchen' })).toEqual({ ok: true, value: { address: null } })
    const [, kitchen, ...others] = await windows()
    expect(others).toEqual([])
    expect(kitchen?.options).toMatchObject({ x: 1280, y: 0, fullscreen: true, webPreferences: { sandbox: true } })
    expect(kitchen?.focusedTimes).toBe(1)
    const pages = () => page.context().pages()
    await expect.poll(() => pages().length).toBe(2)
    const shown = pages().find((one) => one !== page)
    await shown?.getByRole('heading', { name: /Cuisine|Kitchen/u }).waitFor()
    const asked = { name: 'kitchen.now', input: {} }
    const answers = await shown?.evaluate(async (question) => {
      const { etal } = globalThis as Bridged
      return [await etal.call(question), await etal.call({ name: 'sale.list', input: {} })]
    }, asked)
    expect(answers).toMatchObject([{ ok: true }, { ok: false, refusal: { type: 'NotAllowed' } }])
    expect(await keptAwake()).toBe(1)
  })

  it('come back as what they were after their page crashed, and leave the displays alone once closed', async () => {
    const kitchen = page
      .context()
      .pages()
      .find((one) => one !== page)
    await app.ask({ ask: 'crash', place: 1 })
    await kitchen?.getByRole('heading', { name: /Cuisine|Kitchen/u }).waitFor()
    expect(app.said()).toContain("the page's process is gone: crashed")
    const answer = await kitchen?.evaluate(() => (globalThis as Bridged).etal.call({ name: 'sale.list', input: {} }))
    expect(answer).toMatchObject({ ok: false, refusal: { type: 'NotAllowed' } })
    // A page that crashes again at once is left alone until somebody asks for its window.
    await app.ask({ ask: 'crash', place: 1 })
    expect(await callFromPage('tablet.window', { seat: 'kitchen' })).toEqual({ ok: true, value: { address: null } })
    await kitchen?.getByRole('heading', { name: /Cuisine|Kitchen/u }).waitFor()
    expect([(await windows()).length, await keptAwake()]).toEqual([2, 1])
    await kitchen?.close()
    await expect.poll(async () => (await windows()).length).toBe(1)
    expect(await keptAwake()).toBe(0)
    await callFromPage('member.signOut', {})
  })
})

describe('a second start', () => {
  it('brings the first window forward and ends', async () => {
    const second = startElectronApp(BUILT_MAIN, { home, args })
    expect(await second.ended).toBe(0)
    await expect.poll(async () => (await windows())[0]?.focusedTimes).toBe(1)
    expect(await windows()).toHaveLength(1)
  })
})

describe('the command line', () => {
  it('finds the running app and asks it', async () => {
    const running = await readAnnouncement(data)
    expect(running?.pid).toBe(app.process.pid)
    const response = await fetch(`${running?.address}/call`, {
      method: 'POST',
      headers: { 'x-etal-cli': running?.token ?? '' },
      body: JSON.stringify({ name: 'coop.status', input: {} }),
    })
    expect(await response.json()).toMatchObject({ ok: true, value: { caller: 'visitor' } })
  })
})

describe('another site in the window', () => {
  it('is not listened to, even with the preload', async () => {
    await app.ask({ ask: 'show', url: 'https://evil.example/', html: '<!doctype html><title>evil</title>' })
    await expect.poll(() => page.url()).toBe('https://evil.example/')
    const answer = callFromPage('coop.status', {})
    await expect(answer).rejects.toThrow(/Only the app itself may ask/)
    expect(app.said()).toContain('a question from a page that is not ours was refused')
  })
})

describe('closing', () => {
  it('closes the window, the counter and the host, and leaves no announcement', async () => {
    await page.close()
    expect(await app.ended).toBe(0)
    expect(app.said()).toContain('the counter is closed')
    expect(existsSync(announcementPath(data))).toBe(false)
  })

  it('says in a sentence that the folder is in use, and ends with 3', async () => {
    const counter = startElectronApp(join(BUILT_MAIN, '..', '..', 'counter', 'counter.js'), {
      home,
      args: [...args, '--json'],
    })
    await expect.poll(() => existsSync(announcementPath(data)), { timeout: 15_000 }).toBe(true)
    const refused = startElectronApp(BUILT_MAIN, { home, args })
    expect(await refused.ended).toBe(3)
    expect(refused.said()).toMatch(/error box: Étal: Étal is already open on .*\. .*\.\n/)
    counter.process.kill('SIGTERM')
    expect(await counter.ended).toBe(0)
  })
})

describe('printing in a hidden window', () => {
  it('gives the sheet that the page asks for', async () => {
    const pdf = join(home, 'page.pdf')
    const html = '<!doctype html><html><head><style>@page{size:100mm 50mm}</style></head><body>Étal</body></html>'
    const printing = startElectronApp(fileURLToPath(new URL('../electron/print-main.ts', import.meta.url)), {
      home,
      args: [html, pdf],
    })
    expect([await printing.ended, printing.said()]).toEqual([0, expect.any(String)])
    const [width] = /\/MediaBox\s*\[\s*0 0 ([\d.]+)/.exec(readFileSync(pdf, 'latin1'))?.slice(1).map(Number) ?? []
    expect(Math.abs((width ?? 0) - 283.5)).toBeLessThan(2)
  })
})

const FOUNDING = {
  coop: { name: 'Cyprielles', activities: ['textile'] },
  host: { ...DEFAULT_PROFILE, name: 'CAE', siret: '12345678200010', vatNumber: '', address: '', section: 'CYPR01' },
  members: [{ name: 'Awa', colour: '#c2410c', language: 'fr', role: 'manager' }],
}
