// Styles stay where they belong: screens are fetched one after the other, and what one says of a class changes every other.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const RENDERER = join(import.meta.dirname, '../../renderer')

/** Classes that a stylesheet draws by their name alone, whatever they lie in. */
function classesOf(css: string): readonly string[] {
  const bare = css.replaceAll(/\/\*.*?\*\//gsu, '').replaceAll(/\([^()]*\)/gu, '')
  const selectors = [...bare.matchAll(/([^{};]+)\{/gu)].flatMap(([, list = '']) => list.split(','))
  return selectors.flatMap((selector) => /^\.([a-z][\w-]*)(?:\[[^\]]*\]|::?[\w-]+)*$/u.exec(selector.trim())?.[1] ?? [])
}

it('a class is drawn by one stylesheet only', () => {
  const files = new Map<string, Set<string>>()
  for (const file of globSync('**/*.css', { cwd: RENDERER })) {
    for (const name of classesOf(readFileSync(join(RENDERER, file), 'utf8'))) {
      files.set(name, (files.get(name) ?? new Set()).add(file))
    }
  }
  expect(files.size).toBeGreaterThan(100)
  expect([...files].filter(([, where]) => where.size > 1)).toEqual([])
})
