// Orders to test with: fields with everything a form leaves as it is.

import type { Input } from '../../shared/contract.ts'
import type { TestCoop } from '../kit/coop.ts'

export type Fields = Input<'order.open'>
export type Line = Fields['lines'][number]

/** A walk-in's order of nothing yet, with what is given. */
export function orderOf(given: Partial<Fields> = {}): Fields {
  return {
    ...{
      kind: 'madeToOrder',
      customer: null,
      caller: 'Mme Petit',
      title: 'Nappe',
      dueOn: null,
      dueAt: null,
      place: '',
    },
    ...{
      event: null,
      guests: null,
      service: 'fetched',
      mode: null,
      allergic: [],
      lines: [],
      steps: [],
      discount: null,
    },
    ...{ deposit: null, staffMinutes: 0, expected: 0, validUntil: null, notes: '', terms: '', photos: [], dates: [] },
    ...given,
  }
}

/** A line that no article stands behind. */
export function lineOf(key: string, given: Partial<Line> = {}): Line {
  return {
    ...{ key, article: null, label: key, kind: 'good', unit: 'piece', quantity: 1000, unitPrice: 1000, vatRate: 2000 },
    ...given,
  }
}

/** Opens an order and accepts it. */
export function accepted(coop: TestCoop, fields: Partial<Fields>) {
  const { order } = coop.do('order.open', orderOf(fields))
  coop.do('order.move', { order, to: 'accepted', means: 'spoken' })
  return order
}

export type CustomerInput = Input<'customer.add'>

/** A person with a name, and what is given. */
export function customerOf(given: Partial<CustomerInput> = {}): CustomerInput {
  return {
    ...{ kind: 'person', name: 'Awa Diallo', contact: '', phone: '', email: '', street: '', postcode: '', city: '' },
    ...{ country: 'FR', siren: '', vatNumber: '', costReference: '', language: 'fr', notes: '', allergens: [] },
    ...given,
  }
}
