// What the pages point at exists, and they name nothing of the machine they were written on.

import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pages, ROOT } from './pages.ts'

const PLACE = /^(?:shared|db|electron|renderer|test|tools|docs|\.ci)\/[\w./-]*\w\/?$/
/** Stands for a name of one's own, or is made by running something. */
const EXAMPLE = /xx\.ts$|^test\/artefacts\//

describe.each(pages())('$path', ({ path, text }) => {
  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link ?? '')
    const dead = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(ROOT, dirname(path), link)))
    expect(dead).toEqual([])
  })

  it('names files that are there', () => {
    const named = [...text.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name ?? '').filter((name) => PLACE.test(name))
    expect(named.filter((name) => !EXAMPLE.test(name) && !existsSync(join(ROOT, name)))).toEqual([])
  })

  it('names nothing of the machine it was written on, and ends as text does', () => {
    expect(text).not.toMatch(/\/work\/|\/home\/|\/root\/|\/tmp\/|registry\./)
    expect(text.endsWith('\n')).toBe(true)
    expect(text).not.toMatch(/[ \t]+$/m)
  })
})

describe('pictures of the pages', () => {
  it('weigh less than 300 kB each', () => {
    const folder = join(ROOT, 'docs', 'images')
    const heavy = readdirSync(folder).filter((name) => statSync(join(folder, name)).size >= 300_000)
    expect(heavy).toEqual([])
  })
})
