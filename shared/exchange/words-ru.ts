// What files say in Russian.

import type { FileWords } from './file-words.ts'

export const ru: FileWords = {
  headings: {
    ...{ name: 'название', kind: 'вид', unit: 'единица', family: 'группа', supplier: 'поставщик' },
    ...{ price: 'цена за единицу (€)', minimum: 'минимум', width: 'ширина (см)', gsm: 'г/м²' },
    ...{ composition: 'из чего сделано', origin: 'откуда', colour: 'цвет', barcode: 'штрихкод' },
    ...{ allergens: 'аллергены', byLot: 'рулонами', lot: 'рулон', offcut: 'обрезок', useBy: 'годен до' },
    ...{ place: 'место', quantity: 'количество', value: 'стоимость (€)', ref: 'код Étal', article: 'товар' },
    ...{ yield: 'выходит', guests: 'человек', ingredient: 'из чего', anyOf: 'любое из группы' },
    keptAt: 'как хранить',
    ...{ waste: 'отходы (%)', packaging: 'упаковка', work: 'работа', minutes: 'минуты', step: 'шаг' },
    ...{ ingredientRef: 'код из чего', type: 'тип', unitCost: 'себестоимость единицы (€)', day: 'день', date: 'дата' },
    ...{ cause: 'почему', who: 'кто', note: 'заметка', entry: 'запись журнала' },
  },
  units: { piece: 'шт.', m: 'м', kg: 'кг', l: 'л' },
  kinds: {
    ...{ cloth: 'ткань', trim: 'фурнитура', thread: 'нитки', food: 'продукты' },
    ...{ packaging: 'упаковка', other: 'другое' },
  },
  origins: { new: 'новое', reused: 'вторичное', given: 'подаренное' },
  work: {
    ...{ cutting: 'кроить', sewing: 'шить', finishing: 'отделка', cooking: 'готовить', packing: 'упаковать' },
    other: 'другое',
  },
  kept: { cold: 'холод', hot: 'горячее', frozen: 'замороженное', ambient: 'полка' },
  causes: {
    ...{ sold: 'продано', returned: 'вернул покупатель', received: 'пришло', purchase: 'куплено', reuse: 'вторичное' },
    ...{ transferred: 'перенесено', made: 'сделано', usedUp: 'пошло в работу', counted: 'посчитано' },
    ...{ reversed: 'отменено', revalued: 'стоимость исправлена', sample: 'образец', gift: 'подарено' },
    ...{ theft: 'украдено', broken: 'сломано', waste: 'отходы', used: 'использовано в мастерской' },
    missing: 'не хватает',
  },
  types: { article: 'товар', material: 'материал' },
  answers: { yes: 'да', no: 'нет' },
  store: 'склад',
  files: {
    ...{ materials: 'materialy', recipes: 'recepty', count: 'podschet', levels: 'sklad', movements: 'dvizhenie' },
    template: 'obrazec',
  },
}
