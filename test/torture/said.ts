// What a till that is going to be killed is told, and what it says it was answered: a line of JSON for each thing.

/** What it is told first: where to sell, as whom, from which instant, with which chances. */
export interface Told {
  readonly data: string
  readonly keys: string
  readonly manager: string
  readonly start: number
  readonly seed: number
}

export type Said =
  | { readonly what: 'loaded' | 'ready' }
  | {
      readonly what: 'ticket'
      readonly till: number
      readonly seq: number
      readonly number: number
      readonly total: number
      readonly lines: number
      /** The basket that was paid. */
      readonly basket?: string
    }
  | { readonly what: 'basket'; readonly basket: string; readonly note: string }
  | { readonly what: 'closing'; readonly number: number }
  /** Found in the file and not said: the till was killed between recording and answering. */
  | { readonly what: 'unsaid' }
