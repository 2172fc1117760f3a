// `npm run bench [-- SECTION…] [--full]`: every figure of the quality page beside its baseline, in one run on this computer.

import { readOptions, wrongWord } from '../../tools/options.mjs'
import { archiveFigures } from './archive.ts'
import { importFigures } from './beside.ts'
import { browserFigures } from './browser.ts'
import { closingFigures } from './closing.ts'
import { historyFigures, receiptFigures, searchFigures } from './door.ts'
import { exportFigures } from './export.ts'
import { tableOf, type Figure } from './figure.ts'
import { rebuildFigures, verifyFigures } from './journal.ts'
import { memoryFigures } from './memory.ts'
import { orderFigures } from './orders.ts'
import { pastShop } from './past.ts'
import type { Run, Section } from './run.ts'
import { saleFigures } from './sale.ts'
import { splitFigures } from './split.ts'
import { stockFigures } from './stock.ts'

const SECTIONS: Readonly<Record<string, Section>> = {
  sale: saleFigures,
  z: closingFigures,
  search: searchFigures,
  history: historyFigures,
  receipt: receiptFigures,
  verify: verifyFigures,
  rebuild: rebuildFigures,
  split: splitFigures,
  export: exportFigures,
  import: importFigures,
  stock: stockFigures,
  orders: orderFigures,
  archive: archiveFigures,
  memory: memoryFigures,
  browser: browserFigures,
}

const HELP = `npm run bench [-- SECTION… --full]
  Figures beside their baselines, of all sections or of some: ${Object.keys(SECTIONS).join(', ')}.
  --full   with a million past sales instead of a hundred thousand
`

const { values, positionals } = readOptions(HELP, { allowPositionals: true, options: { full: { type: 'boolean' } } })
const unknown = positionals.filter((name) => !Object.hasOwn(SECTIONS, name))
if (unknown.length > 0) wrongWord(`There is no section ${unknown.join(', ')}.`, HELP)
const chosen = positionals.length > 0 ? positionals : Object.keys(SECTIONS)
const say = (line: string) => void process.stderr.write(`${line}\n`)
const run: Run = { full: values.full ?? false, past: (past) => pastShop(past, say), say }
const figures: Figure[] = []
for (const [name, section] of Object.entries(SECTIONS).filter(([each]) => chosen.includes(each))) {
  say(`${name}…`)
  figures.push(...(await section(run)))
}
process.stdout.write(`${tableOf(figures)}\n`)
