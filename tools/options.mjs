// The words after a command of ours: `--help` shows its page, and what it does not know is answered with a sentence.
import { parseArgs } from 'node:util'
import { say } from './runtime.mjs'

/**
 * The options that were given; ends the process with the page (0) when it is asked for, with a sentence and the page (2)
 * when a word is wrong.
 *
 * @template {import('node:util').ParseArgsConfig} const Known
 * @param {string} page
 * @param {Known} known
 * @returns {ReturnType<typeof parseArgs<Known>>}
 */
export function readOptions(page, known) {
  const help = /** @type {const} */ ({ type: 'boolean', short: 'h' })
  try {
    const { values } = parseArgs({ ...known, options: { ...known.options, help } })
    if (!('help' in values && values.help)) return parseArgs(known)
  } catch (error) {
    wrongWord(sentenceAbout(error), page)
  }
  process.stdout.write(`${page.trimEnd()}\n`)
  process.exit(0)
}

/**
 * Says what is wrong with what was typed, and what could be typed instead.
 *
 * @param {string} sentence
 * @param {string} page
 * @returns {never}
 */
export function wrongWord(sentence, page) {
  say(`${sentence}\n\n${page}`)
  process.exit(2)
}

/**
 * A whole number of at least one, when it was given.
 *
 * @param {string | undefined} text
 * @param {{ option: string, page: string }} of
 */
export function wholeNumber(text, { option, page }) {
  if (text === undefined || /^[1-9]\d{0,8}$/.test(text)) return text
  return wrongWord(`${option} is a whole number, not ${text}.`, page)
}

/**
 * Node's own words, without its advice on positional arguments.
 *
 * @param {unknown} error
 */
function sentenceAbout(error) {
  const [first = ''] = error instanceof Error ? error.message.split(/(?<=')\. /) : [String(error)]
  return first.endsWith('.') ? first : `${first}.`
}
