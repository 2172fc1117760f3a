// Packs the app for Linux and for Windows around a stand-in for Electron, and looks into what came out.
import { mkdtempSync, openSync, readdirSync, readFileSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { complaintsAbout } from './package-contents.mjs'
import { root, run } from './runtime.mjs'
import { FUSE_SENTINEL, makeStandIn } from './stand-in-electron.mjs'

const BINARIES = { linux: 'etal', win: 'Etal.exe' }
const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const folder = mkdtempSync(join(tmpdir(), 'etal-package-'))
const results = await Promise.all([check('linux'), check('win')])
rmSync(folder, { recursive: true, force: true })
process.exitCode = results.every(Boolean) ? 0 : 1

/** @param {'linux' | 'win'} system */
async function check(system) {
  const standIn = join(folder, `electron-${system}`)
  const output = join(folder, `release-${system}`)
  makeStandIn(standIn, system)
  const settings = [
    '--config',
    'electron-builder.json5',
    `-c.electronDist=${standIn}`,
    `-c.directories.output=${output}`,
  ]
  const args = [builder, `--${system}`, '--dir', '--x64', '--publish', 'never', ...settings]
  const packing = await run(process.execPath, args, { cwd: root, quiet: true })
  const complaints = packing.code === 0 ? complaintsAbout(contentsOf(system, join(output, `${system}-unpacked`))) : []
  const isRight = packing.code === 0 && complaints.length === 0
  console.log(`${system}: ${isRight ? 'right' : 'wrong'}`)
  if (packing.code !== 0) console.log(packing.output)
  for (const complaint of complaints) console.log(`  ${complaint}`)
  return isRight
}

/**
 * @param {'linux' | 'win'} system
 * @param {string} app
 */
function contentsOf(system, app) {
  const asar = join(app, 'resources', 'app.asar')
  const outside = `${asar}.unpacked`
  const binary = readFileSync(join(app, BINARIES[system]), 'latin1')
  const wire = binary.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2
  return {
    system,
    files: filesIn(indexOf(asar)),
    unpacked: readdirSync(outside, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(outside, join(entry.parentPath, entry.name)).split(sep).join('/')),
    asarBytes: statSync(asar).size,
    fuses: binary.includes(FUSE_SENTINEL) ? binary.slice(wire, wire + 8) : '',
    devPackages: Object.keys(devDependencies),
  }
}

/**
 * The archive's index: a length at byte 12, then JSON.
 *
 * @typedef {{ files?: Record<string, Entry> }} Entry
 * @param {string} asar
 * @returns {Entry}
 */
function indexOf(asar) {
  const file = openSync(asar, 'r')
  const head = Buffer.alloc(16)
  readSync(file, head, 0, 16, 0)
  const index = Buffer.alloc(head.readUInt32LE(12))
  readSync(file, index, 0, index.length, 16)
  return JSON.parse(index.toString('utf8'))
}

/**
 * @param {Entry} entry
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(entry, path = '') {
  if (!entry.files) return [path]
  return Object.entries(entry.files).flatMap(([name, inner]) => filesIn(inner, path ? `${path}/${name}` : name))
}
