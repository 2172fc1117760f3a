// Proves that the check of the layers sees each sort of fault, and nothing where there is none.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plant, root, runTool } from './project.ts'

const check = (folder: string) => runTool(folder, [join(root, 'tools/check-layers.mjs'), folder])

const HOUSE = {
  'shared/kernel/money.ts': 'export const cents = 1\n',
  'shared/catalogue/catalogue.ts':
    "import { z } from 'zod'\nimport { cents } from '../kernel/money.ts'\nexport { cents, z }\n",
  'shared/members/members.ts': 'export const member = 1\n',
  'shared/sale/sale.ts': "import type { cents } from '../catalogue/catalogue.ts'\nexport type Line = typeof cents\n",
  'shared/closing/closing.ts': "export type { Line } from '../sale/sale.ts'\nexport const z = 1\n",
  'shared/contract.ts': "import { z } from './closing/closing.ts'\nexport const all = z\n",
  'db/sale/commands.ts':
    "import fs from 'node:fs'\nimport type { Line } from '../../shared/sale/sale.ts'\nexport type X = Line & typeof fs\n",
  'renderer/text/fr.ts': 'export const fr = {}\n',
  'electron/cli/sentences.ts': "import { fr } from '../../renderer/text/fr.ts'\nexport const words = fr\n",
  'electron/main.ts': "import { app } from 'electron'\nexport const x = app\n",
  'renderer/app/Shell.tsx': "export const load = () => import('../sale/SaleScreen.tsx')\n",
  'renderer/ui/Keypad.tsx': 'export const Keypad = () => <p />\n',
  'renderer/sale/SaleScreen.tsx':
    "import { Keypad } from '../ui/Keypad.tsx'\nexport const SaleScreen = () => <Keypad />\n",
  'renderer/closing/ClosingScreen.tsx': 'export const ClosingScreen = 1\n',
  'test/kit/coop.ts': "import { all } from '../../shared/contract.ts'\nexport const coop = all\n",
}

const FAULTS: [fault: string, file: string, source: string, sentence: string][] = [
  ['shared enters db', 'shared/sale/a.ts', "import '../../db/sale/commands.ts'", 'shared may not import db'],
  ['shared uses Node', 'shared/sale/b.ts', "import { join } from 'node:path'", 'shared may not use the package node'],
  ['shared uses Node without saying node:', 'shared/sale/c.ts', "import fs from 'fs/promises'", 'the package node'],
  ['shared uses a package', 'shared/sale/d.ts', "import React from 'react'", 'shared may not use the package react'],
  ['db enters electron', 'db/sale/a.ts', "import '../../electron/main.ts'", 'db may not import electron'],
  ['db validates by itself', 'db/sale/b.ts', "import { z } from 'zod'", 'db may not use the package zod'],
  ['renderer enters db', 'renderer/sale/a.ts', "import '../../db/sale/commands.ts'", 'renderer may not import db'],
  [
    'renderer enters electron',
    'renderer/sale/b.ts',
    "export * from '../../electron/main.ts'",
    'renderer may not import electron',
  ],
  [
    'renderer opens a file',
    'renderer/sale/c.ts',
    "const f = () => import('node:fs')",
    'renderer may not use the package node',
  ],
  [
    'electron enters renderer',
    'electron/a.ts',
    "import '../renderer/ui/Keypad.tsx'",
    'electron may not import renderer',
  ],
  [
    'the command line enters a screen',
    'electron/cli/c.ts',
    "import '../../renderer/ui/Keypad.tsx'",
    'electron may not import renderer',
  ],
  [
    'the host reads the words of the screens',
    'electron/d.ts',
    "import '../renderer/text/fr.ts'",
    'electron may not import renderer',
  ],
  [
    'a thread opens the book by itself',
    'electron/e.ts',
    "import Database from 'better-sqlite3'",
    'may not open a database by itself',
  ],
  ['the app imports a test', 'electron/b.ts', "import '../test/kit/coop.ts'", 'electron may not import test'],
  ['a tool imports the app', 'tools/a.mjs', "import '../shared/contract.ts'", 'tools may not import shared'],
  ['a domain looks up', 'shared/catalogue/up.ts', "import '../sale/sale.ts'", 'catalogue may not import sale'],
  [
    'a domain looks up in a type',
    'shared/catalogue/type.ts',
    "type L = import('../sale/sale.ts').Line",
    'catalogue may not import sale',
  ],
  [
    'a domain looks up across layers',
    'db/sale/up.ts',
    "import '../../shared/closing/closing.ts'",
    'sale may not import closing',
  ],
  [
    'a domain looks up within its group',
    'shared/members/side.ts',
    "import '../catalogue/catalogue.ts'",
    'members may not import catalogue',
  ],
  ['the kernel looks up', 'shared/kernel/up.ts', "import '../members/members.ts'", 'kernel may not import members'],
  [
    'a folder without a place',
    'shared/misc/misc.ts',
    "import '../kernel/money.ts'",
    'no place in the order of the domains',
  ],
  ['a screen enters another', 'renderer/sale/e.ts', "import '../closing/ClosingScreen.tsx'", "another screen's folder"],
  [
    'a keypad knows a screen',
    'renderer/ui/f.ts',
    "import '../sale/SaleScreen.tsx'",
    'renderer/ui may not know renderer/sale',
  ],
  ['an import of nothing', 'shared/sale/g.ts', "import './gone.ts'", 'which does not exist'],
  ['a rule reads the clock', 'shared/sale/h.ts', 'export const now = () => Date.now()', 'reads Date.now'],
  ['a projection reads the clock', 'db/sale/projection.ts', 'export const now = () => new Date()', 'reads new Date()'],
  ['a rule throws dice', 'shared/sale/i.ts', 'export const id = () => Math.random()', 'reads Math.random'],
  ['a command hides a bug', 'db/sale/j.ts', 'export const x = () => { try { x() } catch { return 1 } }', 'catches'],
  ['a barrel', 'shared/sale/index.ts', "export { Line } from './sale.ts'\nexport * from './sale.ts'", 'is a barrel'],
]

