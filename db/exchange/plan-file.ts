// Holds the rows of a file against the coop: what each would do, and the entries or counts that would come of it.

import { createHash } from 'node:crypto'
import type { Result } from '../../shared/kernel/result.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { Language } from '../../shared/kernel/language.ts'
import { fold } from '../../shared/kernel/text.ts'
import { cellText, type Table } from '../../shared/exchange/cells.ts'
import type { FilePreview, FileRefusal, LineSums, PreviewLine } from '../../shared/exchange/contract.ts'
import { planCount, type CountedInFile } from '../../shared/exchange/count-plan.ts'
import { cellsOf, readHeader, type Header } from '../../shared/exchange/headings.ts'
import { planMaterials } from '../../shared/exchange/materials-plan.ts'
import type { MaterialLine } from '../../shared/exchange/materials-shelf.ts'
import type { Outcome, PlannedLine, Row } from '../../shared/exchange/plan.ts'
import { planRecipes } from '../../shared/exchange/recipes-plan.ts'
import type { FileKept, FileRecipe } from '../../shared/exchange/recipes-shelf.ts'
import { COLUMNS, LINE_LIMIT, type FileField, type Sheet } from '../../shared/exchange/sheets.ts'
import { fileWords } from '../../shared/exchange/words.ts'
import type { Reader } from '../sql.ts'
import { readCountable, readMaterials, readSuppliers, readThings } from './known.ts'

/** Rows of a file, and in whose words it is looked at. */
export interface TableAsked {
  readonly sheet: Sheet
  readonly table: Table
  readonly language: Language
}

/** What a file would do. */
export interface FilePlan {
  readonly preview: FilePreview
  readonly materials: readonly MaterialLine[]
  readonly recipes: readonly FileRecipe[]
  readonly kept: readonly FileKept[]
  readonly counted: readonly CountedInFile[]
}

/** Reads a table whose first line that is not empty is its header; refuses one that names nothing. */
export function planTable(read: Reader, { sheet, table, language }: TableAsked): Result<FilePlan, FileRefusal> {
  const rows = table.map((cells, index) => ({ row: index + 1, cells: cells.slice(0, WIDEST).map(cellText) }))
  const [first, ...filled] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const header = readHeader(sheet, first?.cells ?? [])
  const missing = missingHeading(sheet, header)
  if (missing) return refuse({ type: 'HeadingsMissing', heading: fileWords[language].headings[missing] })
  if (filled.length > LINE_LIMIT) return refuse({ type: 'TooManyLines', most: LINE_LIMIT })
  const lines = filled.map(({ row, cells }): Row => ({ row, cell: cellsOf(cells, header.columns) }))
  const plan = planSheet(read, { sheet, lines, language })
  const newSuppliers = suppliersOf(read, plan.materials)
  return ok({ ...plan, preview: previewOf(plan.lines, { header, language, newSuppliers }) })
}

/** A sheet of a workbook has columns without end. */
const WIDEST = 80
/** Of each outcome, as many lines are shown: more is not read by anybody. */
const SHOWN = 200

/** What every line must name: a thing, and in a count how much. */
function missingHeading(sheet: Sheet, { columns }: Header): FileField | null {
  const name = sheet === 'recipes' ? 'article' : 'name'
  if (columns[name] === undefined && columns.ref === undefined) return name
  return sheet === 'count' && columns.quantity === undefined ? 'quantity' : null
}

interface SheetPlan extends Omit<FilePlan, 'preview'> {
  readonly lines: readonly PlannedLine[]
}

function planSheet(
  read: Reader,
  { sheet, lines, language }: { readonly sheet: Sheet; readonly lines: readonly Row[]; readonly language: Language },
): SheetPlan {
  const nothing = { materials: [], recipes: [], kept: [], counted: [] }
  if (sheet === 'materials') {
    const materials = planMaterials(lines, readMaterials(read, language))
    return { ...nothing, lines: materials, materials }
  }
  if (sheet === 'recipes') {
    const plan = planRecipes(lines, readThings(read, language))
    return { ...nothing, lines: plan.lines, recipes: plan.recipes, kept: plan.kept }
  }
  const counts = planCount(lines, readCountable(read, language))
  return { ...nothing, lines: counts, counted: counts.flatMap(({ counted }) => (counted ? [counted] : [])) }
}

function suppliersOf(read: Reader, lines: readonly MaterialLine[]): string[] {
  const known = new Set(readSuppliers(read).map(({ name }) => fold(name)))
  const added = new Map<string, string>()
  for (const { step } of lines) {
    const name = step?.material.said.supplierName
    if (name && !known.has(fold(name)) && !added.has(fold(name))) added.set(fold(name), name)
  }
  return [...added.values()]
}

function previewOf(
  lines: readonly PlannedLine[],
  { header, language, newSuppliers }: { header: Header; language: Language; newSuppliers: readonly string[] },
): FilePreview {
  const byOutcome = Map.groupBy(lines, ({ outcome }) => outcome)
  const count = (outcome: Outcome) => byOutcome.get(outcome)?.length ?? 0
  const sums: LineSums = {
    ...{ adds: count('add'), changes: count('change') },
    ...{ same: count('same'), refused: count('refused') },
  }
  const shown = (['refused', 'change', 'add', 'same'] as const).flatMap((outcome) =>
    (byOutcome.get(outcome) ?? []).slice(0, SHOWN).map((line) => previewLine(line, language)),
  )
  const seen = lines.map(({ row, name, outcome, changes, problems }) => [row, name, outcome, changes, problems])
  const digest = createHash('sha256').update(JSON.stringify(seen)).digest('hex')
  return { ...sums, lines: shown, newSuppliers, unread: header.unread.slice(0, 20), digest }
}

function previewLine({ row, name, outcome, changes, problems, note }: PlannedLine, language: Language): PreviewLine {
  const { headings } = fileWords[language]
  return {
    ...{ row, name, outcome, note },
    changes: changes.map(({ field, before, after }) => ({ heading: headings[field], before, after })),
    problems: problems.map(({ field, reason, other }) => ({ heading: headings[field], reason, other: other ?? null })),
  }
}

/** Columns of a sheet, as a file that goes out has them. */
export function headingsOf(sheet: keyof typeof COLUMNS, language: Language): string[] {
  return COLUMNS[sheet].map((field) => fileWords[language].headings[field])
}
