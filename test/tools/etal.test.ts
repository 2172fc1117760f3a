// `npm run etal`: the arguments, the streams, the exit code and the folder are those of the command line itself.
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFiles, plantProject, runTool } from './project.ts'

const CLI = `const args = process.argv.slice(2)
console.error('on the way')
console.log(JSON.stringify({ args, folder: process.cwd() }))
process.exit(args[0] === 'verify' ? 5 : 0)`

describe('npm run etal', () => {
  it('passes everything on and keeps the exit code', () => {
    const { code, out, talk } = runTool(plantProject({ 'dist/cli/etal.js': CLI }), [
      'tools/etal.mjs',
      'verify',
      '--data',
      'my coop',
    ])
    expect(code).toBe(5)
    expect((JSON.parse(out) as { args: string[] }).args).toEqual(['verify', '--data', 'my coop'])
    expect(talk).toBe('on the way\n')
  })

  it('reads a relative path from where npm was called, and only then', () => {
    const folder = plantProject({ 'dist/cli/etal.js': CLI, 'elsewhere/x': '' })
    const folderSeen = (env: NodeJS.ProcessEnv) =>
      (JSON.parse(runTool(folder, ['tools/etal.mjs', 'z'], env).out) as { folder: string }).folder
    const INIT_CWD = join(folder, 'elsewhere')
    expect(folderSeen({ INIT_CWD, npm_lifecycle_event: 'etal' })).toBe(realpathSync(INIT_CWD))
    expect(folderSeen({ INIT_CWD, npm_lifecycle_event: 'test' })).toBe(realpathSync(folder))
  })

  it('is built first when it is not, but for its page', () => {
    const folder = plantProject({ 'electron/cli/etal.ts': CLI }, { isBuilt: false })
    addFiles(folder, { 'node_modules/vite/bin/vite.js': "require('node:fs').writeFileSync('built', '')" })
    expect(runTool(folder, ['tools/etal.mjs', 'z', '--help']).out).toContain('z')
    expect(existsSync(join(folder, 'built'))).toBe(false)
    runTool(folder, ['tools/etal.mjs', 'z'])
    expect(existsSync(join(folder, 'built'))).toBe(true)
  })
})
