// The charsets of the hosts' programs: what each holds, and what is written for what it does not.

import { cleanLine, plainText } from './text.ts'

/** Charsets that files for programs are written in, by the names the libraries know. */
export const CHARSETS = ['ISO-8859-15', 'ISO-8859-1', 'windows-1252', 'CP850', 'UTF-8'] as const
export type Charset = (typeof CHARSETS)[number]

/** One kind of character that was written otherwise. */
export interface Transliterated {
  readonly from: string
  readonly to: string
}

/** Whether every character of a text exists in a charset. */
export function fitsCharset(text: string, charset: Charset): boolean {
  return [...text].every((character) => holds(character, charset))
}

/** A text in a charset only, on one line; what had to be written otherwise is added to `changed`. */
export function toCharset(text: string, charset: Charset, changed: Map<string, string>): string {
  const plain = [...plainText(cleanLine(text))]
  return plain.map((character) => written(character, charset, changed)).join('')
}

/** At most `length` characters of a text, 0 for all: a letter is never parted from its accents. */
export function cutText(text: string, length: number): string {
  if (length === 0 || text.length <= length) return text
  let cut = ''
  let left = length
  for (const { segment } of LETTERS.segment(text)) {
    left -= [...segment].length
    if (left < 0) break
    cut += segment
  }
  return cut.trimEnd()
}

const LETTERS = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** ISO-8859-15 takes eight characters of ISO-8859-1 out and brings eight others in. */
const LATIN9_IN = new Set('€ŠšŽžŒœŸ')
const LATIN9_OUT = new Set('¤¦¨´¸¼½¾')
/** What cp1252 puts where ISO-8859-1 has control characters. */
const CP1252_IN = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ')
/** The upper half of CP850: no euro, no œ. */
const CP850_UPPER = new Set(
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
)

function holds(character: string, charset: Charset): boolean {
  const code = character.codePointAt(0) ?? 0
  return (code >= 0x20 && code <= 0x7e) || UPPER[charset](character, code)
}

const isLatin1 = (code: number) => code >= 0xa0 && code <= 0xff

/** Whether a charset holds a character above ASCII. */
const UPPER: { readonly [C in Charset]: (character: string, code: number) => boolean } = {
  'ISO-8859-1': (_, code) => isLatin1(code),
  'ISO-8859-15': (character, code) => LATIN9_IN.has(character) || (isLatin1(code) && !LATIN9_OUT.has(character)),
  'windows-1252': (character, code) => isLatin1(code) || CP1252_IN.has(character),
  CP850: (character) => CP850_UPPER.has(character),
  'UTF-8': (_, code) => code > 0x9f && !(code >= 0xd800 && code <= 0xdfff),
}

function written(character: string, charset: Charset, changed: Map<string, string>): string {
  if (holds(character, charset)) return character
  const otherwise = transliterate(character, charset)
  changed.set(character, otherwise)
  return otherwise
}

function transliterate(character: string, charset: Charset): string {
  const lower = character.toLowerCase()
  const known = OTHERWISE[character] ?? OTHERWISE[lower]
  if (known !== undefined) return lower === character ? known : capital(known)
  const bare = character.normalize('NFD').replace(/\p{M}+/gu, '')
  if (bare === '') return ''
  return fitsCharset(bare, charset) ? bare : '?'
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Punctuation, letters no accent explains, Cyrillic (Russian and Ukrainian), Arabic and Dari. */
const OTHERWISE: Readonly<Record<string, string>> = {
  ...pairs(
    '’:\' ‘:\' ‚:, “:" ”:" „:" –:- —:- ‐:- ‑:- …:... •:- ×:x ·:. ´:\' ¼:1/4 ½:1/2 ¾:3/4 €:EUR œ:oe æ:ae ß:ss «:" »:" ł:l đ:d ħ:h ı:i ĸ:k ŋ:n',
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
