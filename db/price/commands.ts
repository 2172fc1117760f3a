// Decides what prices are reckoned with.

import { decide, type CommandHandlers } from '../handlers.ts'

export const priceCommands = {
  'price.setRates': (_context, rates) => decide({}, { kind: 'price.ratesSet', data: rates }),
} satisfies Partial<CommandHandlers>
