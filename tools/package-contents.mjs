// What a packed app must hold, and must not.

// The one native file of each library for each system. On Linux npm has no Windows build of the drawing library, so a
// Windows package made there holds two.
/** @type {Record<string, string[]>} */
const NATIVES = {
  linux: [
    'node_modules/@napi-rs/canvas-linux-x64-gnu/skia.linux-x64-gnu.node',
    'node_modules/@serialport/bindings-cpp/prebuilds/linux-x64/@serialport+bindings-cpp.glibc.node',
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ],
  win: [
    'node_modules/@serialport/bindings-cpp/prebuilds/win32-x64/@serialport+bindings-cpp.node',
    'node_modules/better-sqlite3/prebuilds/win32-x64.node',
  ],
}

const NEEDED = [
  'package.json',
  'LICENSE',
  'dist/main/main.js',
  'dist/preload/preload.cjs',
  'dist/client/index.html',
  'dist/client/notices.txt',
  'dist/verifier/verifier.html',
]
const IN_THE_APP =
  /^(package\.json|LICENSE|node_modules\/.+|dist\/(main|preload|client|verifier|jobs)\/.+|dist\/build\.json)$/
const NOT_IN_THE_APP = /\.(map|ts|tsx|cpp|hpp|gyp|sqlite|sql|log)$|\/\.vite\/|(^|\/)(test|tests|__tests__)\//
const WANTED_FUSES = '01001100'
const LIMIT_BYTES = 12_000_000

/**
 * What is wrong with a package, in sentences; nothing when it is right.
 *
 * @param {{ system: string, files: string[], unpacked: string[], asarBytes: number, fuses: string, devPackages: string[] }} packed
 * @returns {string[]}
 */
export function complaintsAbout({ system, files, unpacked, asarBytes, fuses, devPackages }) {
  const natives = files.filter((file) => file.endsWith('.node'))
  const isDev = (/** @type {string} */ file) => devPackages.some((name) => file.startsWith(`node_modules/${name}/`))
  return [
    ...NEEDED.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...files.filter((file) => !IN_THE_APP.test(file)).map((file) => `${file} does not belong in the app`),
    ...files.filter((file) => NOT_IN_THE_APP.test(file)).map((file) => `${file} is no part of a finished app`),
    ...files.filter(isDev).map((file) => `${file} should have been bundled`),
    ...differences('native files', natives, NATIVES[system] ?? []),
    ...differences('files outside the archive', unpacked, NATIVES[system] ?? []),
    ...(fuses === WANTED_FUSES ? [] : [`the fuses are ${fuses || 'not there'}, not ${WANTED_FUSES}`]),
    ...(asarBytes <= LIMIT_BYTES ? [] : [`the archive weighs ${asarBytes} bytes, at most ${LIMIT_BYTES}`]),
  ]
}

/**
 * @param {string} what
 * @param {string[]} found
 * @param {string[]} wanted
 */
function differences(what, found, wanted) {
  return [
    ...found.filter((file) => !wanted.includes(file)).map((file) => `${what}: ${file} is one too many`),
    ...wanted.filter((file) => !found.includes(file)).map((file) => `${what}: ${file} is missing`),
  ]
}
