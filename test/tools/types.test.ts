// Proves that the type check fails on a fault in any layer, and that shared sees neither Node nor a page.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFiles, plant, root, runTool } from './project.ts'

const LAYERS = ['shared', 'db', 'electron', 'renderer', 'test', 'tools']
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const check = (folder: string) => runTool(folder, [join(root, 'tools/check-types.mjs'), folder])

function plantLayers(files: Record<string, string>): string {
  const settings = LAYERS.map((layer) => [`${layer}/tsconfig.json`, read(`${layer}/tsconfig.json`)])
  const sources = LAYERS.map((layer) => [`${layer}/a.${layer === 'tools' ? 'mjs' : 'ts'}`, 'export const one = 1\n'])
  const folder = plant({ ...Object.fromEntries([...settings, ...sources]), ...files })
  // The types of Node and Vite are those of the project.
  const base = JSON.parse(read('tsconfig.base.json')) as { compilerOptions: object }
  const typeRoots = [join(root, 'node_modules/@types'), join(root, 'node_modules')]
  const compilerOptions = { ...base.compilerOptions, typeRoots }
  addFiles(folder, { 'tsconfig.base.json': JSON.stringify({ compilerOptions }) })
  return folder
}

describe('The check of the types', () => {
  it('is content with right files', () => {
    const { code, out } = check(plantLayers({}))
    expect(out).toBe(LAYERS.map((layer) => `${layer}: right\n`).join(''))
    expect(code).toBe(0)
  })

  it('sees a fault in each layer and goes on to the next', () => {
    const fault = 'export const wrong: number = "one"\n'
    const faults = LAYERS.filter((layer) => layer !== 'tools').map((layer) => [`${layer}/wrong.ts`, fault])
    const inTools = { 'tools/wrong.mjs': '/** @type {number} */\nexport const wrong = "one"\n' }
    const { code, out } = check(plantLayers({ ...Object.fromEntries(faults), ...inTools }))
    for (const layer of LAYERS) expect(out).toContain(`${layer}: wrong`)
    expect(out.match(/error TS2322/g)).toHaveLength(LAYERS.length)
    expect(code).toBe(1)
  })

  it('keeps Node and the page out of shared, and an array index honest', () => {
    const source = [
      'export const a = process.env',
      'export const b = document.title',
      'export const c: number = [1][0]',
      'export enum D { one }',
      '',
    ].join('\n')
    const { code, out } = check(plantLayers({ 'shared/wrong.ts': source }))
    for (const line of [1, 2, 3, 4]) expect(out).toContain(`shared/wrong.ts(${line},`)
    expect(code).toBe(1)
  })

  it('fails when a layer lost its settings', () => {
    const { code, out } = check(plant({ 'shared/a.ts': '' }))
    expect(out).toContain('shared/tsconfig.json is missing')
    expect(code).toBe(1)
  })
})