describe('The check of the layers', () => {
  it('finds nothing in a house in order', () => {
    const { code, out } = check(plant(HOUSE))
    expect(out).toContain('15 files, 12 imports, 0 against the layers')
    expect(code).toBe(0)
  })

  it('sees each sort of fault where it is', () => {
    const faults = Object.fromEntries(FAULTS.map(([, file, source]) => [file, `// first line\n${source}\n`]))
    const { code, out } = check(plant({ ...HOUSE, ...faults }))
    const lines = out.trim().split('\n')
    for (const [fault, file, , sentence] of FAULTS) {
      const seen = lines.filter((line) => line.startsWith(`${file}:`) && line.includes(sentence))
      expect(seen, fault).toHaveLength(1)
    }
    expect(code).toBe(1)
    const blamed = new Set(lines.slice(0, -1).map((line) => line.split(':')[0]))
    expect([...blamed].sort(), 'only the guilty').toEqual(FAULTS.map(([, file]) => file).sort())
  })

  it('follows a cycle through three files, types included', () => {
    const { code, out } = check(
      plant({
        'shared/sale/a.ts': "import type { B } from './b.ts'\nexport type A = B\n",
        'shared/sale/b.ts': "import type { C } from './c.ts'\nexport type B = C\n",
        'shared/sale/c.ts': "import type { A } from './a.ts'\nexport type C = A\n",
      }),
    )
    expect(out).toContain('closes a cycle: shared/sale/a.ts → shared/sale/b.ts → shared/sale/c.ts → shared/sale/a.ts')
    expect(code).toBe(1)
  })

  it('is not fooled by an import in a comment or in a text', () => {
    const text = "// import '../../db/run.ts'\nexport const advice = \"import '../../db/run.ts'\"\n"
    expect(check(plant({ 'shared/sale/sale.ts': text })).code).toBe(0)
  })

  it('fails when it saw nothing at all', () => {
    expect(check(plant({ 'README.md': '' })).code).toBe(1)
  })
})
