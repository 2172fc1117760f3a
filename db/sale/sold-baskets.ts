// Baskets that are tickets by now: a kill, or a question that comes late, must not bring one back as unfinished.

import type { Basket } from '../../shared/sale/sale.ts'
import type { Book } from '../book.ts'

/** Whether its sale was recorded: a screen asks for it under the basket's own id. */
export function isBasketSold({ file }: Pick<Book, 'file'>, basket: string): boolean {
  return file.answers.find(`sale.record ${basket}`) !== undefined
}

/** When a book is opened: what was sold in the moment of a crash is taken off the desk. */
export function takeSoldBaskets(book: Pick<Book, 'file' | 'desk'>): void {
  for (const { id } of book.desk.list<Basket>('basket')) if (isBasketSold(book, id)) book.desk.remove('basket', id)
}
