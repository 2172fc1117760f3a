// A till that brings in a list, in a process of its own, so that a test can kill it: `node importer.ts data keys now file import`.

import { readFileSync } from 'node:fs'
import { openHost } from '../../../electron/host.ts'

const [data = '', keys = '', now = '', member = '', file = '', named = ''] = process.argv.slice(2)
const host = await openHost({ data, keys, clock: () => Number(now) })
await host.call('window', { name: 'member.signIn', input: { member } })
const input = { fileName: 'liste.csv', base64: readFileSync(file, 'base64'), import: named }
const answer = await host.call('window', { name: 'catalogue.import', input })
process.stdout.write(JSON.stringify(answer))
