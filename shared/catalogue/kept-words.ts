// How something is kept, in every language: the same on boxes and on sheets.

import type { Language } from '../kernel/language.ts'
import type { KeptAt } from './catalogue.ts'

export const keptWords: Readonly<Record<Language, Readonly<Record<KeptAt, string>>>> = {
  fr: {
    cold: 'À conserver au froid, 4 °C au plus',
    hot: 'À garder au chaud, 63 °C au moins',
    frozen: 'À garder congelé, −18 °C au plus',
    ambient: 'Se garde à température ambiante',
  },
  en: {
    cold: 'Keep cold, 4 °C at most',
    hot: 'Keep hot, 63 °C at least',
    frozen: 'Keep frozen, −18 °C at most',
    ambient: 'Keeps at room temperature',
  },
  'pt-BR': {
    cold: 'Guardar no frio, no máximo 4 °C',
    hot: 'Manter quente, no mínimo 63 °C',
    frozen: 'Manter congelado, no máximo −18 °C',
    ambient: 'Guardar em temperatura ambiente',
  },
  es: {
    cold: 'Conservar en frío, 4 °C como mucho',
    hot: 'Mantener caliente, 63 °C como mínimo',
    frozen: 'Mantener congelado, −18 °C como mucho',
    ambient: 'Se conserva a temperatura ambiente',
  },
  ru: {
    cold: 'Хранить в холоде, не выше 4 °C',
    hot: 'Держать горячим, не ниже 63 °C',
    frozen: 'Хранить замороженным, не выше −18 °C',
    ambient: 'Хранить при комнатной температуре',
  },
  uk: {
    cold: 'Зберігати в холоді, не вище 4 °C',
    hot: 'Тримати гарячим, не нижче 63 °C',
    frozen: 'Зберігати замороженим, не вище −18 °C',
    ambient: 'Зберігати за кімнатної температури',
  },
  ar: {
    cold: 'يُحفظ باردًا، 4 °م كحدّ أقصى',
    hot: 'يُحفظ ساخنًا، 63 °م على الأقل',
    frozen: 'يُحفظ مجمّدًا، ‎−18 °م كحدّ أقصى',
    ambient: 'يُحفظ في درجة حرارة الغرفة',
  },
  'fa-AF': {
    cold: 'سرد نگه دارید، حداکثر 4 °C',
    hot: 'گرم نگه دارید، حداقل 63 °C',
    frozen: 'منجمد نگه دارید، حداکثر ‎−18 °C',
    ambient: 'در دمای اتاق نگه دارید',
  },
}
