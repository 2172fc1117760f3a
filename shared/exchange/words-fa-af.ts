// What files say in Dari.

import type { FileWords } from './file-words.ts'

export const faAF: FileWords = {
  headings: {
    ...{ name: 'نام', kind: 'جنس مواد', unit: 'واحد', family: 'خانواده', supplier: 'فروشندهٔ مواد' },
    ...{ price: 'قیمت یک واحد (€)', minimum: 'کمترین', width: 'عرض (سانتی)', gsm: 'گرام/متر²' },
    ...{ composition: 'از چه ساخته شده', origin: 'از کجا', colour: 'رنگ', barcode: 'بارکود' },
    ...{ allergens: 'آلرژی‌زاها', byLot: 'به توپ', lot: 'توپ', offcut: 'سرتکه', useBy: 'مصرف تا' },
    ...{ place: 'جای', quantity: 'مقدار', value: 'ارزش (€)', ref: 'شمارهٔ Étal', article: 'جنس' },
    ...{ yield: 'می‌سازد', guests: 'نفر', ingredient: 'با چه', anyOf: 'هر کدام از' },
    keptAt: 'چطور نگه داشته شود',
    ...{ waste: 'ضایعات (%)', packaging: 'بسته‌بندی', work: 'کار', minutes: 'دقیقه', step: 'مرحله' },
    ...{ ingredientRef: 'شمارهٔ با چه', type: 'نوع', unitCost: 'مصرف یک واحد (€)', day: 'روز', date: 'تاریخ' },
    ...{ cause: 'چرا', who: 'کی', note: 'یادداشت', entry: 'ثبت دفتر' },
  },
  units: { piece: 'دانه', m: 'متر', kg: 'کیلو', l: 'لیتر' },
  kinds: {
    ...{ cloth: 'تکه', trim: 'لوازم دوخت', thread: 'تار', food: 'مواد غذایی' },
    ...{ packaging: 'بسته‌بندی', other: 'دیگر' },
  },
  origins: { new: 'نو', reused: 'بازیافتی', given: 'اهدایی' },
  work: {
    ...{ cutting: 'برش', sewing: 'دوختن', finishing: 'پرداخت', cooking: 'پختن', packing: 'بسته کردن' },
    other: 'دیگر',
  },
  kept: { cold: 'سرد', hot: 'گرم', frozen: 'منجمد', ambient: 'قفسه' },
  causes: {
    ...{ sold: 'فروخته شد', returned: 'مشتری پس آورد', received: 'رسید', purchase: 'خریده شد' },
    ...{ reuse: 'بازیافت شد', transferred: 'جابه‌جا شد', made: 'ساخته شد', usedUp: 'برای ساختن رفت' },
    ...{ counted: 'شمرده شد', reversed: 'باطل شد', revalued: 'ارزش اصلاح شد', sample: 'نمونه', gift: 'هدیه' },
    ...{ theft: 'دزدی شد', broken: 'خراب شد', waste: 'ضایع شد', used: 'در کارگاه مصرف شد', missing: 'گم شده' },
  },
  types: { article: 'جنس', material: 'مواد' },
  answers: { yes: 'بلی', no: 'نه' },
  store: 'انبار',
  files: {
    ...{ materials: 'mawad', recipes: 'dastur', count: 'shumarish', levels: 'anbar', movements: 'harakat' },
    template: 'namuna',
  },
}
