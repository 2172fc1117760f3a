// The words of the group's review, in each language.

import type { Language } from '../../shared/kernel/language.ts'

interface ReviewWords {
  readonly sold: string
  readonly tickets: string
  readonly hours: string
  readonly cost: string
  readonly left: string
  readonly liked: string
  readonly together: string
  /** The group's own fund: what was put aside, what is still in it. */
  readonly fund: string
  readonly putAside: string
  readonly inFund: string
}

export const reviewWords: Readonly<Record<Language, ReviewWords>> = {
  fr: {
    ...{ sold: 'Vendu', tickets: 'Ventes', hours: 'Heures', cost: 'Ce que ça a coûté', left: 'Ce qui est resté' },
    ...{ liked: 'Ce qui a plu', together: 'C’était nous' },
    ...{ fund: 'Notre caisse', putAside: 'Mis de côté', inFund: 'Reste dans la caisse' },
  },
  en: {
    ...{ sold: 'Sold', tickets: 'Sales', hours: 'Hours', cost: 'What it cost', left: 'What was left' },
    ...{ liked: 'What people liked', together: 'We were' },
    ...{ fund: 'Our fund', putAside: 'Put aside', inFund: 'Left in the fund' },
  },
  'pt-BR': {
    ...{ sold: 'Vendido', tickets: 'Vendas', hours: 'Horas', cost: 'O que custou', left: 'O que sobrou' },
    ...{ liked: 'O que agradou', together: 'Éramos nós' },
    ...{ fund: 'O nosso caixa', putAside: 'Posto de lado', inFund: 'Fica no caixa' },
  },
  es: {
    ...{ sold: 'Vendido', tickets: 'Ventas', hours: 'Horas', cost: 'Lo que costó', left: 'Lo que quedó' },
    ...{ liked: 'Lo que gustó', together: 'Éramos nosotras' },
    ...{ fund: 'Nuestra caja', putAside: 'Apartado', inFund: 'Queda en la caja' },
  },
  ru: {
    ...{ sold: 'Продано', tickets: 'Продажи', hours: 'Часы', cost: 'Сколько стоило', left: 'Что осталось' },
    ...{ liked: 'Что понравилось', together: 'Это были мы' },
    ...{ fund: 'Наша касса', putAside: 'Отложено', inFund: 'Осталось в кассе' },
  },
  uk: {
    ...{ sold: 'Продано', tickets: 'Продажі', hours: 'Години', cost: 'Скільки коштувало', left: 'Що лишилося' },
    ...{ liked: 'Що сподобалося', together: 'Це були ми' },
    ...{ fund: 'Наша каса', putAside: 'Відкладено', inFund: 'Лишилося в касі' },
  },
  ar: {
    ...{ sold: 'بيع', tickets: 'المبيعات', hours: 'الساعات', cost: 'الكلفة', left: 'ما تبقى' },
    ...{ liked: 'ما أعجب الناس', together: 'كنّا نحن' },
    ...{ fund: 'صندوقنا', putAside: 'وُضع جانباً', inFund: 'بقي في الصندوق' },
  },
  'fa-AF': {
    ...{ sold: 'فروش', tickets: 'فروش‌ها', hours: 'ساعت‌ها', cost: 'خرج', left: 'چه ماند' },
    ...{ liked: 'چه پسندیدند', together: 'ما بودیم' },
    ...{ fund: 'صندوق ما', putAside: 'کنار گذاشته شده', inFund: 'در صندوق مانده' },
  },
}
