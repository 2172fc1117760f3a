// Words of a member's account and of what makes her share, in every language, for PDF and for the receipt printer.

import type { Language } from '../../shared/kernel/language.ts'
import type { Means } from '../../shared/split/payout.ts'

/** `{…}` is filled in. */
export interface AccountWords {
  readonly materials: string
  readonly cardFees: string
  readonly consigneKept: string
  readonly carried: string
  readonly fund: string
  readonly byHours: string
  readonly byPoints: string
  readonly other: string
  readonly herParts: string
  readonly worked: string
  readonly points: string
  readonly accountTitle: string
  readonly held: string
  readonly paid: string
  readonly heldBefore: string
  readonly paidBefore: string
  readonly shared: string
  readonly earned: string
  readonly advance: string
  readonly repaid: string
  readonly owed: string
  readonly byQuarter: string
  readonly quarter: string
  readonly byDate: string
  readonly nothingYet: string
  readonly factsOnly: string
  readonly everyLine: string
  readonly date: string
  readonly ticket: string
  readonly means: Readonly<Record<Means, string>>
}

const fr: AccountWords = {
  materials: 'Tissu et denrées utilisés',
  cardFees: 'Frais de carte',
  consigneKept: 'Consignes gardées',
  carried: 'Reste du partage d’avant',
  fund: 'Pour la caisse du groupe',
  byHours: 'Selon les heures',
  byPoints: 'Selon les points',
  other: 'Minimum et arrondi',
  herParts: 'Ce qui fait sa part',
  worked: 'Ses heures de travail',
  points: 'Ses points',
  accountTitle: 'Compte de {name}',
  held: 'La structure garde pour elle',
  paid: 'Payé',
  heldBefore: 'Gardé avant Étal',
  paidBefore: 'Payé avant Étal',
  shared: 'Partagé',
  earned: 'Gagné en tout',
  advance: 'Achat avancé',
  repaid: 'Achat remboursé',
  owed: 'Achats à lui rembourser',
  byQuarter: 'Par trimestre',
  quarter: 'T{quarter} {year}',
  byDate: 'Date par date',
  nothingYet: 'Rien pour l’instant.',
  factsOnly: 'Ces chiffres disent ce qui a été partagé et payé, et quand. Ils ne calculent aucun droit.',
  everyLine: 'Ligne par ligne',
  date: 'Date',
  ticket: 'Ticket',
  means: { transfer: 'virement', wages: 'salaire', cheque: 'chèque', cash: 'espèces', other: 'autrement' },
}

const en: AccountWords = {
  materials: 'Cloth and food used',
  cardFees: 'Card fees',
  consigneKept: 'Deposits kept',
  carried: 'Left from the share before',
  fund: 'For the group’s fund',
  byHours: 'By hours',
  byPoints: 'By points',
  other: 'Minimum and rounding',
  herParts: 'What makes her share',
  worked: 'Her hours of work',
  points: 'Her points',
  accountTitle: 'Account of {name}',
  held: 'The host holds for her',
  paid: 'Paid',
  heldBefore: 'Held before Étal',
  paidBefore: 'Paid before Étal',
  shared: 'Shared',
  earned: 'Earned in all',
  advance: 'Purchase she paid',
  repaid: 'Purchase repaid',
  owed: 'Purchases to repay her',
  byQuarter: 'By quarter',
  quarter: 'Q{quarter} {year}',
  byDate: 'Date by date',
  nothingYet: 'Nothing yet.',
  factsOnly: 'These figures say what was shared and paid, and when. They work out no rights.',
  everyLine: 'Line by line',
  date: 'Date',
  ticket: 'Ticket',
  means: { transfer: 'transfer', wages: 'wages', cheque: 'cheque', cash: 'cash', other: 'otherwise' },
}

