// Words of a member's statement, in every language: short ones, as one speaks at the market.

import type { Language } from '../../shared/kernel/language.ts'

/** `{…}` is filled in. */
export interface StatementWords {
  readonly title: string
  readonly days: string
  readonly receives: string
  readonly owes: string
  readonly sold: string
  readonly contribution: string
  readonly expenses: string
  readonly stalls: string
  readonly differences: string
  readonly toShare: string
  readonly missing: string
  readonly equal: string
  readonly byMaker: string
  readonly everybody: string
  readonly made: string
  readonly what: string
  readonly quantity: string
  readonly net: string
  readonly part: string
  readonly others: string
  readonly total: string
  readonly noLines: string
  readonly decided: string
  readonly present: string
  readonly reversed: string
  readonly entry: string
}

const fr: StatementWords = {
  title: 'Relevé de {name}',
  days: 'Du {from} au {to}',
  receives: 'Elle reçoit',
  owes: 'Il manque, sa part',
  sold: 'Vendu, sans TVA',
  contribution: 'Structure, {rate}',
  expenses: 'Tissu, courses, frais',
  stalls: 'Emplacement',
  differences: 'Écarts de caisse',
  toShare: 'À partager',
  missing: 'Il manque',
  equal: 'Parts égales',
  byMaker: 'Selon qui a fabriqué',
  everybody: 'Pour chacune',
  made: 'Vendu de ce qu’elle a fait, sans TVA',
  what: 'Quoi',
  quantity: 'Combien',
  net: 'Vendu',
  part: 'Sa part',
  others: 'Et {count} autres',
  total: 'Total',
  noLines: 'Rien de vendu à son nom ces jours-là.',
  decided: 'Décidé ensemble le {date}',
  present: 'Étaient là : {names}',
  reversed: 'Annulé',
  entry: 'Journal : caisse {till}, écriture {seq}',
}

const en: StatementWords = {
  title: 'Statement of {name}',
  days: '{from} to {to}',
  receives: 'She receives',
  owes: 'Missing, her part',
  sold: 'Sold, without VAT',
  contribution: 'Host, {rate}',
  expenses: 'Cloth, shopping, costs',
  stalls: 'The stall',
  differences: 'Drawer differences',
  toShare: 'To share',
  missing: 'Missing',
  equal: 'Equal parts',
  byMaker: 'By who made it',
  everybody: 'For each of us',
  made: 'Sold of what she made, without VAT',
  what: 'What',
  quantity: 'How many',
  net: 'Sold',
  part: 'Her part',
  others: 'And {count} others',
  total: 'Total',
  noLines: 'Nothing of hers was sold on those days.',
  decided: 'Decided together on {date}',
  present: 'Were here: {names}',
  reversed: 'Undone',
  entry: 'Journal: till {till}, entry {seq}',
}

const ptBr: StatementWords = {
  title: 'Extrato de {name}',
  days: 'De {from} a {to}',
  receives: 'Ela recebe',
  owes: 'Falta, a parte dela',
  sold: 'Vendido, sem IVA',
  contribution: 'Estrutura, {rate}',
  expenses: 'Tecido, compras, gastos',
  stalls: 'Espaço da feira',
  differences: 'Diferenças de caixa',
  toShare: 'A dividir',
  missing: 'Falta',
  equal: 'Partes iguais',
  byMaker: 'Conforme quem fez',
  everybody: 'Para cada uma',
  made: 'Vendido do que ela fez, sem IVA',
  what: 'O quê',
  quantity: 'Quanto',
  net: 'Vendido',
  part: 'A parte dela',
  others: 'E mais {count}',
  total: 'Total',
  noLines: 'Nada dela foi vendido nesses dias.',
  decided: 'Decidido juntas em {date}',
  present: 'Estavam aqui: {names}',
  reversed: 'Anulado',
  entry: 'Diário: caixa {till}, registro {seq}',
}

const es: StatementWords = {
  title: 'Recibo de {name}',
  days: 'Del {from} al {to}',
  receives: 'Ella recibe',
  owes: 'Falta, su parte',
  sold: 'Vendido, sin IVA',
  contribution: 'Entidad, {rate}',
  expenses: 'Tela, compras, gastos',
  stalls: 'El puesto',
  differences: 'Diferencias de caja',
  toShare: 'A repartir',
  missing: 'Falta',
  equal: 'Partes iguales',
  byMaker: 'Según quién lo hizo',
  everybody: 'Para cada una',
  made: 'Vendido de lo que hizo, sin IVA',
  what: 'Qué',
  quantity: 'Cuánto',
  net: 'Vendido',
  part: 'Su parte',
  others: 'Y {count} más',
  total: 'Total',
  noLines: 'No se vendió nada suyo esos días.',
  decided: 'Decidido juntas el {date}',
  present: 'Estaban: {names}',
  reversed: 'Anulado',
  entry: 'Diario: caja {till}, apunte {seq}',
}

