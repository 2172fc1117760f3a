// A main of its own, run under the Electron double: prints one page with the hidden window and leaves the PDF.

import { writeFileSync } from 'node:fs'
import { app } from 'electron'
import { printPdf } from '../../electron/pdf.ts'

const [html = '', pdf = ''] = process.argv.slice(2)
app.on('window-all-closed', () => undefined)
await app.whenReady()
writeFileSync(pdf, await printPdf(html))
app.exit(0)
