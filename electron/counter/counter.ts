// The entry point run by Node: the counter as a process of its own.

import { parseArgs } from 'node:util'
import { EXIT, serve, type ServeOptions } from './serve.ts'

const HELP = `counter [--data DIR] [--keys DIR] [--port N] [--json]

  --data DIR   the folder of the coop's data (without it, this computer's usual place)
  --keys DIR   where the till's own key is kept
  --port N     the port on 127.0.0.1 (without it, a free one)
  --json       print {"address":…,"pid":…} on one line
`

const options = readOptions()
// A process that still holds a timer or a socket must not keep the till's file open.
process.exit(options === null ? EXIT.wrongArguments : await serve(options))

function readOptions(): ServeOptions | null {
  if (Number(process.versions.napi) < 10) {
    process.stderr.write(`Étal needs Node 24 or newer; this is Node ${process.versions.node}.\n`)
    return null
  }
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        keys: { type: 'string' },
        port: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const port = Number(values.port ?? 0)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`There is no port ${values.port}.`)
    return { ...values, port }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`)
    return null
  }
}
