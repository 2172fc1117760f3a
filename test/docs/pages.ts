// The project's own pages: every Markdown file that is kept.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..', '..')

/** A page: its path from the project's folder, and its text. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** README, CHANGELOG, CONTRIBUTING and everything in docs. */
export function pages(): Page[] {
  const own = readdirSync(ROOT).filter((name) => name.endsWith('.md'))
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name))
  return [...own, ...docs].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}
