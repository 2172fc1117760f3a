// Builds the app's seven bundles with one command: the screens, the window's main and preload, the counter, the command
// line, the jobs, and the page that verifies archives.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'
import { FIRST, FIRST_SCREEN, firstScript } from './tools/first-script.mjs'
import { notices } from './tools/notices.mjs'
import { buildInputsHash, layersHash } from './tools/source-hash.mjs'

const root = import.meta.dirname
const inputs = buildInputsHash(root)
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

// Provided by the machine or by Electron, or holding a native file: everything else is bundled.
const EXTERNAL = ['electron', 'better-sqlite3', '@napi-rs/canvas', 'serialport']

const SHARED = /renderer\/(ui|look|app|sale)\/|node_modules/

const hosts = {
  main: host('electron/main.ts', 'main', 'main.js'),
  preload: host('electron/preload.ts', 'preload', 'preload.cjs'),
  counter: host('electron/counter/counter.ts', 'counter', 'counter.js'),
  cli: host('electron/cli/etal.ts', 'cli', 'etal.js'),
  ...(existsSync(join(root, 'electron/jobs/worker.ts')) && {
    jobs: host('electron/jobs/worker.ts', 'jobs', 'worker.js'),
  }),
}

export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  publicDir: existsSync(join(root, 'renderer/public')) ? join(root, 'renderer/public') : false,
  plugins: [
    react(),
    firstScript(),
    fetchLetters(),
    onePage(),
    leastLetters(),
    oneByteHosts(),
    notices({
      root,
      beside: EXTERNAL.filter((name) => name !== 'electron'),
      file: join(root, 'dist', 'client', 'notices.txt'),
    }),
    leaveStamp(),
  ],
  define: { __ETAL_VERSION__: JSON.stringify(version), __ETAL_BUILD__: JSON.stringify(layersHash(root)) },
  environments: {
    client: {
      build: {
        ...common('client'),
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1_000,
        manifest: true,
        // What several screens share comes in one piece: forty small ones take longer to open than to run.
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: FIRST, test: FIRST_SCREEN, priority: 1 },
                { name: 'shared', test: SHARED, minShareCount: 3 },
              ],
            },
          },
        },
      },
    },
    verifier: {
      consumer: 'client',
      build: {
        ...common('verifier'),
        rolldownOptions: {
          input: join(root, 'renderer/verifier/page.ts'),
          output: { format: 'iife', entryFileNames: 'verifier.js', codeSplitting: false },
        },
      },
    },
    ...hosts,
  },
  builder: {
    buildApp: async (builder) => {
      for (const name of ['client', 'verifier', ...Object.keys(hosts)]) await builder.build(builder.environments[name]!)
    },
  },
})

function host(entry: string, folder: string, file: string): EnvironmentOptions {
  const commonjs = file.endsWith('.cjs')
  return {
    consumer: 'server',
    resolve: { noExternal: true, external: EXTERNAL, builtins: [/^node:/, ...builtinModules] },
    build: {
      ...common(folder),
      ssr: true,
      target: 'node24',
      rolldownOptions: {
        input: join(root, entry),
        platform: 'node',
        output: {
          format: commonjs ? 'cjs' : 'es',
          entryFileNames: file,
          chunkFileNames: '[name]-[hash].js',
          // Names stay, for the log; comments and spaces would be half of what the host keeps in memory of itself.
          minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
          ...(commonjs && { codeSplitting: false }),
        },
      },
    },
  }
}

function common(folder: string) {
  return { outDir: join(root, 'dist', folder), emptyOutDir: true, sourcemap: false, reportCompressedSize: false }
}

/** Where the letters are that prices and digits are written in, whatever the language. */
const LETTERS = /noto-sans-latin-standard-normal-[^/]*\.woff2$/

/** The letters are asked for with the first script, not after the page was laid out. */
function fetchLetters(): Plugin {
  return {
    name: 'etal-letters',
    applyToEnvironment: ({ name }) => name === 'client',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => LETTERS.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
            injectTo: 'head',
          })),
    },
  }
}

/** The host reads and writes Latin code pages and UTF-8: iconv-lite's tables of Chinese, Japanese and Korean stay outside. */
function leastLetters(): Plugin {
  return {
    name: 'etal-least-letters',
    applyToEnvironment: ({ name }) => Object.hasOwn(hosts, name),
    load: {
      filter: { id: /iconv-lite\/encodings\/tables\/[^/]*\.json$/ },
      handler: () => ({ code: `throw new Error('A code page that Étal does not carry')`, moduleType: 'js' }),
    },
  }
}

/**
 * A host keeps its script as text for as long as it runs, at two bytes a letter as soon as one letter needs them: the few
 * that do are written as escapes.
 */
function oneByteHosts(): Plugin {
  return {
    name: 'etal-one-byte-hosts',
    applyToEnvironment: ({ name }) => Object.hasOwn(hosts, name),
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        // The one place where an escape is not the letter it stands for.
        if (/String\.raw`[^`]*[^\0-\x7f]/.test(file.code))
          throw new Error(`${file.fileName}: String.raw with letters beyond ASCII`)
        file.code = file.code.replace(
          /[^\0-\x7f]/g,
          (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
        )
      }
    },
  }
}

/** The verifier is one file that works from a USB key: its script stands in the page, and nothing else may run or load. */
function onePage(): Plugin {
  return {
    name: 'etal-one-page',
    applyToEnvironment: ({ name }) => name === 'verifier',
    generateBundle(_options, bundle) {
      const [script] = Object.values(bundle).filter((file) => file.type === 'chunk')
      if (!script) throw new Error('The verifier has no script')
      const code = script.code.replaceAll('</script', String.raw`<\/script`)
      const hash = createHash('sha256').update(code).digest('base64')
      const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'`
      const page = readFileSync(join(root, 'renderer/verifier/verifier.html'), 'utf8')
        .replace('<meta name="policy" />', `<meta http-equiv="Content-Security-Policy" content="${policy}" />`)
        .replace('<script data-page></script>', () => `<script>${code}</script>`)
      for (const name of Object.keys(bundle)) delete bundle[name]
      this.emitFile({ type: 'asset', fileName: 'verifier.html', source: page })
    },
  }
}

/** Leaves `dist/build.json` once everything is built; the tools compare it with the sources before building again. */
function leaveStamp(): Plugin {
  return {
    name: 'etal-stamp',
    buildApp: {
      order: 'post',
      handler: () => writeFile(join(root, 'dist', 'build.json'), JSON.stringify({ version, inputs }) + '\n'),
    },
  }
}
