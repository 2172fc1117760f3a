// A small project in a temporary folder, with our tools in it, for tests that plant a fault and look who sees it.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const root = join(import.meta.dirname, '..', '..')

/** Writes files into a new folder that goes away with the test. */
export function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'etal-planted-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }))
  addFiles(folder, files)
  return folder
}

/** A planted project that has our tools, nothing to install, and (unless told otherwise) nothing to build. */
export function plantProject(files: Record<string, string>, { isBuilt = true } = {}): string {
  const folder = plant({
    'package.json': '{ "type": "module", "version": "0.0.0" }',
    'package-lock.json': '{ "packages": {} }',
    'node_modules/.package-lock.json': '{ "packages": {} }',
    'dist/client/index.html': '',
    'dist/main/main.js': '',
    'dist/counter/counter.js': '',
    'dist/cli/etal.js': '',
    'dist/verifier/verifier.html': '',
    ...files,
  })
  const isOurs = (path: string) => !path.includes('node_modules')
  cpSync(join(root, 'tools'), join(folder, 'tools'), { recursive: true, filter: isOurs })
  if (isBuilt) addFiles(folder, { 'dist/build.json': JSON.stringify({ inputs: inputsOf(folder) }) })
  return folder
}

export function addFiles(folder: string, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content, { mode: 0o755 })
  }
}

/** Runs a script of ours to its end. */
export function runTool(folder: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const options = { cwd: folder, encoding: 'utf8', env: environment(env) } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options)
  return { code: status, out: stdout, talk: stderr }
}

/** Starts a script of ours and lets it live until the test ends it. */
export function startTool(folder: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const options = { cwd: folder, env: environment(env), detached: true }
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => endAll(child.pid))
  const said = { out: '', talk: '' }
  child.stdout.on('data', (part: Buffer) => (said.out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (said.talk += part.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, said, ended }
}

/** A script of ours that is killed leaves what it had started: all of them are one group. */
function endAll(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // They have all ended by themselves.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

// A clean environment: no screen, no npm around us, nothing chosen by whoever runs the tests.
function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: tmpdir(), ...env }
}

function inputsOf(folder: string): string {
  const script = `import(${JSON.stringify(join(folder, 'tools/source-hash.mjs'))})
    .then(({ buildInputsHash }) => process.stdout.write(buildInputsHash(${JSON.stringify(folder)})))`
  return runTool(folder, ['-e', script]).out
}
