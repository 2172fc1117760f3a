// What files say in Brazilian Portuguese.

import type { FileWords } from './file-words.ts'

export const ptBR: FileWords = {
  headings: {
    ...{ name: 'nome', kind: 'tipo de material', unit: 'unidade', family: 'família', supplier: 'fornecedor' },
    ...{ price: 'preço por unidade (€)', minimum: 'mínimo', width: 'largura (cm)', gsm: 'g/m²' },
    ...{ composition: 'do que é feito', origin: 'origem', colour: 'cor', barcode: 'código de barras' },
    ...{ allergens: 'alergênicos', byLot: 'por rolo', lot: 'rolo', offcut: 'retalho', useBy: 'usar até' },
    ...{ place: 'lugar', quantity: 'quantidade', value: 'valor (€)', ref: 'ref. Étal', article: 'artigo' },
    ...{ yield: 'rende', guests: 'pessoas', ingredient: 'com o quê', anyOf: 'qualquer' },
    keptAt: 'como se guarda',
    ...{ waste: 'perda (%)', packaging: 'embalagem', work: 'trabalho', minutes: 'minutos', step: 'etapa' },
    ...{ ingredientRef: 'ref. com o quê', type: 'tipo', unitCost: 'custo por unidade (€)', day: 'dia', date: 'data' },
    ...{ cause: 'por quê', who: 'quem', note: 'nota', entry: 'registro do diário' },
  },
  units: { piece: 'peça', m: 'm', kg: 'kg', l: 'l' },
  kinds: {
    ...{ cloth: 'tecido', trim: 'aviamentos', thread: 'linha', food: 'alimentos' },
    ...{ packaging: 'embalagem', other: 'outro' },
  },
  origins: { new: 'novo', reused: 'reaproveitado', given: 'doado' },
  work: {
    ...{ cutting: 'cortar', sewing: 'costurar', finishing: 'acabamento', cooking: 'cozinhar', packing: 'embalar' },
    other: 'outro',
  },
  kept: { cold: 'frio', hot: 'quente', frozen: 'congelado', ambient: 'prateleira' },
  causes: {
    ...{ sold: 'vendido', returned: 'devolvido por cliente', received: 'chegou', purchase: 'comprado' },
    ...{ reuse: 'reaproveitado', transferred: 'mudou de lugar', made: 'feito', usedUp: 'usado para fazer' },
    ...{ counted: 'contado', reversed: 'desfeito', revalued: 'valor corrigido', sample: 'amostra', gift: 'doado' },
    ...{ theft: 'roubado', broken: 'quebrado', waste: 'perdido, jogado fora', used: 'usado no ateliê' },
    missing: 'faltando',
  },
  types: { article: 'artigo', material: 'material' },
  answers: { yes: 'sim', no: 'não' },
  store: 'depósito',
  files: {
    ...{ materials: 'materiais', recipes: 'receitas', count: 'contagem', levels: 'estoque', movements: 'movimentos' },
    template: 'modelo',
  },
}
