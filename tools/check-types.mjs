// Type-checks each layer by its own tsconfig, so that shared sees neither Node nor a page. `node tools/check-types.mjs [FOLDER]`
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root, run } from './runtime.mjs'

const LAYERS = ['shared', 'db', 'electron', 'renderer', 'test', 'tools']
const folder = resolve(process.argv[2] ?? root)
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
// What was checked and has not changed since is not checked again; a new clone begins from nothing.
const remembered = join(root, 'node_modules', '.cache', 'types')

for (const layer of LAYERS) {
  const hasSettings = existsSync(join(folder, layer, 'tsconfig.json'))
  const { code, output } = hasSettings
    ? await run(process.execPath, [tsc, '-p', join(folder, layer), ...memoryOf(layer)], { cwd: folder, quiet: true })
    : { code: 1, output: `${layer}/tsconfig.json is missing` }
  console.log(code === 0 ? `${layer}: right` : `${layer}: wrong\n${output.trimEnd()}`)
  if (code !== 0) process.exitCode = 1
}

/** @param {string} layer */
function memoryOf(layer) {
  return folder === root ? ['--incremental', '--tsBuildInfoFile', join(remembered, `${layer}.tsbuildinfo`)] : []
}
