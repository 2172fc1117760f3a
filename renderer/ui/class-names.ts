// Class names, joined.

/** The names that are set, joined by spaces. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
