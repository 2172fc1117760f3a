// Checks who imports whom: the layers, the order of the domains, the screens, packages, clocks, barrels and cycles.
// `node tools/check-layers.mjs [FOLDER]`; the rules are those of docs/architecture.md, as tables in layers.mjs.
import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vite'
import {
  catchesNothing,
  domainRefusal,
  layerRefusal,
  packageRefusal,
  readsNoClock,
  roomOf,
  screenRefusal,
} from './layers.mjs'
import { filesUnder } from './source-hash.mjs'

/** @typedef {{ file: string, line: number, sentence: string }} Violation */
/** @typedef {{ file: string, line: number, specifier: string, target: string | undefined }} Import */
/** @typedef {{ type: string, start: number, [key: string]: unknown }} SyntaxNode */

const CHECKED = ['shared', 'db', 'electron', 'renderer', 'test', 'tools', 'vite.config.ts', 'vitest.config.ts']
const root = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..'))

const files = CHECKED.flatMap((folder) => filesUnder(join(root, folder)))
  .map((file) => relative(root, file).split(sep).join('/'))
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts') && !file.startsWith('test/fixtures/'))

const modules = files.map(readModule)
const imports = modules.flatMap((module) => module.imports)
const violations = [...modules.flatMap((module) => module.violations), ...imports.flatMap(judge), ...cycles()]

for (const { file, line, sentence } of violations) console.log(`${file}:${line}  ${sentence}`)
console.log(`${files.length} files, ${imports.length} imports, ${violations.length} against the layers`)
if (files.length === 0) console.log('Nothing was read: a check that sees nothing is a failure.')
process.exitCode = violations.length > 0 || files.length === 0 ? 1 : 0

/**
 * @param {Import} one
 * @returns {Violation[]}
 */
function judge({ file, line, specifier, target }) {
  const from = roomOf(file)
  const sentence = target === undefined ? refusalOfPackage(from, specifier) : refusalOfFile(from, target)
  return sentence ? [{ file, line, sentence }] : []
}

/**
 * @param {import('./layers.mjs').Room} from
 * @param {string} specifier
 */
function refusalOfPackage(from, specifier) {
  const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0]
  return packageRefusal(from, isBuiltin(specifier) ? 'node' : (name ?? specifier))
}

/**
 * @param {import('./layers.mjs').Room} from
 * @param {string} target
 */
function refusalOfFile(from, target) {
  const to = roomOf(target)
  if (!existsSync(join(root, target)) && !target.startsWith('dist/')) return `imports ${target}, which does not exist`
  return layerRefusal(from, to) ?? domainRefusal(from, to) ?? screenRefusal(from, to)
}

/**
 * @param {string} file
 * @returns {{ imports: Import[], violations: Violation[] }}
 */
function readModule(file) {
  const source = readFileSync(join(root, file), 'utf8')
  const program = /** @type {SyntaxNode} */ (
    /** @type {unknown} */ (parseAst(source, { lang: file.endsWith('x') ? 'tsx' : file.endsWith('mjs') ? 'js' : 'ts' }))
  )
  const at = (/** @type {SyntaxNode} */ node) => source.slice(0, node.start).split('\n').length
  const found = { imports: /** @type {Import[]} */ ([]), violations: /** @type {Violation[]} */ ([]) }
  walk(program, (node) => {
    const specifier = importedBy(node)
    if (specifier) found.imports.push({ file, line: at(node), specifier, target: targetOf(file, specifier) })
    const sentence = refusalOfNode(file, node)
    if (sentence) found.violations.push({ file, line: at(node), sentence })
  })
  if (isBarrel(program)) found.violations.push({ file, line: 1, sentence: 'is a barrel: import from where things are' })
  return found
}

/**
 * @param {string} file
 * @param {SyntaxNode} node
 */
function refusalOfNode(file, node) {
  if (node.type === 'TryStatement' && node.handler && catchesNothing(file))
    return 'catches: a bug stops here, it is not hidden'
  const clock = readsNoClock(file) ? clockReadBy(node) : undefined
  return clock && `reads ${clock}: time and chance are given to it`
}

/**
 * @param {SyntaxNode} node
 * @param {(node: SyntaxNode) => void} visit
 */
function walk(node, visit) {
  visit(node)
  for (const child of Object.values(node).flat()) {
    if (child !== null && typeof child === 'object' && 'type' in child) walk(/** @type {SyntaxNode} */ (child), visit)
  }
}

/**
 * What a node imports: static, dynamic, re-exported, required, or named in a type.
 *
 * @param {SyntaxNode} node
 * @returns {string | undefined}
 */
function importedBy(node) {
  const specifier = /** @type {{ value?: unknown } | undefined} */ (specifierNode(node))?.value
  return typeof specifier === 'string' ? specifier : undefined
}

/** @param {SyntaxNode} node */
function specifierNode(node) {
  if (/^(Import|ExportAll|ExportNamed)(Declaration|Expression)$|^TSImportType$/.test(node.type)) return node.source
  const isRequire = node.type === 'CallExpression' && calleeName(node) === 'require'
  return isRequire ? /** @type {unknown[]} */ (node.arguments)[0] : undefined
}

/** @param {SyntaxNode} node */
function calleeName(node) {
  return /** @type {{ name?: string }} */ (node.callee).name
}

/**
 * @param {string} file
 * @param {string} specifier
 */
function targetOf(file, specifier) {
  if (!specifier.startsWith('.')) return undefined
  const path = join(dirname(file), specifier.replace(/\?.*$/, ''))
  return path.split(sep).join('/')
}

/** @param {SyntaxNode} node */
function clockReadBy(node) {
  if (node.type === 'NewExpression' && calleeName(node) === 'Date') {
    return /** @type {unknown[]} */ (node.arguments).length === 0 ? 'new Date()' : undefined
  }
  if (node.type !== 'MemberExpression') return undefined
  const { object, property } = /** @type {{ object: { name?: string }, property: { name?: string } }} */ (
    /** @type {unknown} */ (node)
  )
  const read = `${object.name}.${property.name}`
  return /^(Date|performance)\.now$|^Math\.random$|^crypto\./.test(read) ? read : undefined
}

/** @param {SyntaxNode} program */
function isBarrel(program) {
  const body = /** @type {SyntaxNode[]} */ (program.body)
  const reexports = body.filter((node) => /^Export(All|Named)Declaration$/.test(node.type) && node.source)
  return reexports.length > 0 && body.every((node) => reexports.includes(node) || node.type === 'ImportDeclaration')
}

/**
 * Every file that can reach itself through imports, types included, reported once per ring with the ring.
 *
 * @returns {Violation[]}
 */
function cycles() {
  /** @type {Map<string, Import[]>} */
  const importsOf = new Map(files.map((file) => [file, []]))
  for (const one of imports) importsOf.get(one.file)?.push(one)
  /** @type {Map<string, 'open' | 'done'>} */
  const state = new Map()
  /** @type {Violation[]} */
  const rings = []
  const visit = (/** @type {string} */ file, /** @type {string[]} */ path) => {
    state.set(file, 'open')
    for (const { target, line } of importsOf.get(file) ?? []) {
      if (target === undefined || !importsOf.has(target)) continue
      if (state.get(target) === 'open') {
        const ring = [...path.slice(path.indexOf(target)), target].join(' → ')
        rings.push({ file, line, sentence: `closes a cycle: ${ring}` })
      } else if (!state.has(target)) visit(target, [...path, target])
    }
    state.set(file, 'done')
  }
  for (const file of files) if (!state.has(file)) visit(file, [file])
  return rings
}