const ptBr: AccountWords = {
  materials: 'Tecido e comida usados',
  cardFees: 'Taxas de cartão',
  consigneKept: 'Cauções guardadas',
  carried: 'Sobra da divisão anterior',
  fund: 'Para o caixa do grupo',
  byHours: 'Conforme as horas',
  byPoints: 'Conforme os pontos',
  other: 'Mínimo e arredondamento',
  herParts: 'O que faz a parte dela',
  worked: 'Horas de trabalho dela',
  points: 'Pontos dela',
  accountTitle: 'Conta de {name}',
  held: 'A estrutura guarda para ela',
  paid: 'Pago',
  heldBefore: 'Guardado antes do Étal',
  paidBefore: 'Pago antes do Étal',
  shared: 'Dividido',
  earned: 'Ganho ao todo',
  advance: 'Compra adiantada',
  repaid: 'Compra reembolsada',
  owed: 'Compras a reembolsar',
  byQuarter: 'Por trimestre',
  quarter: '{quarter}º trim. {year}',
  byDate: 'Data por data',
  nothingYet: 'Nada por enquanto.',
  factsOnly: 'Estes números dizem o que foi dividido e pago, e quando. Não calculam nenhum direito.',
  everyLine: 'Linha por linha',
  date: 'Data',
  ticket: 'Ticket',
  means: { transfer: 'transferência', wages: 'salário', cheque: 'cheque', cash: 'dinheiro', other: 'de outro modo' },
}

const es: AccountWords = {
  materials: 'Tela y alimentos usados',
  cardFees: 'Gastos de tarjeta',
  consigneKept: 'Fianzas que se quedan',
  carried: 'Resto del reparto anterior',
  fund: 'Para la caja del grupo',
  byHours: 'Según las horas',
  byPoints: 'Según los puntos',
  other: 'Mínimo y redondeo',
  herParts: 'Lo que forma su parte',
  worked: 'Sus horas de trabajo',
  points: 'Sus puntos',
  accountTitle: 'Cuenta de {name}',
  held: 'La entidad guarda para ella',
  paid: 'Pagado',
  heldBefore: 'Guardado antes de Étal',
  paidBefore: 'Pagado antes de Étal',
  shared: 'Repartido',
  earned: 'Ganado en total',
  advance: 'Compra adelantada',
  repaid: 'Compra devuelta',
  owed: 'Compras por devolverle',
  byQuarter: 'Por trimestre',
  quarter: 'T{quarter} {year}',
  byDate: 'Fecha por fecha',
  nothingYet: 'Nada por ahora.',
  factsOnly: 'Estas cifras dicen qué se repartió y qué se pagó, y cuándo. No calculan ningún derecho.',
  everyLine: 'Línea por línea',
  date: 'Fecha',
  ticket: 'Tique',
  means: { transfer: 'transferencia', wages: 'salario', cheque: 'cheque', cash: 'efectivo', other: 'de otro modo' },
}

const ru: AccountWords = {
  materials: 'Ткань и продукты в деле',
  cardFees: 'Комиссия за карты',
  consigneKept: 'Невозвращённый залог',
  carried: 'Остаток от прошлого раза',
  fund: 'В общую кассу группы',
  byHours: 'По часам',
  byPoints: 'По баллам',
  other: 'Минимум и округление',
  herParts: 'Из чего её часть',
  worked: 'Её часы работы',
  points: 'Её баллы',
  accountTitle: 'Счёт: {name}',
  held: 'Структура хранит для неё',
  paid: 'Выплачено',
  heldBefore: 'Хранилось до Étal',
  paidBefore: 'Выплачено до Étal',
  shared: 'Поделено',
  earned: 'Всего заработано',
  advance: 'Купила на свои',
  repaid: 'Покупка возвращена',
  owed: 'Вернуть ей за покупки',
  byQuarter: 'По кварталам',
  quarter: '{quarter} кв. {year}',
  byDate: 'По датам',
  nothingYet: 'Пока ничего.',
  factsOnly: 'Здесь только что поделили и выплатили и когда. Никакие права здесь не рассчитаны.',
  everyLine: 'Строка за строкой',
  date: 'Дата',
  ticket: 'Чек',
  means: { transfer: 'переводом', wages: 'зарплатой', cheque: 'чеком', cash: 'наличными', other: 'иначе' },
}

