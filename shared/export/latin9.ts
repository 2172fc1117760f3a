// ISO-8859-15, the characters the host's programs read: what is in it, and what is written for what is not.

import { cleanLine, plainText } from '../kernel/text.ts'

/** One kind of character that was written otherwise. */
export interface Transliterated {
  readonly from: string
  readonly to: string
}

/** Whether every character of a text exists in ISO-8859-15. */
export function isLatin9(text: string): boolean {
  return [...text].every(isLatin9Character)
}

/** A text in ISO-8859-15 only, on one line; what had to be written otherwise is added to `changed`. */
export function toLatin9(text: string, changed: Map<string, string>): string {
  return [...plainText(cleanLine(text))].map((character) => inLatin9(character, changed)).join('')
}

const BROUGHT_IN = new Set('€ŠšŽžŒœŸ')
const TAKEN_OUT = new Set('¤¦¨´¸¼½¾')

function isLatin9Character(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  const latin1 = (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff)
  return BROUGHT_IN.has(character) || (latin1 && !TAKEN_OUT.has(character))
}

function inLatin9(character: string, changed: Map<string, string>): string {
  if (isLatin9Character(character)) return character
  const written = transliterate(character)
  changed.set(character, written)
  return written
}

function transliterate(character: string): string {
  const lower = character.toLowerCase()
  const known = OTHERWISE[character] ?? OTHERWISE[lower]
  if (known !== undefined) return lower === character ? known : capital(known)
  const bare = character.normalize('NFD').replace(/\p{M}+/gu, '')
  if (bare === '') return ''
  return isLatin9(bare) ? bare : '?'
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Punctuation, letters no accent explains, Cyrillic (Russian and Ukrainian), Arabic and Dari. */
const OTHERWISE: Readonly<Record<string, string>> = {
  ...pairs(
    '’:\' ‘:\' ‚:, “:" ”:" „:" –:- —:- ‐:- ‑:- …:... •:- ×:x ·:. ´:\' ¼:1/4 ½:1/2 ¾:3/4 ł:l đ:d ħ:h ı:i ĸ:k ŋ:n',
  ),
  ...pairs('а:a б:b в:v г:g ґ:g д:d е:e ё:e є:ie ж:zh з:z и:i і:i ї:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u'),
  ...pairs('ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:iu я:ia'),
  ...pairs(
    "ا:a آ:a أ:a إ:i ب:b پ:p ت:t ث:th ج:j چ:ch ح:h خ:kh د:d ذ:dh ر:r ز:z ژ:zh س:s ش:sh ص:s ض:d ط:t ظ:z ع:' غ:gh",
  ),
  ...pairs("ف:f ق:q ک:k ك:k گ:g ل:l م:m ن:n و:w ه:h ة:a ی:i ي:y ى:a ء:' ئ:' ؤ:w ،:, ؛:; ؟:?"),
  ...pairs('٠:0 ١:1 ٢:2 ٣:3 ٤:4 ٥:5 ٦:6 ٧:7 ٨:8 ٩:9 ۰:0 ۱:1 ۲:2 ۳:3 ۴:4 ۵:5 ۶:6 ۷:7 ۸:8 ۹:9'),
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(' ').map((pair) => {
      const [from = '', ...to] = [...pair]
      return [from, to.slice(1).join('')]
    }),
  )
}
