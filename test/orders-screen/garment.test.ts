// A garment that is being mended: jobs and their prices, measures.

import { describe, expect, it } from 'vitest'
import { garmentLine, garmentOf, jobLines, jobsOf, withJob } from '../../renderer/orders/garments.ts'
import { firstDraft, isWhole, withFields } from '../../renderer/orders/order-draft.ts'
import { withLine, withMeasure } from '../../renderer/orders/order-lines.ts'
import { cents } from '../../shared/kernel/money.ts'
import { OrderLine } from '../../shared/orders/orders.ts'
import { HEM, TODAY } from './kit.ts'

const worth = (key: string, price: number) => ({
  ...{ key, materials: null, minutes: 40, margin: null },
  price: cents(price),
})
const JOBS = jobsOf([HEM], [worth('hem', 900), worth('zip', 1367)])
const TROUSERS = garmentLine('g-1', 'trousers', 'Pantalon')

describe('a garment', () => {
  it('costs what the catalogue asks for the job, else what its minutes are worth, up to the half euro', () => {
    expect([JOBS.hem.price, JOBS.zip.price, JOBS.patch.price]).toEqual([1000, 1400, 0])
  })

  it('is sold as the article while one job is done, and as its own work with two', () => {
    const hemmed = withJob(TROUSERS, 'hem', JOBS)
    expect(hemmed).toMatchObject({ article: HEM.id, unitPrice: 1000, work: ['hem'], minutes: 25 })
    const both = withJob(hemmed, 'zip', JOBS)
    expect(both).toMatchObject({ article: null, unitPrice: 2400, work: ['hem', 'zip'], minutes: 65 })
    expect(withJob(both, 'hem', JOBS)).toMatchObject({ unitPrice: 1400, work: ['zip'], minutes: 40 })
  })

  it('keeps a price she typed under the jobs, and never falls below nothing', () => {
    const cheap = { ...withJob(TROUSERS, 'hem', JOBS), unitPrice: cents(500) }
    expect(withJob(cheap, 'hem', JOBS).unitPrice).toBe(0)
  })

  it('asks the till about each job as a line the till takes', () => {
    for (const line of jobLines()) expect(OrderLine.safeParse(line).success, line.key).toBe(true)
  })

  it('is known by its picture', () => {
    expect(garmentOf(TROUSERS)).toBe('trousers')
    expect(garmentOf({ pictogram: null })).toBe('other')
  })

  it('is measured, measured again, and not measured any more', () => {
    const empty = firstDraft('alteration', { id: 'd-1', today: TODAY })
    const draft = withFields(empty, { lines: [TROUSERS] })
    const long = withMeasure(draft, 'g-1', { name: 'Longueur', millimetres: 985 })
    const longer = withMeasure(long, 'g-1', { name: 'Longueur', millimetres: 1000 })
    expect(longer.fields.lines[0]?.measures).toEqual([{ name: 'Longueur', millimetres: 1000 }])
    expect(withMeasure(longer, 'g-1', { name: 'Longueur', millimetres: null }).fields.lines[0]?.measures).toEqual([])
  })

  it('can be kept once it is known what to do, for whom and for when', () => {
    const draft = withFields(firstDraft('alteration', { id: 'd-1', today: TODAY }), { lines: [TROUSERS] })
    expect(isWhole(draft)).toBe(false)
    const told = withFields(withLine(draft, 'g-1', { work: ['hem'] }), { caller: 'Ali', dueOn: TODAY })
    expect(isWhole(told)).toBe(true)
  })
})
