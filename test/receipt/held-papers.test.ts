// What a person is told of the printer's queue: nothing while it works, everything that waits once it does not.

import { describe, expect, it } from 'vitest'
import { heldPapers, isPrintedAgain } from '../../renderer/app/held-papers.ts'

const receipt = { what: 'receipt', state: 'waiting', trouble: null } as const

describe('papers that wait', () => {
  it('are not spoken of while the printer takes them one after the other', () => {
    expect(heldPapers([{ ...receipt, state: 'printed' }, { ...receipt, state: 'printing' }, receipt, receipt])).toEqual(
      [],
    )
  })

  it('are told with those behind them once one was tried in vain', () => {
    const silent = { ...receipt, trouble: 'notAnswering' } as const
    expect(heldPapers([{ ...receipt, state: 'printed' }, silent, receipt])).toEqual([silent, receipt])
  })

  it('are told when one was cut off or given up, and a kick of the drawer is none', () => {
    const cut = { ...receipt, state: 'uncertain', trouble: 'cutOff' } as const
    const kick = { what: 'drawer', state: 'waiting', trouble: 'notAnswering' } as const
    expect(heldPapers([kick])).toEqual([])
    expect(heldPapers([kick, cut])).toEqual([cut])
  })

  it('are marked as copies when some of them may be on paper already', () => {
    expect(isPrintedAgain({ ...receipt, state: 'uncertain', trouble: 'cutOff' })).toBe(true)
    expect(isPrintedAgain({ ...receipt, trouble: 'notAnswering' })).toBe(false)
    expect(isPrintedAgain({ what: 'labels', state: 'uncertain', trouble: 'cutOff' })).toBe(false)
  })
})