const ru: StatementWords = {
  title: 'Выписка: {name}',
  days: '{from} – {to}',
  receives: 'Она получит',
  owes: 'Не хватает, её часть',
  sold: 'Продано, без НДС',
  contribution: 'Структура, {rate}',
  expenses: 'Ткань, покупки, расходы',
  stalls: 'Место',
  differences: 'Разницы в кассе',
  toShare: 'Делим',
  missing: 'Не хватает',
  equal: 'Поровну',
  byMaker: 'По тому, кто сделал',
  everybody: 'Каждой',
  made: 'Продано из её работ, без НДС',
  what: 'Что',
  quantity: 'Сколько',
  net: 'Продано',
  part: 'Её часть',
  others: 'И ещё {count}',
  total: 'Всего',
  noLines: 'В эти дни из её работ ничего не продано.',
  decided: 'Решили вместе: {date}',
  present: 'Были: {names}',
  reversed: 'Отменено',
  entry: 'Журнал: касса {till}, запись {seq}',
}

const uk: StatementWords = {
  title: 'Виписка: {name}',
  days: '{from} – {to}',
  receives: 'Вона отримає',
  owes: 'Бракує, її частка',
  sold: 'Продано, без ПДВ',
  contribution: 'Структура, {rate}',
  expenses: 'Тканина, покупки, видатки',
  stalls: 'Місце',
  differences: 'Різниці в касі',
  toShare: 'Ділимо',
  missing: 'Бракує',
  equal: 'Порівну',
  byMaker: 'За тим, хто зробив',
  everybody: 'Кожній',
  made: 'Продано з її робіт, без ПДВ',
  what: 'Що',
  quantity: 'Скільки',
  net: 'Продано',
  part: 'Її частка',
  others: 'І ще {count}',
  total: 'Усього',
  noLines: 'Цими днями з її робіт нічого не продано.',
  decided: 'Вирішили разом: {date}',
  present: 'Були: {names}',
  reversed: 'Скасовано',
  entry: 'Журнал: каса {till}, запис {seq}',
}

const ar: StatementWords = {
  title: 'كشف {name}',
  days: 'من {from} إلى {to}',
  receives: 'تستلم',
  owes: 'ناقص، حصتها',
  sold: 'المبيعات دون ضريبة',
  contribution: 'الحاضنة، {rate}',
  expenses: 'قماش ومشتريات ومصاريف',
  stalls: 'مكان البيع',
  differences: 'فروق الصندوق',
  toShare: 'للتقاسم',
  missing: 'ناقص',
  equal: 'حصص متساوية',
  byMaker: 'حسب من صنعها',
  everybody: 'لكل واحدة',
  made: 'ما بيع من صنعها، دون ضريبة',
  what: 'ماذا',
  quantity: 'كم',
  net: 'المبيع',
  part: 'حصتها',
  others: 'وغيرها: {count}',
  total: 'المجموع',
  noLines: 'لم يُبع شيء من صنعها في هذه الأيام.',
  decided: 'قررنا معًا في {date}',
  present: 'حضرت: {names}',
  reversed: 'أُلغي',
  entry: 'السجل: الصندوق {till}، القيد {seq}',
}

const faAf: StatementWords = {
  title: 'صورت‌حساب {name}',
  days: 'از {from} تا {to}',
  receives: 'می‌گیرد',
  owes: 'کم است، سهم او',
  sold: 'فروش، بدون مالیه',
  contribution: 'نهاد، {rate}',
  expenses: 'تکه، خرید، خرچ',
  stalls: 'جای فروش',
  differences: 'تفاوت‌های صندوق',
  toShare: 'برای تقسیم',
  missing: 'کم است',
  equal: 'سهم برابر',
  byMaker: 'به حساب این‌که کی ساخته',
  everybody: 'برای هر کدام',
  made: 'فروخته از کار او، بدون مالیه',
  what: 'چی',
  quantity: 'چند',
  net: 'فروش',
  part: 'سهم او',
  others: 'و {count} چیز دیگر',
  total: 'جمله',
  noLines: 'در این روزها از کار او چیزی فروخته نشد.',
  decided: 'با هم فیصله کردیم: {date}',
  present: 'حاضر بودند: {names}',
  reversed: 'لغو شد',
  entry: 'دفتر: صندوق {till}، ثبت {seq}',
}

export const statementWords: { readonly [L in Language]: StatementWords } = {
  fr,
  en,
  'pt-BR': ptBr,
  es,
  ru,
  uk,
  ar,
  'fa-AF': faAf,
}
