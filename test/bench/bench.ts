// `npm run bench [-- SECTION…] [--full]`: every figure of the quality page beside its baseline, in one run on this computer.

import { parseArgs } from 'node:util'
import { archiveFigures } from './archive.ts'
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
  stock: stockFigures,
  orders: orderFigures,
  archive: archiveFigures,
  memory: memoryFigures,
  browser: browserFigures,
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { full: { type: 'boolean' } } })
const chosen = positionals.length > 0 ? positionals : Object.keys(SECTIONS)
const say = (line: string) => void process.stderr.write(`${line}\n`)
const run: Run = { full: values.full ?? false, past: (past) => pastShop(past, say), say }
const figures: Figure[] = []
for (const name of chosen) {
  const section = SECTIONS[name]
  if (!section) {
    say(`There is no section ${name}: choose among ${Object.keys(SECTIONS).join(', ')}.`)
    process.exitCode = 2
    continue
  }
  say(`${name}…`)
  figures.push(...(await section(run)))
}
process.stdout.write(`${tableOf(figures)}\n`)
