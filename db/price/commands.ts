// Decides what prices are reckoned with.

import { refuse } from '../../shared/kernel/result.ts'
import { articleById } from '../catalogue/queries.ts'
import { decide, type CommandHandlers } from '../handlers.ts'

export const priceCommands = {
  'price.list': ({ read }, { article, list, price }) => {
    const known = articleById(read, article)
    // What is lent on deposit comes back at the same price anywhere.
    if (!known || known.kind === 'deposit') return refuse({ type: 'UnknownArticle' })
    return decide({}, { kind: 'price.listed', data: { list, article, price } })
  },
  'price.setRates': (_context, rates) => decide({}, { kind: 'price.ratesSet', data: rates }),
} satisfies Partial<CommandHandlers>
