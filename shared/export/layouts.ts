// Ready layouts of the configurable CSV, column by column as `7-formats.md` lists them.

import { CsvLayout, type LayoutFormat } from '../host/programs.ts'

/** One a program; what the page leaves open (charset, line ends) is what the program's own exports use. */
export const LAYOUTS: { readonly [F in LayoutFormat]: CsvLayout } = {
  ebp: CsvLayout.parse({
    header: false,
    delimiter: ',',
    charset: 'windows-1252',
    newline: '\n',
    dates: 'ddmmyyyy',
    decimal: '.',
    labelLength: 40,
    pieceLength: 15,
    extension: 'txt',
    columns: [
      plain('line'),
      plain('date'),
      plain('journal'),
      plain('account'),
      { ...plain('label'), quoted: true },
      { ...plain('piece'), quoted: true },
      plain('amount'),
      plain('side'),
      plain('empty'),
    ],
  }),
  cegid: CsvLayout.parse({
    header: false,
    delimiter: ';',
    charset: 'windows-1252',
    newline: '\n',
    dates: 'ddmmyyyy',
    decimal: ',',
    columns: ['date', 'journal', 'account', 'thirdParty', 'side', 'amount', 'label', 'reference'].map(plain),
  }),
  coala: CsvLayout.parse({
    header: false,
    delimiter: ';',
    charset: 'windows-1252',
    newline: '\n',
    dates: 'dd/mm/yyyy',
    decimal: ',',
    columns: [
      ...['date', 'journal', 'account', 'piece', 'reference', 'debit', 'credit'].map(plain),
      { title: '', value: 'text', text: 'E' },
      plain('thirdParty'),
    ],
  }),
  isacompta: CsvLayout.parse({
    header: false,
    delimiter: ';',
    charset: 'windows-1252',
    newline: '\n',
    dates: 'ddmmyyyy',
    decimal: ',',
    columns: [
      ...['piece', 'label', 'date', 'label', 'account', 'accountLabel', 'reference', 'debit', 'credit', 'amount'],
      ...['side', 'empty', 'journal'],
    ].map(plain),
  }),
  acd: CsvLayout.parse({
    header: false,
    delimiter: ';',
    charset: 'windows-1252',
    newline: '\r\n',
    dates: 'dd/mm/yyyy',
    decimal: ',',
    columns: [
      ...['piece', 'date', 'year', 'month', 'day', 'reference', 'label', 'account', 'accountLabel', 'debit', 'credit'],
      ...['amount', 'journal'],
    ].map(plain),
  }),
  pennylane: CsvLayout.parse({
    header: true,
    delimiter: ';',
    charset: 'UTF-8',
    newline: '\r\n',
    dates: 'dd/mm/yyyy',
    decimal: ',',
    columns: [
      { title: 'Date', value: 'date' },
      { title: 'Code Journal', value: 'journal' },
      { title: 'Numéro de compte', value: 'account' },
      { title: 'Libellé de compte', value: 'accountLabel' },
      { title: 'Libellé de ligne', value: 'label' },
      { title: 'Taux de TVA du compte', value: 'empty' },
      { title: 'Code pays du compte', value: 'empty' },
      { title: 'Libellé de pièce', value: 'label' },
      { title: 'Numéro de pièce', value: 'piece' },
      { title: 'Débit', value: 'debit' },
      { title: 'Crédit', value: 'credit' },
      { title: 'Famille de catégories', value: 'axis', text: 'Section' },
      { title: 'Catégorie', value: 'section' },
      { title: 'Identifiant de ligne', value: 'lineId' },
      { title: 'Identifiant de lettrage', value: 'empty' },
    ],
  }),
  odoo: CsvLayout.parse({
    header: true,
    delimiter: ',',
    charset: 'UTF-8',
    newline: '\n',
    dates: 'yyyy-mm-dd',
    decimal: '.',
    columns: [
      { title: 'journal_id', value: 'journal', once: true },
      { title: 'date', value: 'date', once: true },
      { title: 'ref', value: 'piece', once: true },
      { title: 'line_ids/account_id', value: 'account' },
      { title: 'line_ids/name', value: 'label' },
      { title: 'line_ids/debit', value: 'debit' },
      { title: 'line_ids/credit', value: 'credit' },
      { title: 'line_ids/analytic_distribution', value: 'distribution' },
    ],
  }),
}

function plain(value: string): { title: string; value: string } {
  return { title: '', value }
}
