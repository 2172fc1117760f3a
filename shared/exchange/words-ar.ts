// What files say in Arabic.

import type { FileWords } from './file-words.ts'

export const ar: FileWords = {
  headings: {
    ...{ name: 'الاسم', kind: 'الصنف', unit: 'الوحدة', family: 'العائلة', supplier: 'المورّد' },
    ...{ price: 'سعر الوحدة (€)', minimum: 'الحد الأدنى', width: 'العرض (سم)', gsm: 'غ/م²' },
    ...{ composition: 'ممّ صُنع', origin: 'المصدر', colour: 'اللون', barcode: 'الرمز الشريطي' },
    ...{ allergens: 'مسببات الحساسية', byLot: 'باللفّة', lot: 'اللفّة', offcut: 'قصاصة', useBy: 'يُستعمل قبل' },
    ...{ place: 'المكان', quantity: 'الكمية', value: 'القيمة (€)', ref: 'رمز Étal', article: 'السلعة' },
    ...{ yield: 'نصنع منها', guests: 'عدد الأشخاص', ingredient: 'بماذا', anyOf: 'أيّ من' },
    keptAt: 'كيف يُحفظ',
    ...{ waste: 'الهدر (%)', packaging: 'التغليف', work: 'العمل', minutes: 'الدقائق', step: 'الخطوة' },
    ...{ ingredientRef: 'رمز بماذا', type: 'النوع', unitCost: 'كلفة الوحدة (€)', day: 'اليوم', date: 'التاريخ' },
    ...{ cause: 'السبب', who: 'من', note: 'ملاحظة', entry: 'قيد السجل' },
  },
  units: { piece: 'قطعة', m: 'م', kg: 'كغ', l: 'ل' },
  kinds: {
    ...{ cloth: 'قماش', trim: 'لوازم خياطة', thread: 'خيط', food: 'مواد غذائية' },
    ...{ packaging: 'تغليف', other: 'أخرى' },
  },
  origins: { new: 'جديد', reused: 'مُعاد استعماله', given: 'هدية' },
  work: {
    ...{ cutting: 'القص', sewing: 'الخياطة', finishing: 'اللمسات الأخيرة', cooking: 'الطبخ' },
    ...{ packing: 'التغليف والتعبئة', other: 'غير ذلك' },
  },
  kept: { cold: 'بارد', hot: 'ساخن', frozen: 'مجمد', ambient: 'رف' },
  causes: {
    ...{ sold: 'بيع', returned: 'أعاده زبون', received: 'وصل', purchase: 'اشتُري', reuse: 'أُعيد استعماله' },
    ...{ transferred: 'نُقل', made: 'صُنع', usedUp: 'استُعمل في الصنع', counted: 'عُدّ', reversed: 'أُلغي' },
    ...{ revalued: 'صُحّحت القيمة', sample: 'عيّنة', gift: 'هدية', theft: 'سُرق', broken: 'تلف', waste: 'هدر' },
    ...{ used: 'استُعمل في الورشة', missing: 'ناقص' },
  },
  types: { article: 'سلعة', material: 'مادة' },
  answers: { yes: 'نعم', no: 'لا' },
  store: 'المخزن',
  files: {
    ...{ materials: 'mawad', recipes: 'wasafat', count: 'jard', levels: 'makhzan', movements: 'haraka' },
    template: 'namudhaj',
  },
}
