// Cloth drawn from wax prints, mud cloth and patchwork: each pattern is one square of cloth that repeats.

import { swatchOf, type Swatch } from './colours.ts'

/** Names of the patterns, in the order they are offered. */
export const PATTERN_NAMES = [
  'wax-rings',
  'wax-ovals',
  'patchwork',
  'stripes',
  'dots',
  'bogolan',
  'leaves',
  'check',
  'scales',
  'kente',
  'flowers',
  'plain',
] as const

/** One of the patterns. */
export type PatternName = (typeof PATTERN_NAMES)[number]

/** `value` as a pattern name; anything unknown is plain cloth. */
export function patternNamed(value: string): PatternName {
  return PATTERN_NAMES.find((name) => name === value) ?? 'plain'
}

/** A CSS `url(...)` of one repeat of the cloth in that colour: a picture inside the page, fetched from nowhere. */
export function patternUrl(pattern: PatternName, colour: string): string {
  const key = `${pattern} ${colour}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  const { size, draw } = CLOTH[pattern]
  const swatch = swatchOf(colour)
  const ground = `<rect width="${size}" height="${size}" fill="${swatch.base}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${ground}${draw(swatch)}</svg>`
  const url = `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
  drawn.set(key, url)
  return url
}

interface Cloth {
  size: number
  draw: (swatch: Swatch) => string
}

const drawn = new Map<string, string>()

const CLOTH: Record<PatternName, Cloth> = {
  'wax-rings': { size: 64, draw: waxRings },
  'wax-ovals': { size: 60, draw: waxOvals },
  patchwork: { size: 88, draw: patchwork },
  stripes: { size: 40, draw: stripes },
  dots: { size: 36, draw: dots },
  bogolan: { size: 56, draw: bogolan },
  leaves: { size: 64, draw: leaves },
  check: { size: 40, draw: check },
  scales: { size: 48, draw: scales },
  kente: { size: 72, draw: kente },
  flowers: { size: 68, draw: flowers },
  plain: { size: 8, draw: () => '' },
}

type Point = readonly [x: number, y: number]
type Dye = readonly [colour: string, alpha: number]

function waxRings({ deep, accent, light }: Swatch): string {
  const seeds = around(12, (angle) => dot([32 + 18 * Math.cos(angle), 32 + 18 * Math.sin(angle)], 1.7, [light, 0.75]))
  const corner = (at: Point) => dot(at, 10.5, [accent, 0.9]) + dot(at, 7, [deep, 0.85]) + dot(at, 3, [light, 0.9])
  return [
    dot([32, 32], 23, [deep, 0.35]),
    ring([32, 32], [23, 1.6], [light, 0.5]),
    seeds,
    ring([32, 32], [12.5, 3.2], [accent, 0.95]),
    ring([32, 32], [8, 1.2], [light, 0.6]),
    dot([32, 32], 4.2, [accent, 1]),
    corner([0, 0]),
    corner([64, 0]),
    corner([0, 64]),
    corner([64, 64]),
  ].join('')
}

function waxOvals({ deep, accent, light }: Swatch): string {
  const eye = (x: number, y: number, turn: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">` +
    `<path d="M-21 0C-12-13 12-13 21 0 12 13-12 13-21 0z" fill="${deep}" fill-opacity=".5"/>` +
    `<path d="M-17 0C-10-10 10-10 17 0 10 10-10 10-17 0z" fill="${accent}" fill-opacity=".92"/>` +
    `<ellipse rx="6.5" ry="5.4" fill="${deep}"/><ellipse rx="2.6" ry="2.2" fill="${light}"/></g>`
  const crumb = (at: Point) => dot(at, 2.2, [light, 0.7])
  const crumbs = crumb([30, 2]) + crumb([30, 58]) + crumb([0, 30]) + crumb([60, 30])
  return eye(15, 15, 45) + eye(45, 45, 45) + eye(45, 15, -45) + eye(15, 45, -45) + crumbs
}

function patchwork({ deep, accent, light }: Swatch): string {
  const stitch = (d: string) =>
    `<path d="${d}" stroke="${light}" stroke-opacity=".75" stroke-width="1.8" stroke-dasharray="5 4" fill="none"/>`
  const stripe = (x: number) => `<path d="M${x} 0v44" stroke="${light}" stroke-opacity=".28" stroke-width="4"/>`
  return [
    [50, 59, 68, 77, 86].map(stripe).join(''),
    `<path d="M44 44h44v44H44z" fill="${deep}" fill-opacity=".45"/>`,
    `<path d="M44 88L88 44v44z" fill="${accent}" fill-opacity=".55"/>`,
    `<path d="M0 0h44v44H0z" fill="${light}" fill-opacity=".14"/>`,
    [11, 33].flatMap((x) => [11, 33].map((y) => dot([x, y], 4.5, [accent, 0.6]))).join(''),
    `<path d="M0 66l22-22 22 22-22 22z" fill="${light}" fill-opacity=".2"/>`,
    stitch('M3 4h82M3 48h82'),
    stitch('M4 3v82M48 3v82'),
  ].join('')
}

function stripes({ deep, accent, light }: Swatch): string {
  const band = (x: number, width: number, [colour, alpha]: Dye) =>
    `<rect x="${x}" width="${width}" height="40" fill="${colour}" fill-opacity="${alpha}"/>`
  return [
    band(0, 9, [deep, 0.5]),
    band(11, 2, [light, 0.7]),
    band(17, 7, [accent, 0.75]),
    band(28, 2, [light, 0.7]),
    band(33, 2, [accent, 0.75]),
  ].join('')
}

