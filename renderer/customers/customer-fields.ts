// What is typed of a customer.

import type { Input } from '../../shared/contract.ts'
import type { Customer } from '../../shared/customers/customers.ts'
import type { Language } from '../../shared/kernel/language.ts'

export type Fields = Input<'customer.add'>

/** A person of whom nothing is known; her papers speak that language. */
export function blankCustomer(language: Language): Fields {
  return {
    ...{ kind: 'person', name: '', contact: '', phone: '', email: '', street: '', postcode: '', city: '' },
    ...{ country: 'FR', siren: '', vatNumber: '', costReference: '', language, notes: '', allergens: [] },
  }
}

/** What can be typed anew. */
export function fieldsOf(customer: Customer): Fields {
  const { kind, name, contact, phone, email, street, postcode, city, country } = customer
  const { siren, vatNumber, costReference, language, notes, allergens } = customer
  return {
    ...{ kind, name, contact, phone, email, street, postcode, city, country },
    ...{ siren, vatNumber, costReference, language, notes, allergens: [...allergens] },
  }
}

/** Nine digits, or none: anything else is still being typed. */
export function sirenFault(siren: string): boolean {
  return siren !== '' && !/^\d{9}$/u.test(siren)
}
