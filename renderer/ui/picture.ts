// What a pictogram is drawn with: flat pieces of cloth laid one on another, on a 48 by 48 ground.

/** `body` cream cloth, `tint` the second colour, both outlined; `line` a seam; `dark` a filled mark; `strap` and `thread` cords of either colour, outlined. */
export type PieceKind = 'body' | 'tint' | 'line' | 'dark' | 'strap' | 'thread'

/** One piece: its kind and its outline as SVG path data. */
export type Piece = readonly [kind: PieceKind, d: string]

/** A pictogram: its pieces, from the ground up. */
export type Picture = readonly Piece[]

/** A disc as path data. */
export function disc(x: number, y: number, radius: number): string {
  const across = radius * 2
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 ${-across} 0z`
}

/** Several discs of one size as path data. */
export function discs(radius: number, ...centres: (readonly [number, number])[]): string {
  return centres.map(([x, y]) => disc(x, y, radius)).join('')
}
