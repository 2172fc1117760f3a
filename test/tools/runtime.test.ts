// What the tools install, build and find by themselves, with a stand-in for npm that notes what it was asked.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFiles, plant, plantProject, runTool } from './project.ts'

const LOCK = JSON.stringify({
  packages: {
    '': { name: 'etal' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/for-another-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
})
const INSTALLED = JSON.stringify({ packages: { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } } })
const OTHER = JSON.stringify({ packages: { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-c' } } })

// Fails as often as the file `failures` has characters, then installs.
const NPM = `import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
appendFileSync('npm-was-asked', process.argv.slice(2).join(' ') + '\\n')
const failures = existsSync('failures') ? readFileSync('failures', 'utf8') : ''
if (failures) { writeFileSync('failures', failures.slice(1)); console.error('network down'); process.exit(1) }
mkdirSync('node_modules', { recursive: true })
writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(INSTALLED)})`

function install(files: Record<string, string>) {
  const folder = plantProject({ 'package-lock.json': LOCK, 'npm/npm-cli.js': NPM, ...files })
  const script = "import('./tools/runtime.mjs').then((runtime) => runtime.ensurePackages())"
  const env = { npm_execpath: join(folder, 'npm/npm-cli.js'), npm_node_execpath: process.execPath }
  const result = runTool(folder, ['-e', script], env)
  const asked = join(folder, 'npm-was-asked')
  return { ...result, asked: existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n') : [] }
}

describe('The packages', () => {
  it('are left alone when they are what the lockfile says, whatever other systems would need', () => {
    const { code, asked, talk } = install({ 'node_modules/.package-lock.json': INSTALLED })
    expect({ code, asked, talk }).toEqual({ code: 0, asked: [], talk: '' })
  })

  it.each([
    ['another version', OTHER],
    ['nothing', '{ "packages": {} }'],
    ['half a file', LOCK.slice(0, 40)],
  ])('are installed when there is %s, and no script of theirs runs', (_, present) => {
    const { code, asked } = install({ 'node_modules/.package-lock.json': present })
    expect(code).toBe(0)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatch(/^ci --ignore-scripts --include=dev --include=optional/)
  })

  it('are asked for a second time when the network stumbles', () => {
    const { code, asked } = install({ 'node_modules/.package-lock.json': OTHER, failures: 'x' })
    expect(code).toBe(0)
    expect(asked).toHaveLength(2)
  })

  it('are given up after that, with what npm said', () => {
    const { code, asked, talk } = install({ 'node_modules/.package-lock.json': OTHER, failures: 'xx' })
    expect(code).toBe(1)
    expect(asked).toHaveLength(2)
    expect(talk).toContain('network down')
  })
})

const VITE = `import { mkdirSync, writeFileSync, appendFileSync } from 'node:fs'
import { buildInputsHash } from '../../../tools/source-hash.mjs'
appendFileSync('built', 'x')
writeFileSync('dist/build.json', JSON.stringify({ inputs: buildInputsHash(process.cwd()) }))`

describe('The build', () => {
  const build = (folder: string) =>
    runTool(folder, ['-e', "import('./tools/runtime.mjs').then((runtime) => runtime.ensureBuilt())"])
  const times = (folder: string) =>
    existsSync(join(folder, 'built')) ? readFileSync(join(folder, 'built'), 'utf8').length : 0

  it('is made once, and again when a source changed, appeared or the result is gone', () => {
    const folder = plantProject({ 'shared/a.ts': 'one', 'node_modules/vite/bin/vite.js': VITE }, { isBuilt: false })
    addFiles(folder, { 'node_modules/vite/package.json': '{ "type": "module" }' })
    build(folder)
    expect(build(folder)).toEqual({ code: 0, out: '', talk: '' })
    expect(times(folder)).toBe(1)
    addFiles(folder, { 'shared/a.ts': 'two' })
    build(folder)
    expect(times(folder)).toBe(2)
    addFiles(folder, { 'renderer/new.css': '' })
    build(folder)
    expect(times(folder)).toBe(3)
    addFiles(folder, { 'dist/build.json': '{ "inp' })
    build(folder)
    expect(times(folder)).toBe(4)
  })

  it('says what is wrong when it fails', () => {
    const vite = 'console.error("Could not resolve ./gone.ts"); process.exit(1)'
    const { code, talk } = build(plantProject({ 'node_modules/vite/bin/vite.js': vite }, { isBuilt: false }))
    expect(code).toBe(1)
    expect(talk).toContain('Could not resolve ./gone.ts')
  })
})

describe('An older Node', () => {
  const olderNode = (platform: string) => `
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0', napi: '9' } })
    Object.defineProperty(process, 'platform', { value: ${JSON.stringify(platform)} })
    const { ensureNode24 } = await import('./tools/runtime.mjs')
    await ensureNode24()
    console.log('went on')`

  it('is told in one sentence what to install where we cannot', () => {
    const { code, out, talk } = runTool(plantProject({ 'go.mjs': olderNode('darwin') }), ['go.mjs'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(talk).toMatch(/^Étal needs Node 24 or newer and this is Node 20\.1\.0 on darwin .*install Node 24.*\n$/)
  })

  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'hands over to its successor, arguments and code',
    () => {
      const successor = `#!/bin/sh\nif [ "$1" = --version ]; then echo v24; exit; fi\necho "$@" "$PATH"; exit 7`
      const folder = plantProject({
        'go.mjs': olderNode('linux'),
        'tools/node/node_modules/.bin/node': successor,
        'tools/node/node_modules/.package-lock.json': '{ "packages": {} }',
      })
      addFiles(folder, { 'tools/node/package-lock.json': '{ "packages": {} }' })
      const { code, out, talk } = runTool(folder, ['go.mjs', '--data', 'a b'])
      expect(talk).toBe('')
      expect(out).toMatch(/go\.mjs --data a b .*\/tools\/node\/node_modules\/\.bin:/)
      expect(code).toBe(7)
    },
  )
})

describe('The browser', () => {
  const find = (env: NodeJS.ProcessEnv) => {
    const script = "import('./tools/runtime.mjs').then(async (r) => console.log(await r.ensureChromium()))"
    return runTool(plantProject({}), ['-e', script], env)
  }

  it('is the first of the family on the path, unless one is chosen', () => {
    const folder = plant({ 'a/google-chrome': '', 'b/chromium': '', mine: '' })
    const PATH = `${join(folder, 'a')}:${join(folder, 'b')}`
    expect(find({ PATH }).out.trim()).toBe(join(folder, 'b/chromium'))
    expect(find({ PATH: join(folder, 'a') }).out.trim()).toBe(join(folder, 'a/google-chrome'))
    expect(find({ PATH, ETAL_CHROMIUM: join(folder, 'mine') }).out.trim()).toBe(join(folder, 'mine'))
  })

  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  it.runIf(mayInstall)('is installed for the tests where Debian has it and we may', () => {
    const apt = '#!/bin/sh\necho "$@" >> asked\n[ "$1" = install ] && /bin/cp "$0" "${0%/*}/chromium"\nexit 0\n'
    const folder = plantProject({ 'bin/apt-get': apt })
    expect(runTool(folder, ['tools/prepare.mjs', 'chromium'], { PATH: join(folder, 'bin') }).code).toBe(0)
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('update\ninstall -y --no-install-recommends chromium\n')
  })

  it('is asked for in one sentence when there is none', () => {
    const { code, talk } = find({ PATH: '' })
    expect(code).toBe(1)
    expect(talk).toMatch(/^No Chromium, Chrome or Edge was found: install one of them.*\n$/)
  })
})
