// The command line for the host's technician and for tests: the same handlers, by name.

import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { CannotOpen } from '../lock.ts'
import { usualDataFolder } from '../places.ts'
import { Day } from '../../shared/kernel/day.ts'
import { COMMANDS, type Arguments } from './commands.ts'
import { Refused, WrongWords } from './say.ts'

const HELP = `etal: Étal's till from the command line.

  etal init FILE [--rehearsal] [--at INSTANT]   make a coop from a JSON file
  etal call NAME JSON [--as NAME] [--pin PIN]   ask any operation of the contract as a member
  etal replay FILE                              ring up a recorded day (rehearsal only)
  etal tape FILE --prices FILE                  ring up a till tape (rehearsal only)
  etal export --format F --from DAY --to DAY --out DIR   hand the books over (without --format: the list of formats)
  etal archive --from DAY --to DAY --out DIR    a sealed archive that anybody can verify
  etal verify [ARCHIVE]                         check the journal, its end, and the tables; or an archive, without a coop
  etal rebuild                                  make the tables again from the journal and compare
  etal z                                        the last closing of a drawer, as its paper says it
  etal serve [--port N]                         the counter alone; prints its address

Everywhere:
  --data DIR   the coop's folder            --keys DIR   where the till's key is kept
  --json       one JSON document on stdout  --as NAME    the member who asks (the first manager without it)

An INSTANT is ISO 8601 (2026-11-14T09:00:00Z) or milliseconds. Only a rehearsal, which prints FACTICE for ever,
accepts recorded times; without --at it begins on 1 January 2000, before anything that can be replayed.
Exit codes: 0 done; 1 it does not agree or something is wrong with the data; 2 wrong arguments; 3 it was refused: said
in this computer's language (LANG), or with --json as the refusal's type and facts.
`

process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words
  if (name === '' || name === 'help' || words.includes('--help')) {
    process.stdout.write(HELP)
    return name === '' ? 2 : 0
  }
  const run = COMMANDS[name]
  if (!run) return wrong(`There is no command ${name}.`)
  try {
    return await run(readArguments(rest))
  } catch (error) {
    return error instanceof Refused ? await refused(error, words.includes('--json')) : failed(error)
  }
}

/** A person reads a sentence, a program the answer as the door gave it. */
async function refused({ refusal }: Refused, json: boolean): Promise<number> {
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, refusal })}\n`)
  else {
    // The words of eight languages wait until something is refused.
    const { sentenceOfRefusal } = await import('./refused.ts')
    process.stderr.write(`${await sentenceOfRefusal(refusal, process.env)}\n`)
  }
  return 3
}

/** What cannot be opened has its sentence, a wrong word the help, a bug its stack. */
function failed(error: unknown): number {
  if (error instanceof CannotOpen) {
    process.stderr.write(`${error.sentence}\n`)
    return 3
  }
  if (error instanceof WrongWords) return wrong(error.message)
  const code = error instanceof TypeError && 'code' in error ? String(error.code) : ''
  // Node's own words, without its advice on positional arguments.
  if (error instanceof Error && code.startsWith('ERR_PARSE_ARGS'))
    return wrong(error.message.split(/(?<=')\. /)[0] ?? '')
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return 1
}

function wrong(sentence: string): number {
  process.stderr.write(`${sentence.replace(/\.?$/, '.')}\n\n${HELP}`)
  return 2
}

function readArguments(words: string[]): Arguments {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      data: text,
      keys: text,
      as: text,
      pin: text,
      at: text,
      prices: text,
      format: text,
      from: text,
      to: text,
      out: text,
      ...{
        port: text,
        json: { type: 'boolean' },
        rehearsal: { type: 'boolean' },
      },
    },
  })
  const { data, keys, json = false, rehearsal = false, at, port, ...others } = values
  return {
    ...others,
    ...dayNamed('from', others.from),
    ...dayNamed('to', others.to),
    port: port === undefined ? 0 : portFrom(port),
    words: positionals,
    data: resolve(data ?? usualDataFolder()),
    keys: keys === undefined ? undefined : resolve(keys),
    json,
    rehearsal,
    at: at === undefined ? undefined : instant(at),
  }
}

function instant(text: string): number {
  const at = /^\d+$/.test(text) ? Number(text) : Date.parse(text)
  if (!Number.isSafeInteger(at)) throw new WrongWords(`${text} is not an instant.`)
  return at
}

function dayNamed(name: 'from' | 'to', text: string | undefined) {
  if (text === undefined) return {}
  const day = Day.safeParse(text)
  if (!day.success) throw new WrongWords(`--${name} is a day such as 2026-11-14, not ${text}.`)
  return { [name]: day.data }
}

function portFrom(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535)) throw new WrongWords(`--port is a number up to 65535, not ${text}.`)
  return port
}
