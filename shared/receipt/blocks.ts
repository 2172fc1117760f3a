// The blocks a paper is set in: lines of cells on a grid of characters, never wider than the paper.

import { directionOf, type Language } from '../kernel/language.ts'

/** A piece of text at a place of the line; `at` and `width` count characters (of double size when the line is). */
export interface PaperCell {
  readonly text: string
  readonly at: number
  readonly width: number
  readonly align: 'left' | 'centre' | 'right'
}

/** What is printed one under the other. */
export type PaperBlock =
  | { readonly type: 'line'; readonly cells: readonly PaperCell[]; readonly bold: boolean; readonly double: boolean }
  | { readonly type: 'rule' }
  | { readonly type: 'logo' }

/** What only a printer's paper has besides: a code to scan, and a cut before what follows. */
export type PrintedBlock =
  PaperBlock | { readonly type: 'code'; readonly text: string; readonly isBarcode: boolean } | { readonly type: 'cut' }

/** How a text is set. */
export interface Style {
  readonly bold?: boolean
  readonly double?: boolean
  readonly align?: 'start' | 'centre'
}

/** A paper of a width, read from one side: blocks come out with their cells already mirrored for Arabic and Dari. */
export interface Sheet {
  text(value: string, style?: Style): readonly PaperBlock[]
  /** A label at the start and a figure at the end; the label wraps, the figure never does. */
  row(label: string, figure: string, style?: Style): readonly PaperBlock[]
  /** A table of figures; when a column is too narrow for one, each line becomes rows of `heading  figure`. */
  table(headings: readonly string[], rows: readonly (readonly string[])[]): readonly PaperBlock[]
}

export const RULE: PaperBlock = { type: 'rule' }
export const BLANK: PaperBlock = { type: 'line', cells: [], bold: false, double: false }

/** A sheet of so many characters a line. */
export function sheetOf(columns: number, language: Language): Sheet {
  const mirrored = directionOf(language) === 'rtl'
  return {
    text: (value, style = {}) => setText(value, style, { columns, mirrored }),
    row: (label, figure, style = {}) => setRow({ label, figure }, style, { columns, mirrored }),
    table: (headings, rows) => setTable(headings, rows, { columns, mirrored }),
  }
}

/** Length on paper: characters (texts are kept composed, so an accent counts with its letter). */
export function lengthOf(text: string): number {
  return [...text].length
}

/** Parts a text into lines of at most `width` characters, at spaces where it can; a word too long is cut. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const joined = current === '' ? word : `${current} ${word}`
    if (lengthOf(joined) <= width) {
      current = joined
      continue
    }
    if (current !== '') lines.push(current)
    const pieces = cut(word, width)
    lines.push(...pieces.slice(0, -1))
    current = pieces.at(-1) ?? ''
  }
  if (current !== '' || lines.length === 0) lines.push(current)
  return lines
}

/** A line of a paper as characters: what a printer without pictures would show. */
export function plainLine(block: PaperBlock, columns: number): string {
  if (block.type === 'logo') return ''
  if (block.type === 'rule') return '-'.repeat(columns)
  let line = ''
  for (const cell of [...block.cells].sort((a, b) => a.at - b.at)) {
    const room = cell.width - lengthOf(cell.text)
    const before = cell.align === 'left' ? 0 : cell.align === 'right' ? room : Math.floor(room / 2)
    line += ' '.repeat(Math.max(0, cell.at + Math.max(0, before) - lengthOf(line))) + cell.text
  }
  return line
}

interface Grid {
  readonly columns: number
  readonly mirrored: boolean
}

function setText(value: string, style: Style, grid: Grid): readonly PaperBlock[] {
  const { indent, text } = indented(value)
  const width = widthOf(grid, style) - indent
  const align = style.align === 'centre' ? 'centre' : 'left'
  return wrap(text, width).map((part) => lineOf([{ text: part, at: indent, width, align }], style, grid))
}

function setRow(texts: { label: string; figure: string }, style: Style, grid: Grid): readonly PaperBlock[] {
  const width = widthOf(grid, style)
  const figure = lengthOf(texts.figure)
  if (figure === 0) return setText(texts.label, style, grid)
  if (figure > width - 1) return [...setText(texts.label, style, grid), ...setText(texts.figure, style, grid)]
  const { indent, text } = indented(texts.label)
  const labels = wrap(text, width - indent)
  const last = labels.at(-1) ?? ''
  const room = width - figure - 1 - indent
  const fits = lengthOf(last) <= room
  const before = fits ? labels.slice(0, -1) : labels
  const end: PaperCell = { text: texts.figure, at: width - figure, width: figure, align: 'right' }
  const start: PaperCell = { text: fits ? last : '', at: indent, width: room, align: 'left' }
  const alone = before.map((part) => {
    return lineOf([{ text: part, at: indent, width: width - indent, align: 'left' }], style, grid)
  })
  return [...alone, lineOf(start.text === '' ? [end] : [start, end], style, grid)]
}

/** Spaces before a text are an inset of its lines. */
function indented(value: string): { readonly indent: number; readonly text: string } {
  const text = value.trimStart()
  return { indent: lengthOf(value) - lengthOf(text), text }
}

function setTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  grid: Grid,
): readonly PaperBlock[] {
  const widths = headings.map((heading, column) =>
    Math.max(lengthOf(heading), ...rows.map((row) => lengthOf(row[column] ?? ''))),
  )
  const needed = widths.reduce((sum, width) => sum + width, 0) + headings.length - 1
  if (needed > grid.columns) return rows.flatMap((row) => stacked(headings, row, grid))
  const spare = grid.columns - needed
  const share = Math.floor(spare / Math.max(1, headings.length - 1))
  const set = (texts: readonly string[]): PaperBlock => {
    let at = grid.columns
    const cells = texts
      .map((text, column) => ({ text, column }))
      .reverse()
      .map(({ text, column }): PaperCell => {
        const width = column === 0 ? at : (widths[column] ?? 0) + share
        at -= width
        const cell: PaperCell = { text, at, width, align: column === 0 ? 'left' : 'right' }
        at -= column === 0 ? 0 : 1
        return cell
      })
    return lineOf(cells.reverse(), {}, grid)
  }
  return [set(headings), ...rows.map(set)]
}

function stacked(headings: readonly string[], row: readonly string[], grid: Grid): readonly PaperBlock[] {
  return row.flatMap((figure, column) => setRow({ label: headings[column] ?? '', figure }, {}, grid))
}

function lineOf(cells: readonly PaperCell[], style: Style, grid: Grid): PaperBlock {
  const width = widthOf(grid, style)
  const placed = grid.mirrored ? cells.map((cell) => mirror(cell, width)) : cells
  return { type: 'line', cells: placed, bold: style.bold ?? false, double: style.double ?? false }
}

function mirror(cell: PaperCell, width: number): PaperCell {
  const align = cell.align === 'left' ? 'right' : cell.align === 'right' ? 'left' : 'centre'
  return { ...cell, at: width - cell.at - cell.width, align }
}

function widthOf(grid: Grid, style: Style): number {
  return style.double ? Math.floor(grid.columns / 2) : grid.columns
}

function cut(word: string, width: number): readonly string[] {
  const characters = [...word]
  const pieces: string[] = []
  for (let from = 0; from < characters.length; from += width) pieces.push(characters.slice(from, from + width).join(''))
  return pieces
}
