// A page becomes a PDF on the sheets it asks for; nothing it carries runs or is fetched.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findBrowser } from '../../electron/browser.ts'
import { NoBrowser, printPdf } from '../../electron/pdf.ts'

afterEach(() => vi.unstubAllEnvs())

describe('printing a page', () => {
  it('gives one sheet of the size that the page asks for', async () => {
    const pdf = await printPdf(
      '<!doctype html><html><head><style>@page{size:100mm 50mm;margin:5mm}</style></head><body>Étal مرحبا</body></html>',
    )
    const text = Buffer.from(pdf).toString('latin1')
    expect(text).toMatch(/^%PDF-1\./)
    const [width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text)?.slice(1).map(Number) ?? []
    expect(Math.abs((width ?? 0) - 283.5)).toBeLessThan(2)
    expect(Math.abs((height ?? 0) - 141.7)).toBeLessThan(2)
    expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    expect(drawnGlyphs(pdf)).toBeGreaterThan(0)
  }, 60_000)

  it('runs no script and fetches nothing', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    }).listen(0, '127.0.0.1')
    const site = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    await new Promise((resolve) => server.once('listening', resolve))
    const body = `<img src="${site()}/picture"><link rel="stylesheet" href="${site()}/style"><script>document.body.append('x'.repeat(99));new Image().src='${site()}/script'</script>`
    const pdf = await printPdf(`<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`)
    server.close()
    expect(asked).toEqual([])
    expect(drawnGlyphs(pdf)).toBe(0)
  }, 60_000)

  it('says what is missing when there is no browser', async () => {
    vi.stubEnv('PATH', mkdtempSync(join(tmpdir(), 'etal-nothing-')))
    vi.stubEnv('ETAL_CHROMIUM', '')
    await expect(printPdf('x')).rejects.toThrow(NoBrowser)
  })
})

describe('finding a browser', () => {
  it('takes the one that was named, else the first on the path', () => {
    const folder = mkdtempSync(join(tmpdir(), 'etal-browser-'))
    mkdirSync(join(folder, 'bin'))
    const put = (name: string) => {
      writeFileSync(join(folder, name), '', { mode: 0o755 })
      return join(folder, name)
    }
    const chrome = put('bin/google-chrome')
    const env = { PATH: join(folder, 'bin') }
    expect(findBrowser({ ...env, ETAL_CHROMIUM: put('mine') }, 'linux')).toBe(join(folder, 'mine'))
    expect(findBrowser(env, 'linux')).toBe(chrome)
    const edge = join(folder, 'Microsoft', 'Edge', 'Application')
    mkdirSync(edge, { recursive: true })
    writeFileSync(join(edge, 'msedge.exe'), '', { mode: 0o755 })
    expect(findBrowser({ ProgramFiles: folder }, 'win32')).toBe(join(edge, 'msedge.exe'))
    rmSync(folder, { recursive: true })
  })
})

/** How many text operators the pages draw: none when a page stays blank. */
function drawnGlyphs(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1')
  const streams = [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].map(({ index, 0: head }) =>
    Buffer.from(pdf).subarray(index + head.length),
  )
  const drawn = streams.map((stream) => {
    try {
      return inflateSync(stream, { finishFlush: 2 }).toString('latin1')
    } catch {
      return '' // a stream of another kind
    }
  })
  return drawn.join('\n').match(/\bT[jJ]\b/g)?.length ?? 0
}
