// The kit in a real browser: nothing to say for axe, targets a thumb can hit, no sideways scroll, in every theme and direction.

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, PAGE_NAMES, serveGallery, THEMES } from '../ui/gallery-server.ts'
import { axeFindings, axeThemeFindings } from './axe.ts'

const [FIRST, ...OTHERS] = THEMES
const DIRECTIONS = ['ltr', 'rtl'] as const
/** What a part of a page need not have. */
const OF_A_WHOLE_PAGE = ['region', 'landmark-one-main']
/** What a finger presses on them. */
const PRESSED = [
  ['sell', '.tile'],
  ['sell', '.step:not(:disabled)'],
  ['sell', '.big-button:not(:disabled)'],
  ['pay', '.pad-money'],
  ['measure', '.key'],
  ['people', '.face-choice'],
] as const
const SELLING: readonly string[] = ['sell', 'pay', 'measure', 'count']

let gallery: Awaited<ReturnType<typeof serveGallery>>
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  gallery = await serveGallery()
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })
  page = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await gallery?.close()
})

describe.each(DIRECTIONS)('read by axe, %s', (dir) => {
  it.each(PAGE_NAMES)('%s has nothing to find, in any theme', async (name) => {
    await open(`page=${name}&theme=${FIRST}&dir=${dir}`)
    expect(await axeFindings(page, OF_A_WHOLE_PAGE)).toEqual([])
    for (const theme of OTHERS) {
      await page.evaluate((next) => void (document.documentElement.dataset['theme'] = next), theme)
      expect({ theme, found: await axeThemeFindings(page) }).toEqual({ theme, found: [] })
    }
  })
})

describe.each(DIRECTIONS)('on a ten-inch screen, %s', (dir) => {
  it.each(PAGE_NAMES)('%s fits sideways and its targets are large enough', async (name) => {
    await page.setViewportSize({ width: 1024, height: 600 })
    await open(`page=${name}&dir=${dir}`)
    const least = SELLING.includes(name) ? 56 : 44
    expect(await page.evaluate(tooSmall, least)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

describe('a tile', () => {
  it('and keys are smaller at once under a finger: what moves by itself is drawn on layers of its own', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    for (const [name, pressed] of PRESSED) {
      await open(`page=${name}`)
      await page.locator(pressed).first().hover()
      await page.mouse.down()
      const look = await page.locator(pressed).first().evaluate(lookOfPressed)
      await page.mouse.up()
      expect({ pressed, ...look }).toEqual({ pressed, moves: [], smaller: true })
    }
    await page.emulateMedia({ reducedMotion: 'reduce' })
  })

  it('is held by a finger, by Shift and Enter, and by the menu key, and tapped otherwise', async () => {
    await open('page=press')
    const tile = page.getByRole('button', { name: /Pochette/u })
    const log = page.getByRole('log')
    await tile.click()
    await tile.click({ delay: 700 })
    await tile.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.press('ContextMenu')
    expect((await log.innerText()).split(' ')).toEqual(['tap', 'hold', 'tap', 'hold', 'hold'])
  })
})

describe('ranges', () => {
  it.each([
    ['ltr', 'ArrowRight'],
    ['rtl', 'ArrowLeft'],
  ])('follow the arrows of the reading direction, %s', async (dir, key) => {
    await open(`page=sell&dir=${dir}`)
    await page.getByRole('tab', { name: 'Wax' }).focus()
    await page.keyboard.press(key)
    const chosen = page.getByRole('tab', { selected: true })
    expect(await chosen.innerText()).toBe('Réemploi')
    expect(await chosen.evaluate((tab) => tab === document.activeElement)).toBe(true)
  })
})

describe('a sheet', () => {
  it('keeps the focus and gives it back', async () => {
    await open('page=sheet')
    await page.keyboard.press('Escape')
    const opener = page.getByRole('button', { name: 'Ouvrir' })
    await opener.click()
    expect(await page.getByRole('dialog', { name: 'Pochette wax' }).isVisible()).toBe(true)
    for (let presses = 0; presses < 6; presses += 1) await page.keyboard.press('Tab')
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(false)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
  })
})

describe('a length', () => {
  it('is typed on the keyboard as on the pad', async () => {
    await open('page=measure')
    await page.keyboard.press('0')
    await page.keyboard.press(',')
    await page.keyboard.press('4')
    expect(await page.getByRole('status').first().innerText()).toBe('0,40 m')
    await page.getByRole('button', { name: '5,00 m' }).click()
    expect(await page.getByRole('status').first().innerText()).toBe('5,00 m')
  })
})

describe('two hundred tiles', () => {
  it('answer a tap within fifty milliseconds, half the time or more', async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await open('page=many')
    await page.getByRole('button').nth(199).waitFor()
    const times = await page.evaluate(tapTimes)
    expect(times[Math.floor(times.length / 2)]).toBeLessThan(50)
  })
})

async function open(query: string): Promise<void> {
  await page.goto(gallery.url(query))
  await page.waitForSelector('h1', { state: 'attached' })
}

function tooSmall(least: number): string[] {
  const targets = [...document.querySelectorAll('button, input:not([hidden]), select, [role=tab]')]
  return targets
    .map((target) => ({ target, box: (target.closest('label') ?? target).getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && Math.min(Math.ceil(box.width), Math.ceil(box.height)) < least)
    .map(({ target, box }) => `${target.outerHTML.slice(0, 90)} ${Math.round(box.width)}×${Math.round(box.height)}`)
}

async function tapTimes(): Promise<number[]> {
  const times: number[] = []
  for (const tile of [...document.querySelectorAll('button')].slice(0, 20)) {
    const start = performance.now()
    tile.click()
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)
}

function lookOfPressed(pressed: Element): { moves: string[]; smaller: boolean } {
  const moves = pressed.getAnimations({ subtree: true }).map(({ constructor: { name } }) => name)
  return { moves, smaller: getComputedStyle(pressed).transform !== 'none' }
}
