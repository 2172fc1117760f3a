// Who sells us what we use up.

import { Archive, ArchiveRestore, Plus, Truck } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Answer, Output } from '../../shared/contract.ts'
import { changedFields } from '../app/changed-fields.ts'
import { useMember } from '../app/session.tsx'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BackButton } from '../ui/BackButton.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Screen } from '../ui/Screen.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { maySetStock } from './keepers.ts'

type Supplier = Output<'stock.suppliers'>[number]
type Refused = Extract<Answer<'stock.addSupplier' | 'stock.changeSupplier'>, { ok: false }>['refusal']

/** Tap one to change it. */
export function SuppliersScreen() {
  const { t, number } = useText()
  const [, go] = useLocation()
  const maySet = maySetStock(useMember().role)
  const { value: suppliers } = useAnswer('stock.suppliers', {})
  const [edited, setEdited] = useState<Supplier | 'new' | null>(null)
  return (
    <Screen
      title={t('stock.suppliersTitle')}
      footer={
        <>
          <BackButton label={t('common.back')} onPress={() => go('/stock')} />
          {maySet && (
            <BigButton label={t('stock.newSupplier')} tone="go" icon={<Plus />} onPress={() => setEdited('new')} />
          )}
        </>
      }
    >
      {suppliers?.length === 0 && <EmptyState picture={<Truck />} title={t('stock.noSuppliers')} />}
      <ul className="material-tiles">
        {suppliers?.map((supplier) => (
          <li key={supplier.id}>
            <BigButton
              label={supplier.name}
              subLabel={[
                t('stock.materialsOf', { number: number(supplier.materials) }),
                supplier.contact,
                supplier.archived ? t('stock.archived') : '',
              ]
                .filter(Boolean)
                .join(' · ')}
              icon={<Truck />}
              isWide
              isDisabled={!maySet}
              onPress={() => setEdited(supplier)}
            />
          </li>
        ))}
      </ul>
      {edited !== null && <SupplierSheet supplier={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Screen>
  )
}

function SupplierSheet({ supplier, onClose }: { readonly supplier: Supplier | null; readonly onClose: () => void }) {
  const { t } = useText()
  const add = useAsk('stock.addSupplier')
  const change = useAsk('stock.changeSupplier')
  const [name, setName] = useState(supplier?.name ?? '')
  const [contact, setContact] = useState(supplier?.contact ?? '')
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const keep = async (archived: boolean) => {
    const fields = { name, contact, archived }
    const answer = supplier
      ? await change.ask({ supplier: supplier.id, fields: changedFields(supplier, fields) })
      : await add.ask(fields)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) onClose()
  }
  return (
    <Sheet
      isOpen
      onClose={onClose}
      title={supplier?.name ?? t('stock.newSupplier')}
      closeLabel={t('common.close')}
      footer={
        <>
          {supplier && (
            <BigButton
              label={supplier.archived ? t('stock.restore') : t('catalogue.archive')}
              icon={supplier.archived ? <ArchiveRestore /> : <Archive />}
              onPress={() => void keep(!supplier.archived)}
            />
          )}
          <BigButton
            label={t('common.save')}
            tone="go"
            isDisabled={name.trim() === ''}
            isBusy={add.pending || change.pending}
            onPress={() => void keep(supplier?.archived ?? false)}
          />
        </>
      }
    >
      <div className="stock-column">
        <RefusalNotice refusal={refusal} />
        <TextInput label={t('catalogue.name')} value={name} onChange={setName} maxLength={60} autoFocus={!supplier} />
        <TextInput label={t('stock.contact')} value={contact} onChange={setContact} maxLength={200} />
      </div>
    </Sheet>
  )
}
