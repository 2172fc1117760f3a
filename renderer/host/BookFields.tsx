// The host's books: journals, accounts, VAT accounts and codes, kinds of expense, lengths.

import type { HostProfile } from '../../shared/host/host.ts'
import { useText } from '../text/use-text.ts'
import { Card } from '../ui/Screen.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import { Toggle } from '../ui/Toggle.tsx'
import { digitsTyped } from '../ui/typed-number.ts'
import { Cell, Fold, Head } from './Fold.tsx'
import type { FieldsProps } from './profile-draft.ts'

type JournalName = keyof HostProfile['journals']
type AccountName = keyof HostProfile['accounts']

/** Folded: only an accountant opens them. */
export function BookFields({ draft, onChange }: FieldsProps) {
  const { t } = useText()
  return (
    <Card title={t('host.books')} className="host-books">
      <Lengths draft={draft} onChange={onChange} />
      <Fold title={t('host.journals')}>
        <Journals draft={draft} onChange={onChange} />
      </Fold>
      <Fold title={t('host.accounts')}>
        <Accounts draft={draft} onChange={onChange} />
      </Fold>
      <Fold title={t('host.vatCollected')}>
        <VatCollected draft={draft} onChange={onChange} />
      </Fold>
      <Fold title={t('host.categories')}>
        <Categories draft={draft} onChange={onChange} />
      </Fold>
    </Card>
  )
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1))
const LABEL_LENGTHS = ['0', '25', '30', '35'] as const

function Lengths({ draft, onChange }: FieldsProps) {
  const { t, number, day } = useText()
  const month = (one: string) => day(`2026-${one.padStart(2, '0')}-01`, 'month').replace(/\s*2026.*$/u, '')
  const lengths = [...new Set<string>([...LABEL_LENGTHS, String(draft.labelLength)])]
  return (
    <div className="host-fields">
      <SelectInput
        label={t('host.exercice')}
        value={String(draft.exerciceStartMonth)}
        onChange={(chosen) => onChange({ exerciceStartMonth: Number(chosen) })}
        options={MONTHS.map((id) => ({ id, label: month(id) }))}
      />
      <SelectInput
        label={t('host.labelLength')}
        value={String(draft.labelLength)}
        onChange={(chosen) => onChange({ labelLength: Number(chosen) })}
        options={lengths.map((id) => ({ id, label: id === '0' ? t('common.none') : number(Number(id)) }))}
      />
      <TextInput
        label={t('host.accountLength')}
        inputMode="numeric"
        value={String(draft.accountLength)}
        onChange={(typed) => onChange({ accountLength: Number(digitsTyped(typed, 2)) })}
      />
      <Toggle
        label={t('host.analytic')}
        isOn={draft.analyticOnBalanceSheet}
        onChange={(analyticOnBalanceSheet) => onChange({ analyticOnBalanceSheet })}
      />
    </div>
  )
}

function Journals({ draft, onChange }: FieldsProps) {
  const { t } = useText()
  const names = Object.keys(draft.journals) as JournalName[]
  const change = (name: JournalName, part: Partial<HostProfile['journals'][JournalName]>) =>
    onChange({ journals: { ...draft.journals, [name]: { ...draft.journals[name], ...part } } })
  return (
    <table className="host-table">
      <Head words={[t('common.name'), t('host.code'), t('host.label')]} />
      <tbody>
        {names.map((name) => (
          <tr key={name} data-field={`journals.${name}`}>
            <th scope="row">{t(`host.journal.${name}`)}</th>
            <td>
              <Cell
                label={`${t(`host.journal.${name}`)} ${t('host.code')}`}
                value={draft.journals[name].code}
                onChange={(code) => change(name, { code })}
              />
            </td>
            <td>
              <Cell
                label={`${t(`host.journal.${name}`)} ${t('host.label')}`}
                value={draft.journals[name].label}
                onChange={(label) => change(name, { label })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Accounts({ draft, onChange }: FieldsProps) {
  const { t } = useText()
  const names = Object.keys(draft.accounts) as AccountName[]
  const change = (name: AccountName, part: Partial<HostProfile['accounts'][AccountName]>) =>
    onChange({ accounts: { ...draft.accounts, [name]: { ...draft.accounts[name], ...part } } })
  return (
    <table className="host-table">
      <Head words={[t('common.name'), t('host.account'), t('host.label')]} />
      <tbody>
        {names.map((name) => (
          <tr key={name} data-field={`accounts.${name}`}>
            <th scope="row">{t(`host.accountOf.${name}`)}</th>
            <td>
              <Cell
                label={`${t(`host.accountOf.${name}`)} ${t('host.account')}`}
                value={draft.accounts[name].account}
                onChange={(account) => change(name, { account })}
              />
            </td>
            <td>
              <Cell
                label={`${t(`host.accountOf.${name}`)} ${t('host.label')}`}
                value={draft.accounts[name].label}
                onChange={(label) => change(name, { label })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function VatCollected({ draft, onChange }: FieldsProps) {
  const { t, percent } = useText()
  const change = (index: number, part: Partial<HostProfile['vatCollected'][number]>) =>
    onChange({ vatCollected: draft.vatCollected.map((row, at) => (at === index ? { ...row, ...part } : row)) })
  return (
    <table className="host-table">
      <Head words={[t('common.name'), t('host.account'), t('host.label'), t('host.taxCode')]} />
      <tbody>
        {draft.vatCollected.map((row, index) => (
          <tr key={row.rate} data-field={`vatCollected.${row.rate}`}>
            <th scope="row">{percent(row.rate)}</th>
            {(['account', 'label', 'taxCode'] as const).map((field) => (
              <td key={field}>
                <Cell
                  label={`${percent(row.rate)} ${t(`host.${field}`)}`}
                  value={row[field]}
                  onChange={(typed) => change(index, { [field]: typed })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Categories({ draft, onChange }: FieldsProps) {
  const { t } = useText()
  const change = (index: number, part: Partial<HostProfile['expenseCategories'][number]>) =>
    onChange({
      expenseCategories: draft.expenseCategories.map((row, at) => (at === index ? { ...row, ...part } : row)),
    })
  return (
    <table className="host-table">
      <Head words={[t('common.name'), t('host.account'), t('host.label')]} />
      <tbody>
        {draft.expenseCategories.map((row, index) => (
          <tr key={row.id} data-field={`expenseCategories.${row.id}`}>
            <th scope="row">{row.id}</th>
            {(['account', 'label'] as const).map((field) => (
              <td key={field}>
                <Cell
                  label={`${row.id} ${t(`host.${field}`)}`}
                  value={row[field]}
                  onChange={(typed) => change(index, { [field]: typed })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
