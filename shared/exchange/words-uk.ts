// What files say in Ukrainian.

import type { FileWords } from './file-words.ts'

export const uk: FileWords = {
  headings: {
    ...{ name: 'назва', kind: 'вид', unit: 'одиниця', family: 'група', supplier: 'постачальник' },
    ...{ price: 'ціна за одиницю (€)', minimum: 'мінімум', width: 'ширина (см)', gsm: 'г/м²' },
    ...{ composition: 'з чого зроблено', origin: 'звідки', colour: 'колір', barcode: 'штрихкод' },
    ...{ allergens: 'алергени', byLot: 'рулонами', lot: 'рулон', offcut: 'обрізок', useBy: 'придатне до' },
    ...{ place: 'місце', quantity: 'кількість', value: 'вартість (€)', ref: 'код Étal', article: 'товар' },
    ...{ yield: 'виходить', guests: 'людей', ingredient: 'з чого', anyOf: 'будь-яке з групи' },
    keptAt: 'як зберігати',
    ...{ waste: 'відходи (%)', packaging: 'пакування', work: 'робота', minutes: 'хвилини', step: 'крок' },
    ...{ ingredientRef: 'код з чого', type: 'тип', unitCost: 'собівартість одиниці (€)', day: 'день', date: 'дата' },
    ...{ cause: 'чому', who: 'хто', note: 'нотатка', entry: 'запис журналу' },
  },
  units: { piece: 'шт.', m: 'м', kg: 'кг', l: 'л' },
  kinds: {
    ...{ cloth: 'тканина', trim: 'фурнітура', thread: 'нитки', food: 'продукти' },
    ...{ packaging: 'пакування', other: 'інше' },
  },
  origins: { new: 'нове', reused: 'повторне', given: 'подароване' },
  work: {
    ...{ cutting: 'кроїти', sewing: 'шити', finishing: 'оздоблення', cooking: 'готувати', packing: 'пакувати' },
    other: 'інше',
  },
  kept: { cold: 'холод', hot: 'гаряче', frozen: 'заморожене', ambient: 'полиця' },
  causes: {
    ...{ sold: 'продано', returned: 'повернув покупець', received: 'надійшло', purchase: 'куплено', reuse: 'вторинне' },
    ...{ transferred: 'перенесено', made: 'зроблено', usedUp: 'пішло в роботу', counted: 'пораховано' },
    ...{ reversed: 'скасовано', revalued: 'вартість виправлено', sample: 'зразок', gift: 'подаровано' },
    ...{ theft: 'вкрадено', broken: 'зламано', waste: 'відходи', used: 'використано в майстерні', missing: 'бракує' },
  },
  types: { article: 'товар', material: 'матеріал' },
  answers: { yes: 'так', no: 'ні' },
  store: 'комора',
  files: {
    ...{ materials: 'materialy', recipes: 'retsepty', count: 'pidrakhunok', levels: 'zapasy', movements: 'rukh' },
    template: 'zrazok',
  },
}
