// People in the order of their names: nobody is ranked by an amount.

/** Sorted as the reader's language sorts names. */
export function byName<Person extends { readonly name: string }>(
  people: readonly Person[],
  language: string,
): Person[] {
  const order = new Intl.Collator(language)
  return people.toSorted((a, b) => order.compare(a.name, b.name))
}