function dots({ deep, accent, light }: Swatch): string {
  const pea = ([x, y]: Point, colour: string) =>
    dot([x + 0.8, y + 1], 5.4, [deep, 0.4]) + dot([x, y], 5, [colour, 0.85])
  const rim = [0, 36].flatMap((x) => [0, 36].map((y) => pea([x, y], light)))
  return rim.join('') + pea([18, 18], accent)
}

function bogolan({ deep, accent, light }: Swatch): string {
  const zigzag = (y: number, [colour, alpha]: Dye) =>
    `<path d="M-14 ${y}L0 ${y - 10} 14 ${y} 28 ${y - 10} 42 ${y} 56 ${y - 10} 70 ${y}" fill="none" ` +
    `stroke="${colour}" stroke-opacity="${alpha}" stroke-width="2.6"/>`
  const marks = [0, 14, 28, 42, 56].map((x) => dot([x, x % 28 === 0 ? 40 : 46], 2, [light, 0.85])).join('')
  return [
    `<path d="M0 33h56v18H0z" fill="${deep}" fill-opacity=".6"/>`,
    `<path d="M0 33h56M0 51h56" stroke="${light}" stroke-opacity=".7" stroke-width="1.6"/>`,
    zigzag(16, [light, 0.85]),
    zigzag(23, [accent, 0.9]),
    marks,
  ].join('')
}

function leaves({ deep, accent, light }: Swatch): string {
  const leaf = ([x, y]: Point, turn: number, colour: string) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M0 0C7-5 8-16 0-24-8-16-7-5 0 0z" fill="${colour}" ` +
    `fill-opacity=".88"/><path d="M0-2v-16" stroke="${deep}" stroke-width="1.6" stroke-linecap="round"/></g>`
  const spray = ([x, y]: Point) =>
    leaf([x, y], 0, accent) + leaf([x, y], 62, light) + leaf([x, y], -62, light) + dot([x, y + 3], 2.4, [accent, 1])
  return spray([16, 28]) + spray([48, 60]) + spray([48, -4]) + spray([80, 28]) + spray([-16, 28])
}

function check({ deep, light, accent }: Swatch): string {
  return [
    `<path d="M0 0h20v40H0z" fill="${light}" fill-opacity=".2"/>`,
    `<path d="M0 0h40v20H0z" fill="${light}" fill-opacity=".2"/>`,
    `<path d="M20 20h20v20H20z" fill="${deep}" fill-opacity=".3"/>`,
    `<path d="M30 0v40M0 30h40" stroke="${accent}" stroke-opacity=".6" stroke-width="1.6"/>`,
  ].join('')
}

function scales({ deep, accent, light }: Swatch): string {
  const fan = (at: Point) =>
    dot(at, 24, [deep, 0.4]) +
    ring(at, [22, 2], [light, 0.8]) +
    ring(at, [15, 3], [accent, 0.85]) +
    dot(at, 7, [light, 0.85])
  const row = (y: number, shift: number) => [0, 48, 96].map((x) => fan([x - shift, y])).join('')
  return row(48, 24) + row(24, 48) + row(0, 24)
}

function kente({ deep, accent, light }: Swatch): string {
  const block = (x: number, y: number) =>
    `<path d="M${x} ${y}h36v36h-36z" fill="${deep}" fill-opacity=".55"/>` +
    [4, 14, 24].map((step) => `<path d="M${x} ${y + step}h36v5h-36z" fill="${accent}" fill-opacity=".85"/>`).join('')
  const diamond = (x: number, y: number) =>
    `<path d="M${x} ${y - 15}l15 15-15 15-15-15z" fill="${light}" fill-opacity=".85"/>` +
    `<path d="M${x} ${y - 8}l8 8-8 8-8-8z" fill="${deep}"/>`
  return block(0, 0) + block(36, 36) + diamond(54, 18) + diamond(18, 54)
}

function flowers({ deep, accent, light }: Swatch): string {
  const flower = ([x, y]: Point, petal: string) => {
    const petals = around(
      5,
      (angle) =>
        `<ellipse cx="${x}" cy="${y - 9.5}" rx="5.6" ry="9" fill="${petal}" fill-opacity=".9" ` +
        `transform="rotate(${(angle * 180) / Math.PI} ${x} ${y})"/>`,
    )
    return petals + dot([x, y], 5, [deep, 1]) + dot([x, y], 2, [light, 1])
  }
  const crumb = (at: Point) => dot(at, 2.6, [light, 0.7])
  const crumbs = crumb([52, 10]) + crumb([60, 17]) + crumb([14, 54]) + crumb([22, 60])
  return flower([19, 21], accent) + flower([52, 50], light) + crumbs
}

function around(count: number, each: (angle: number) => string): string {
  return Array.from({ length: count }, (_, index) => each((index / count) * Math.PI * 2)).join('')
}

function dot([x, y]: Point, radius: number, [colour, alpha]: Dye): string {
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}" fill="${colour}" fill-opacity="${alpha}"/>`
}

function ring([x, y]: Point, [radius, width]: Point, [colour, alpha]: Dye): string {
  const stroke = `stroke="${colour}" stroke-opacity="${alpha}" stroke-width="${width}"`
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" ${stroke}/>`
}
