// Each coop of the fixtures is founded once for all stories; each shop is a copy of it.

import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { ETAL } from '../kit/etal.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** One folder a coop, named as its fixture, with its data and its keys. */
    foundedCoops: string
  }
}

const ROOT = join(import.meta.dirname, '..', '..')

export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'etal-founded-'))
  const forget = () => rmSync(folder, { recursive: true, force: true })
  try {
    await Promise.all(['cyprielles', 'sunucoop'].map((coop) => found(coop, join(folder, coop))))
  } catch (error) {
    forget()
    throw error
  }
  project.provide('foundedCoops', folder)
  return forget
}

async function found(coop: string, folder: string): Promise<void> {
  const file = join(ROOT, 'test', 'fixtures', `${coop}.json`)
  const places = ['--data', join(folder, 'data'), '--keys', join(folder, 'keys')]
  const words = ['init', file, '--rehearsal', '--at', new Date().toISOString(), ...places, '--json']
  await promisify(execFile)(process.execPath, [ETAL, ...words])
}
