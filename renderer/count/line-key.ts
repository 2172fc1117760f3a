// What a line of a count is called, aloud and among the others.

/** What a thing is called aloud: its name, and what is written on the roll. */
export function fullName({ name, label }: { readonly name: string; readonly label: string }): string {
  return label === '' ? name : `${name}, ${label}`
}

/** The name of a line within its count. */
export function lineKey({ item, lot }: { readonly item: string; readonly lot: string | null }): string {
  return `${item} ${lot ?? ''}`
}
