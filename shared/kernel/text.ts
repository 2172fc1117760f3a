// Text as people type it: bounded, free of control characters, and folded for searching.

import { z } from 'zod'

/** Control characters and the marks that reorder text: they have no place in a name or on a receipt. */
const UNPRINTABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** One line of text: trimmed, 1 to `max` characters, control and direction marks removed, well formed. */
export function line(max: number) {
  return z
    .string()
    .max(max * 4)
    .refine((value) => value.isWellFormed(), 'not well-formed text')
    .transform(cleanLine)
    .pipe(z.string().min(1).max(max))
}

/** As `line`, but empty is allowed. */
export function optionalLine(max: number) {
  return z
    .string()
    .max(max * 4)
    .refine((value) => value.isWellFormed(), 'not well-formed text')
    .transform(cleanLine)
    .pipe(z.string().max(max))
}

/** Whether a text has neither control characters nor marks that reorder it. */
export function isPrintable(value: string): boolean {
  return value.isWellFormed() && value.search(UNPRINTABLE) === -1
}

/** Removes what cannot be printed and puts single spaces. */
export function cleanLine(value: string): string {
  return value.normalize('NFC').replace(UNPRINTABLE, ' ').replace(/\s+/gu, ' ').trim()
}

/** The form names are searched in: lower case, ligatures opened, accents removed (`Œuf` → `oeuf`). */
export function fold(value: string): string {
  return value
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** Digits as an Arabic, a Dari or a Persian keyboard writes them, made 0 to 9; everything else stays. */
export function latinDigits(value: string): string {
  return value.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

/** Text for paper and exports: thin and no-break spaces become spaces, U+2212 a hyphen. */
export function plainText(value: string): string {
  return value.replace(/[\u00a0\u2007\u2009\u202f]/gu, ' ').replaceAll('\u2212', '-')
}

/** Whether a spreadsheet would take a text for a formula. */
export function isFormula(value: string): boolean {
  return /^[=+\-@\t\r]/u.test(value)
}

/** A text that no spreadsheet takes for a formula: an apostrophe before the sign that would begin one. */
export function harmless(value: string): string {
  return isFormula(value) ? `'${value}` : value
}
