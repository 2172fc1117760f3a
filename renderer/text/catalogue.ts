// What a language's catalogue must hold: every area and key of the French one, with the plural forms of its own grammar.

import type { fr } from './fr.ts'

type PluralForm = Intl.LDMLPluralRule
type French = typeof fr

/**
 * The shape every language has. `Forms` are the plural forms its grammar has for whole numbers up to thousands: a key
 * `things_other` of the French catalogue asks for one `things_<form>` for each.
 */
export type Catalogue<Forms extends PluralForm = 'one' | 'other'> = {
  readonly [Area in keyof French]: AreaOf<French[Area], Forms>
}

type AreaOf<Of, Forms extends PluralForm> = {
  readonly [
    Key in keyof Of as Key extends `${infer Base}_${PluralForm}` ? `${Base}_${Forms}` : Key
  ]: Of[Key] extends string ? string : AreaOf<Of[Key], Forms>
}
