// One material to write: a new one, or one to change or put away.

import { Archive, ArchiveRestore, Check } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Answer } from '../../shared/contract.ts'
import type { MaterialId } from '../../shared/kernel/id.ts'
import { changedFields, useOpenedOn } from '../app/changed-fields.ts'
import { RefusalNotice } from '../app/RefusalNotice.tsx'
import { useAnswer, useAsk } from '../app/use-answer.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Screen } from '../ui/Screen.tsx'
import { draftOf, NEW_MATERIAL, type Material, type MaterialDraft } from './material-form.ts'
import { MaterialFields } from './MaterialFields.tsx'

type Refused = Extract<Answer<'stock.addMaterial' | 'stock.changeMaterial'>, { ok: false }>['refusal']

/** Waits for what it changes. */
export function ChangeMaterial({ id }: { readonly id: MaterialId }) {
  const { value: material, refusal } = useAnswer('stock.material', { material: id })
  if (refusal) return <RefusalNotice refusal={refusal} />
  return material ? <MaterialForm key={material.id} material={material} /> : null
}

/** Kept with its button. */
export function MaterialForm({ material }: { readonly material?: Material }) {
  const { t } = useText()
  const [, go] = useLocation()
  const add = useAsk('stock.addMaterial')
  const change = useAsk('stock.changeMaterial')
  const before = useOpenedOn(material)
  const [draft, setDraft] = useState<MaterialDraft>(material ? draftOf(material) : NEW_MATERIAL)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const keep = async (archived: boolean) => {
    const kept = { ...draft, archived }
    const answer = before
      ? await change.ask({ material: before.id, fields: changedFields(before, kept) })
      : await add.ask(kept)
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok) return
    const id = 'material' in answer.value ? answer.value.material : material?.id
    go(archived ? '/stock' : `/stock/material/${id}`)
  }
  return (
    <Screen
      title={material?.name ?? t('stock.newMaterial')}
      footer={
        <>
          {material && (
            <BigButton
              label={material.archived ? t('stock.restore') : t('catalogue.archive')}
              icon={material.archived ? <ArchiveRestore /> : <Archive />}
              onPress={() => void keep(!material.archived)}
            />
          )}
          <BigButton
            label={t('common.cancel')}
            tone="quiet"
            onPress={() => go(material ? `/stock/material/${material.id}` : '/stock')}
          />
          <BigButton
            label={t('common.save')}
            tone="go"
            icon={<Check />}
            isDisabled={draft.name.trim() === ''}
            isBusy={add.pending || change.pending}
            onPress={() => void keep(draft.archived)}
          />
        </>
      }
    >
      <RefusalNotice refusal={refusal} />
      <MaterialFields draft={draft} onChange={setDraft} isNew={!material} />
    </Screen>
  )
}
