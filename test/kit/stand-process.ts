// A till's host and counter in a process of their own, so that a test can kill them: `node stand-process.ts data keys screens`.

import { openCounter } from '../../electron/counter/server.ts'
import { openHost } from '../../electron/host.ts'

const [data = '', keys = '', clientFolder = ''] = process.argv.slice(2)
const host = await openHost({ data, keys })
// Every address of 127.0.0.0/8 is this computer's: one stands for its place on the Wi-Fi.
const counter = await openCounter(host, { clientFolder, addresses: () => ['127.0.0.7'] })
process.stdout.write(`${JSON.stringify({ address: counter.address, base: counter.base })}\n`)
