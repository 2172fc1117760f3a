// What a screen asks names the book it was drawn for, however long its hand was on the button.

import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { StatusProvider, type Status } from '../../renderer/app/session.tsx'
import { answers, asked, drawnFor, useAsk, type Asking } from '../../renderer/app/use-answer.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  answers.clear()
})

/** What a button of a screen that was drawn for a book does. */
function buttonOf(book: string): Asking<'cashSession.payIn'>['ask'] {
  const drawn: Asking<'cashSession.payIn'>['ask'][] = []
  const status = { till: { id: book } } as unknown as Status
  renderToStaticMarkup(
    <StatusProvider status={status}>
      <Button onDraw={(ask) => drawn.push(ask)} />
    </StatusProvider>,
  )
  const [ask] = drawn
  if (!ask) throw new Error('Nothing was drawn')
  return ask
}

function Button({ onDraw }: { onDraw: (ask: Asking<'cashSession.payIn'>['ask']) => void }) {
  onDraw(useAsk('cashSession.payIn').ask)
  return null
}

describe('a screen', () => {
  it('asks in the name of the book it shows, even when another is drawn by then', async () => {
    const books: unknown[] = []
    const call = ({ book }: { book?: string }) => Promise.resolve({ ok: true, value: books.push(book) })
    vi.stubGlobal('window', { etal: { call, onChanged: () => () => undefined } })
    const [real, training] = [buttonOf('REAL'), buttonOf('TRAINING')]
    await training({ amount: 1, reason: '', from: 'member' } as never)
    await real({ amount: 1, reason: '', from: 'member' } as never)
    expect(books).toEqual(['TRAINING', 'REAL'])
  })

  it('shows nothing of the other book once that is drawn', async () => {
    const call = () => Promise.resolve({ ok: true, value: [] })
    vi.stubGlobal('window', { etal: { call, onChanged: () => () => undefined } })
    const known = () =>
      answers
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey[0])
    drawnFor('REAL')
    await answers.fetchQuery(asked('coop.status', {}))
    await answers.fetchQuery(asked('event.list', {}))
    drawnFor('REAL')
    expect(known()).toEqual(['coop.status', 'event.list'])
    drawnFor('TRAINING')
    expect(known()).toEqual(['coop.status'])
  })
})