const uk: AccountWords = {
  materials: 'Тканина й продукти в роботі',
  cardFees: 'Комісія за картки',
  consigneKept: 'Неповернена застава',
  carried: 'Залишок з минулого разу',
  fund: 'До спільної каси групи',
  byHours: 'За годинами',
  byPoints: 'За балами',
  other: 'Мінімум і округлення',
  herParts: 'З чого її частка',
  worked: 'Її години роботи',
  points: 'Її бали',
  accountTitle: 'Рахунок: {name}',
  held: 'Структура береже для неї',
  paid: 'Виплачено',
  heldBefore: 'Зберігалося до Étal',
  paidBefore: 'Виплачено до Étal',
  shared: 'Поділено',
  earned: 'Усього зароблено',
  advance: 'Купила за свої',
  repaid: 'Покупку повернуто',
  owed: 'Повернути їй за покупки',
  byQuarter: 'За кварталами',
  quarter: '{quarter} кв. {year}',
  byDate: 'За датами',
  nothingYet: 'Поки нічого.',
  factsOnly: 'Тут лише що поділили й виплатили і коли. Жодних прав тут не пораховано.',
  everyLine: 'Рядок за рядком',
  date: 'Дата',
  ticket: 'Чек',
  means: { transfer: 'переказом', wages: 'зарплатою', cheque: 'чеком', cash: 'готівкою', other: 'інакше' },
}

const ar: AccountWords = {
  materials: 'القماش والطعام المستعمل',
  cardFees: 'رسوم البطاقات',
  consigneKept: 'رهون لم تُسترد',
  carried: 'باقي القسمة السابقة',
  fund: 'لصندوق المجموعة',
  byHours: 'حسب الساعات',
  byPoints: 'حسب النقاط',
  other: 'الحد الأدنى والتقريب',
  herParts: 'مما تتكون حصتها',
  worked: 'ساعات عملها',
  points: 'نقاطها',
  accountTitle: 'حساب {name}',
  held: 'تحفظ الحاضنة لها',
  paid: 'دُفع',
  heldBefore: 'محفوظ قبل Étal',
  paidBefore: 'مدفوع قبل Étal',
  shared: 'قُسم',
  earned: 'مجموع ما كسبته',
  advance: 'شراء من مالها',
  repaid: 'شراء رُدّ لها',
  owed: 'مشتريات تُرد لها',
  byQuarter: 'حسب الفصل',
  quarter: 'الفصل {quarter} من {year}',
  byDate: 'بالتواريخ',
  nothingYet: 'لا شيء حتى الآن.',
  factsOnly: 'تقول هذه الأرقام ما قُسم وما دُفع ومتى. لا تحسب أي حقوق.',
  everyLine: 'سطرًا بسطر',
  date: 'التاريخ',
  ticket: 'التذكرة',
  means: { transfer: 'تحويل', wages: 'أجر', cheque: 'شيك', cash: 'نقدًا', other: 'بطريقة أخرى' },
}

const faAf: AccountWords = {
  materials: 'تکه و خوراک مصرف‌شده',
  cardFees: 'کمیشن کارت',
  consigneKept: 'گروی که پس داده نشد',
  carried: 'مانده تقسیم پیشین',
  fund: 'برای صندوق گروپ',
  byHours: 'به حساب ساعت',
  byPoints: 'به حساب نمره',
  other: 'کم از کم و گرد کردن',
  herParts: 'سهم او از چی است',
  worked: 'ساعت‌های کارش',
  points: 'نمره‌هایش',
  accountTitle: 'حساب {name}',
  held: 'نهاد برایش نگه می‌دارد',
  paid: 'پرداخت شد',
  heldBefore: 'پیش از Étal نگهداری شده',
  paidBefore: 'پیش از Étal پرداخت شده',
  shared: 'تقسیم شد',
  earned: 'جمله عاید',
  advance: 'خرید از جیب خودش',
  repaid: 'خرید پس داده شد',
  owed: 'خریدهایی که باید پس داده شود',
  byQuarter: 'به حساب ربع سال',
  quarter: 'ربع {quarter} سال {year}',
  byDate: 'تاریخ به تاریخ',
  nothingYet: 'تا حال هیچ.',
  factsOnly: 'این رقم‌ها می‌گوید چی تقسیم و پرداخت شد و کی. هیچ حقی را حساب نمی‌کند.',
  everyLine: 'خط به خط',
  date: 'تاریخ',
  ticket: 'تکت',
  means: { transfer: 'حواله', wages: 'معاش', cheque: 'چک', cash: 'نقد', other: 'طور دیگر' },
}

export const accountWords: { readonly [L in Language]: AccountWords } = {
  fr,
  en,
  'pt-BR': ptBr,
  es,
  ru,
  uk,
  ar,
  'fa-AF': faAf,
}
