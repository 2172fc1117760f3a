// A computer without room: said once and for as long as it lasts, not at every touch.

import { afterEach, expect, it, vi } from 'vitest'
import { call, disk, onDoorRefusal } from '../../renderer/app/client.ts'

afterEach(() => vi.unstubAllGlobals())

it('a full disk is told by the strip while a basket is painted, by a window when something was asked for', async () => {
  let hasRoom = false
  const answer = () => Promise.resolve(hasRoom ? { ok: true, value: {} } : { ok: false, refusal: { type: 'DiskFull' } })
  vi.stubGlobal('window', { etal: { call: answer, onChanged: () => () => undefined } })
  const windows: string[] = []
  const stop = onDoorRefusal(({ type }, name) => windows.push(`${name}: ${type}`))
  const strips: boolean[] = []
  const stopStrip = disk.subscribe(() => strips.push(disk.isFull()))
  const touch = () => call('basket.save', {} as never)
  const pay = () => call('sale.record', {} as never, { request: crypto.randomUUID() })

  await touch()
  await touch()
  expect([windows, strips]).toEqual([[], [true]])
  await pay()
  expect([windows, strips]).toEqual([['sale.record: DiskFull'], [true]])
  hasRoom = true
  await call('sale.list', {} as never)
  expect(disk.isFull()).toBe(true)
  await touch()
  expect([disk.isFull(), strips]).toEqual([false, [true, false]])
  hasRoom = false
  await touch()
  hasRoom = true
  await pay()
  expect(disk.isFull()).toBe(false)
  stop()
  stopStrip()
})
