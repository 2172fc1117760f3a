// Makes one classic script of all that the first screen needs, so that the browser keeps it compiled
// (docs/decisions/2026-11-28-one-first-script.md).
import { createHash } from 'node:crypto'

/** Name of the piece that holds the first screen. */
export const FIRST = 'first'
/** The entry, the selling screen and what is asked for before it is drawn; all that these import follows. */
export const FIRST_SCREEN = /renderer\/(main\.tsx|sale\/(SellScreen\.tsx|ahead\.ts))$/

/** Name of the piece with the bundler's own helpers: they remember nothing, so they may be there twice. */
const HELPERS = 'rolldown-runtime'
/** Where the script leaves what later screens import of it. */
const LEFT = 'etalFirst'
/** V8's explicit compile hint: nearly all of it runs before the first tile is there, so all of it is kept compiled. */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad'

/** @typedef {{ local: string, exported: string }} Name */
/** @typedef {{ body: string, names: readonly Name[] }} Inside */
/** @typedef {Record<string, any> & { type: string, start: number, end: number }} Node */

/**
 * The page loads the first screen as a classic script. The module of the same piece stays for the screens that come
 * later: it hands on what the script left, so that everything is there once.
 *
 * @returns {import('vite').Plugin}
 */
export function firstScript() {
  return {
    name: 'etal-first-script',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const pieces = Object.values(bundle).filter((file) => file.type === 'chunk')
        const piece = pieces.find(({ name }) => name === FIRST)
        const entry = pieces.find(({ isEntry }) => isEntry)
        const page = bundle['index.html']
        if (!piece || !entry || page?.type !== 'asset') throw new Error('There is no first screen to make a script of')
        for (const id of piece.moduleIds) refuseChanging(id, this.parse(this.getModuleInfo(id)?.code ?? ''))
        const helpers = pieces.filter(({ fileName }) => piece.imports.includes(fileName))
        if (helpers.some(({ name }) => name !== HELPERS)) throw new Error(`The first screen imports ${piece.imports}`)
        const inside = (/** @type {{ code: string }} */ { code }) => inFunction(code, this.parse(code))
        const first = inside(piece)
        const script = together(helpers.map(inside), first)
        const hash = createHash('sha256').update(script).digest('base64url').slice(0, 8)
        const fileName = `assets/${FIRST}-screen-${hash}.js`
        this.emitFile({ type: 'asset', fileName, source: script })
        piece.code = handingOn(first.names)
        delete bundle[entry.fileName]
        page.source = withScript(String(page.source), fileName)
      },
    },
  }
}

/**
 * A module's code as it stands in a function, and what it exports. Its place, which it asks of `import.meta`, is the
 * script's own.
 *
 * @param {string} code
 * @param {unknown} program
 * @returns {Inside}
 */
function inFunction(code, program) {
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = []
  /** @type {Name[]} */
  const names = []
  walk(program, ({ type, start, end, specifiers }) => {
    if (type === 'MetaProperty') edits.push({ start, end, text: 'here' })
    if (type === 'ImportDeclaration') {
      const taken = specifiers.map((/** @type {Node} */ one) => `${one['imported'].name}:${one['local'].name}`)
      edits.push({ start, end, text: `const{${taken.join()}}=helpers;` })
    }
    if (type === 'ExportNamedDeclaration') {
      for (const { local, exported } of specifiers) names.push({ local: local.name, exported: exported.name })
      edits.push({ start, end, text: '' })
    }
  })
  let body = code
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start))
    body = body.slice(0, start) + text + body.slice(end)
  return { body, names }
}

/**
 * @param {readonly Inside[]} helpers
 * @param {Inside} first
 */
function together(helpers, first) {
  const helped = helpers.map(({ body, names }) => `const helpers=(()=>{${body}\nreturn${objectOf(names)}})();`)
  return `${COMPILE_ALL}
(()=>{"use strict";const here={url:document.currentScript.src};${helped.join('')}${first.body}
globalThis.${LEFT}=${objectOf(first.names)}})()
`
}

/** @param {readonly Name[]} names */
function objectOf(names) {
  return `{${names.map(({ local, exported }) => `${exported}:${local}`).join()}}`
}

/**
 * The module that hands on what the script left.
 *
 * @param {readonly Name[]} names
 */
function handingOn(names) {
  const own = names.map(({ exported }, index) => ({ local: `_${index}`, exported }))
  const given = own.map(({ local, exported }) => `${local} as ${exported}`)
  return `const${objectOf(own)}=globalThis.${LEFT};export{${given.join()}};\n`
}

/**
 * What is handed on is handed on once: of a binding that changes afterwards, later screens would see the first value.
 *
 * @param {string} id
 * @param {any} program
 */
function refuseChanging(id, program) {
  const handed = new Set(program.body.flatMap(openExports))
  const declared = new Set(program.body.flatMap(openNames))
  walk(program, ({ type, left, argument }) => {
    const { name } = (type === 'AssignmentExpression' ? left : type === 'UpdateExpression' ? argument : null) ?? {}
    if (handed.has(name) && declared.has(name)) throw new Error(`${id} exports ${name}, which changes`)
  })
}

/**
 * The names a statement of a module exports, whether it declares them or not.
 *
 * @param {Node} statement
 * @returns {string[]}
 */
function openExports(statement) {
  if (statement.type !== 'ExportNamedDeclaration') return []
  if (statement['declaration']) return openNames(statement['declaration'])
  return statement['specifiers'].map((/** @type {Node} */ { local }) => local.name)
}

/**
 * The names it declares with `let` or `var`.
 *
 * @param {Node} statement
 * @returns {string[]}
 */
function openNames(statement) {
  const { type, kind, declarations } = statement['declaration'] ?? statement
  if (type !== 'VariableDeclaration' || kind === 'const') return []
  return declarations.map((/** @type {Node} */ { id }) => id.name)
}

/**
 * @param {unknown} node
 * @param {(node: Node) => void} visit
 */
function walk(node, visit) {
  if (node === null || typeof node !== 'object') return
  if ('type' in node && typeof node.type === 'string') visit(/** @type {Node} */ (node))
  for (const value of Object.values(node)) walk(value, visit)
}

/**
 * The page with the script in place of the modules.
 *
 * @param {string} html
 * @param {string} fileName
 */
function withScript(html, fileName) {
  const lines = html.split('\n').filter((line) => !/<script type="module"|<link rel="modulepreload"/.test(line))
  return lines.join('\n').replace('</title>', `</title>\n    <script defer src="./${fileName}"></script>`)
}
