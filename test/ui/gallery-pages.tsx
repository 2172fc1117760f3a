// The pages of the gallery by name.

import type { ReactNode } from 'react'
import { FormPage, PeoplePage, SheetPage, StartPage } from './gallery-asking.tsx'
import { ClothPage, PicturesPage } from './gallery-cloth.tsx'
import { CountPage, MeasurePage, PayPage, SellPage } from './gallery-selling.tsx'
import { ManyPage, PressPage } from './gallery-trials.tsx'
import type { Words } from './gallery-words.ts'

/** Everything the kit draws, in use. */
export const PAGES: Record<string, (props: { words: Words }) => ReactNode> = {
  sell: SellPage,
  pay: PayPage,
  count: CountPage,
  measure: MeasurePage,
  people: PeoplePage,
  start: StartPage,
  form: FormPage,
  sheet: SheetPage,
  cloth: ClothPage,
  pictures: PicturesPage,
  press: PressPage,
  many: ManyPage,
}
