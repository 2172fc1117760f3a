// The house rules as tables: which layer may enter which, in what order the domains stand, which packages each may use.

/**
 * Where a file lives: `shared/sale/entries.ts` is in layer `shared`, folder `sale`; a layer's own files have no folder.
 *
 * @typedef {{ layer: string, folder: string | undefined, file: string }} Room
 */

// In this order, each may import those before it: one order for all, so that no two can need each other.
const DOMAINS = [
  'kernel',
  'journal',
  ...['host', 'members', 'questions', 'catalogue', 'customers'],
  'events',
  'stock',
  ...['production', 'presence', 'exchange', 'cash-session', 'price'],
  ...['expenses', 'sale'],
  ...['orders', 'kitchen', 'receipt', 'closing'],
  ...['invoices', 'consigne'],
  'results',
  'split',
  'export',
  'archive',
  'ending',
  'backup',
]

/** @type {Record<string, string[]>} */
const MAY_ENTER = {
  shared: ['shared'],
  db: ['db', 'shared'],
  electron: ['electron', 'db', 'shared'],
  renderer: ['renderer', 'shared'],
  test: ['test', 'renderer', 'electron', 'db', 'shared', 'tools', 'dist'],
  tools: ['tools'],
  root: ['tools', 'root'],
}

const NATIVE = ['better-sqlite3', 'drizzle-orm', 'serialport', '@napi-rs/canvas']
const SCREEN = ['react', 'react-dom', 'react-i18next', 'zustand', 'wouter', 'lucide-react']

// `only` lists all a layer may use; `never` what it may not. Node's own modules count as the package `node`.
/** @type {Record<string, { only?: string[], never?: string[] }>} */
const PACKAGES = {
  shared: { only: ['zod'] },
  db: {
    only: [
      'csv-stringify',
      'iconv-lite',
      'fflate',
      'papaparse',
      'read-excel-file',
      'write-excel-file',
      'node',
      'drizzle-orm',
      'better-sqlite3',
    ],
  },
  electron: { never: [...SCREEN, '@tanstack/react-query', '@tanstack/react-virtual', 'drizzle-orm'] },
  renderer: { never: [...NATIVE, 'node', 'electron', 'ws', 'pino'] },
}

/** Of the host's files, those that open a database: the lock, a copy, and what every thread reads the book through. */
const OPENS_DATABASES = ['electron/lock.ts', 'electron/backup/copy.ts', 'electron/jobs/over-book.ts']

const UNDER_THE_SCREENS = ['ui', 'text', 'look']

/**
 * @param {string} file path from the project's folder, with `/`
 * @returns {Room}
 */
export function roomOf(file) {
  const [layer = '', folder, ...rest] = file.split('/')
  if (folder === undefined) return { layer: 'root', folder: undefined, file }
  return { layer, folder: rest.length > 0 ? folder : undefined, file }
}

/**
 * @param {Room} from
 * @param {Room} to
 */
export function layerRefusal(from, to) {
  if (MAY_ENTER[from.layer]?.includes(to.layer) || readsTheScreensWords(from, to)) return undefined
  return `${from.layer} may not import ${to.layer} (${to.file})`
}

/**
 * The command line says a refusal in the sentence that a screen would show: it reads the catalogues, and nothing else of
 * the screens.
 *
 * @param {Room} from
 * @param {Room} to
 */
function readsTheScreensWords(from, to) {
  return from.layer === 'electron' && from.folder === 'cli' && to.layer === 'renderer' && to.folder === 'text'
}

/**
 * Between domains only downwards, within a layer and from a layer into the next.
 *
 * @param {Room} from
 * @param {Room} to
 */
export function domainRefusal(from, to) {
  const ordered = ['shared', 'db']
  if (!ordered.includes(from.layer) || !ordered.includes(to.layer)) return undefined
  if (!from.folder || !to.folder || from.folder === to.folder) return undefined
  const [above, below] = [DOMAINS.indexOf(from.folder), DOMAINS.indexOf(to.folder)]
  if (above === -1) return `is in ${from.layer}/${from.folder}, a folder that has no place in the order of the domains`
  if (below === -1) return `imports ${to.layer}/${to.folder}, a folder that has no place in the order of the domains`
  if (below < above) return undefined
  return `${from.folder} may not import ${to.folder} (${to.file}): between domains only downwards`
}

/**
 * A screen's folder belongs to that screen; only the shell (`renderer/app`) opens them all, and nothing under the
 * screens knows them.
 *
 * @param {Room} from
 * @param {Room} to
 */
export function screenRefusal(from, to) {
  if (from.layer !== 'renderer' || to.layer !== 'renderer') return undefined
  if (!from.folder || !to.folder || from.folder === to.folder || from.folder === 'app') return undefined
  if (UNDER_THE_SCREENS.includes(to.folder)) return undefined
  if (UNDER_THE_SCREENS.includes(from.folder)) return `renderer/${from.folder} may not know renderer/${to.folder}`
  return to.folder === 'app' ? undefined : `renderer/${from.folder} may not import another screen's folder (${to.file})`
}

/**
 * @param {Room} from
 * @param {string} name
 */
export function packageRefusal(from, name) {
  const { only, never } = PACKAGES[from.layer] ?? {}
  if (from.layer === 'electron' && name === 'better-sqlite3' && !OPENS_DATABASES.includes(from.file))
    return `${from.file} may not open a database by itself: a thread reads the book through electron/jobs/over-book.ts`
  const isAllowed = only ? only.includes(name) : !never?.includes(name)
  return isAllowed ? undefined : `${from.layer} may not use the package ${name}`
}

/**
 * Whether a file must be given its time and its chance: all of shared, and what decides, writes or reads in db.
 *
 * @param {string} file
 */
export const readsNoClock = (file) =>
  file.startsWith('shared/') || /^db\/[^/]+\/(commands|projection|queries)\.ts$/.test(file)

/**
 * Whether a file leaves every exception to `run`, `rebuild` and the door: all of shared, and the domains of db (not the
 * journal, which must read what was damaged in order to name it).
 *
 * @param {string} file
 */
export const catchesNothing = (file) => file.startsWith('shared/') || /^db\/(?!journal\/)[^/]+\/[^/]+\.ts$/.test(file)
