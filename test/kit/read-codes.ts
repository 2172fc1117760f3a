// Reads barcodes and QR codes from dots, with tables of its own: it shares no line and no package with what draws them.

/** Black and white, row by row. */
export interface Dots {
  readonly width: number
  readonly height: number
  readonly isBlack: (x: number, y: number) => boolean
}

/** Code 128 (ISO/IEC 15417): widths of the three bars and three spaces of each symbol. */
const SYMBOLS =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'.split(
    ' ',
  )
const STOP = '2331112'
const [CODE_C, CODE_B, START_B, START_C] = [99, 100, 104, 105]

/** The text of a Code 128 along a row. Throws when its check symbol is wrong. */
export function readBarcode(dots: Dots): string {
  const runs = runsOf(dots, Math.floor(dots.height / 2))
  const unit = Math.min(...runs)
  const widths = runs.map((run) => run / unit).join('')
  if (!widths.endsWith(STOP)) throw new Error(`no stop in ${widths}`)
  const values = (widths.slice(0, -STOP.length).match(/.{6}/gu) ?? []).map((symbol) => SYMBOLS.indexOf(symbol))
  const [start = -1, ...rest] = values
  const check = rest.pop()
  const sum = rest.reduce((total, value, index) => total + value * (index + 1), start)
  if (sum % 103 !== check || ![START_B, START_C].includes(start)) throw new Error(`not a Code 128: ${values.join(' ')}`)
  return textOf(rest, start === START_C)
}

/** Pairs of digits in code C, letters in code B. */
function textOf(values: readonly number[], beginsWithPairs: boolean): string {
  let isPairs = beginsWithPairs
  let text = ''
  for (const value of values) {
    if (value === (isPairs ? CODE_B : CODE_C)) isPairs = !isPairs
    else text += isPairs ? String(value).padStart(2, '0') : String.fromCharCode(value + 32)
  }
  return text
}

/** The text of a QR code (ISO/IEC 18004) up to version 4, as printed: its error correction is not needed. */
export function readQr(dots: Dots): string {
  const { modules, size } = modulesOf(dots)
  const mask = [2, 3, 4].reduce((bits, x) => bits * 2 + (modules(x, 8) ? 1 : 0), 0) ^ 0b101
  const isMasked = MASKS[mask] ?? (() => false)
  let bits = ''
  for (let right = size - 1, isUp = true; right > 0; right -= 2, isUp = !isUp) {
    // The upright timing pattern takes a column for itself.
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const y = isUp ? size - 1 - step : step
      const pair = [right, right - 1].filter((x) => !isFixed(x, y, size))
      bits += pair.map((x) => (modules(x, y) === isMasked(x, y) ? '0' : '1')).join('')
    }
  }
  const level = [0, 1].reduce((said, x) => said * 2 + (modules(x, 8) ? 1 : 0), 0) ^ 0b10
  const [blocks, length] = BLOCKS[`${(size - 17) / 4} ${level}`] ?? fail(`size ${size}, level ${level}`)
  return wordsOf(inOrder(bits, blocks, length))
}

/** By version and level (1 L, 0 M, 3 Q, 2 H): how many blocks, and bytes of data in each. */
const BLOCKS: Readonly<Record<string, readonly [blocks: number, length: number]>> = {
  ...{ '1 1': [1, 19], '1 0': [1, 16], '1 3': [1, 13], '1 2': [1, 9] },
  ...{ '2 1': [1, 34], '2 0': [1, 28], '2 3': [1, 22], '2 2': [1, 16] },
  ...{ '3 1': [1, 55], '3 0': [1, 44], '4 1': [1, 80] },
  ...{ '3 3': [2, 17], '3 2': [2, 13], '4 0': [2, 32], '4 3': [2, 24], '4 2': [4, 9] },
}

/** Blocks stand byte by byte among each other. */
function inOrder(bits: string, blocks: number, length: number): string {
  const bytes = bits.match(/.{8}/gu) ?? []
  const block = (first: number) => Array.from({ length }, (_, index) => bytes[index * blocks + first] ?? '')
  return Array.from({ length: blocks }, (_, first) => block(first).join('')).join('')
}

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
/** By its mode: bits of its count (versions 1 to 9), characters a group, bits of a group of so many, and how it is read. */
const MODES: Readonly<Record<number, Mode>> = {
  1: {
    count: 10,
    group: 3,
    bits: (length) => length * 3 + 1,
    read: (value, length) => String(value).padStart(length, '0'),
  },
  2: {
    count: 9,
    group: 2,
    bits: (length) => length * 5 + 1,
    read: (value, length) =>
      length === 1 ? (LETTERS[value] ?? '') : `${LETTERS[Math.floor(value / 45)] ?? ''}${LETTERS[value % 45] ?? ''}`,
  },
  4: { count: 8, group: 1, bits: () => 8, read: (value) => String.fromCharCode(value) },
}

interface Mode {
  readonly count: number
  readonly group: number
  readonly bits: (length: number) => number
  readonly read: (value: number, length: number) => string
}

/** Segments of digits, capitals or bytes, until four zeros, or fewer where there is no room for four. */
function wordsOf(bits: string): string {
  let at = 0
  let text = ''
  const take = (length: number) => Number.parseInt(bits.slice(at, (at += length)), 2)
  const next = () => (bits.length - at < 4 ? 0 : take(4))
  for (let mode = next(); mode !== 0; mode = next()) {
    const { count, group, bits: bitsOf, read } = MODES[mode] ?? fail(`mode ${mode}`)
    for (let left = take(count); left > 0; left -= group) {
      const length = Math.min(group, left)
      text += read(take(bitsOf(length)), length)
    }
  }
  return text
}

function fail(what: string): never {
  throw new Error(`not a QR code of ours: ${what}`)
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Finders with what says the mask, timing, and the one alignment pattern of versions 2 to 6. */
function isFixed(x: number, y: number, size: number): boolean {
  const isFinder = (x < 9 && y < 9) || (x < 9 && y > size - 9) || (x > size - 9 && y < 9)
  const isAlignment = Math.abs(x - (size - 7)) <= 2 && Math.abs(y - (size - 7)) <= 2
  return isFinder || isAlignment || x === 6 || y === 6
}

/** The first finder is seven modules wide: that says how large one is. */
function modulesOf({ width, height, isBlack }: Dots) {
  let left = 0
  while (left < width && !isBlack(left, 0)) left += 1
  let right = left
  while (isBlack(right, 0)) right += 1
  const dots = (right - left) / 7
  const size = height / dots
  const modules = (x: number, y: number) => isBlack(left + (x + 0.5) * dots, (y + 0.5) * dots)
  return { modules, size }
}

/** Lengths of black and white by turns, from the first black to the last. */
function runsOf({ width, isBlack }: Dots, y: number): number[] {
  const runs: number[] = []
  let before = false
  for (let x = 0; x < width; x += 1) {
    const black = isBlack(x, y)
    if (black !== before) runs.push(0)
    if (runs.length > 0) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    before = black
  }
  return before ? runs : runs.slice(0, -1)
}
