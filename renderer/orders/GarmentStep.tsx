// The garment: its photo, what is to be done by pictures, its measures, what it costs.

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ALTERATIONS, type Alteration, type OrderLine } from '../../shared/orders/orders.ts'
import { newId } from '../app/client.ts'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { WORK_PICTOGRAM } from '../app/order-art.ts'
import { useAnswer } from '../app/use-answer.ts'
import { useText, type Text } from '../text/use-text.ts'
import { ArtPicture } from '../ui/ArtPicture.tsx'
import { BigButton } from '../ui/BigButton.tsx'
import { IconChoice } from '../ui/IconChoice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import {
  garmentLine,
  GARMENT_PICTOGRAM,
  garmentOf,
  GARMENTS,
  jobLines,
  jobsOf,
  withJob,
  type Garment,
  type Job,
} from './garments.ts'
import { Measures } from './Measures.tsx'
import { withFields, type OrderDraft, type StepProps } from './order-draft.ts'
import { withLine, withoutLine } from './order-lines.ts'

/** One garment at a time; another is one press away. */
export function GarmentStep({ draft, onChange }: StepProps) {
  const { t } = useText()
  const { lines } = draft.fields
  const [picked, setPicked] = useState<string | null>(lines[0]?.key ?? null)
  const line = lines.find(({ key }) => key === picked) ?? lines[0]
  const add = (garment: Garment) => {
    const fresh = garmentLine(newId(), garment, t(`orders.garment.${garment}`))
    onChange((now) => withFields(now, { lines: [...now.fields.lines, fresh] }))
    setPicked(fresh.key)
  }
  if (!line) return <WhichGarment onChoose={add} value={null} />
  return (
    <div className="editor-column">
      {lines.length > 1 && (
        <div className="garment-tabs" role="group" aria-label={t('orders.garments')}>
          {lines.map((one) => (
            <BigButton
              key={one.key}
              size="small"
              tone="quiet"
              label={one.label}
              isPressed={one.key === line.key}
              onPress={() => setPicked(one.key)}
            />
          ))}
        </div>
      )}
      <Garment key={line.key} line={line} onChange={onChange} />
      <div className="customer-ways">
        <BigButton
          size="small"
          tone="quiet"
          icon={<Plus />}
          label={t('orders.otherGarment')}
          onPress={() => add('other')}
        />
        {lines.length > 1 && (
          <BigButton
            size="small"
            tone="quiet"
            label={t('common.remove')}
            onPress={() => onChange((now) => withoutLine(now, line.key))}
          />
        )}
      </div>
    </div>
  )
}

interface WhichGarmentProps {
  readonly value: Garment | null
  readonly onChoose: (garment: Garment) => void
}

function WhichGarment({ value, onChoose }: WhichGarmentProps) {
  const { t } = useText()
  return (
    <IconChoice
      label={t('orders.whichGarment')}
      shape="tile"
      value={value}
      onChange={onChoose}
      options={GARMENTS.map((id) => ({
        id,
        label: t(`orders.garment.${id}`),
        icon: <ArtPicture art={{ pictogram: GARMENT_PICTOGRAM[id], colour: 'plum', pattern: 'stripes' }} size={56} />,
      }))}
    />
  )
}

function Garment({ line, onChange }: { readonly line: OrderLine; readonly onChange: StepProps['onChange'] }) {
  const text = useText()
  const { t } = text
  const jobs = useJobs()
  const garment = garmentOf(line)
  const change = (fields: Partial<OrderLine>) =>
    onChange((now) => relabelled(withLine(now, line.key, fields), line.key, text))
  return (
    <div className="editor-two garment">
      <div className="editor-column">
        <WhichGarment value={garment} onChoose={(to) => change({ pictogram: GARMENT_PICTOGRAM[to] })} />
        <KeptPhoto
          label={t('orders.garmentPhoto')}
          value={line.photo}
          onChange={(photo) => change({ photo })}
          placeholder={<Pictogram name={GARMENT_PICTOGRAM[garment]} className="garment-blank" />}
        />
      </div>
      <div className="editor-column">
        <Works line={line} jobs={jobs} onPress={(work) => change(withJob(line, work, jobs))} />
        <Measures line={line} onChange={onChange} />
      </div>
    </div>
  )
}

interface WorksProps {
  readonly line: OrderLine
  readonly jobs: Readonly<Record<Alteration, Job>>
  readonly onPress: (work: Alteration) => void
}

function Works({ line, jobs, onPress }: WorksProps) {
  const { t, money } = useText()
  return (
    <div className="works" role="group" aria-label={t('orders.whatToDo')}>
      {ALTERATIONS.map((work) => (
        <button
          key={work}
          type="button"
          className="work-picture"
          aria-pressed={line.work.includes(work)}
          onClick={() => onPress(work)}
        >
          <Pictogram name={WORK_PICTOGRAM[work]} />
          <span>{t(`orders.work.${work}`)}</span>
          {jobs[work].price > 0 && <span className="figure"> {money(jobs[work].price)}</span>}
        </button>
      ))}
    </div>
  )
}

/** Services of the catalogue, and what a job's minutes are worth. */
function useJobs(): Readonly<Record<Alteration, Job>> {
  const [lines] = useState(() => [...jobLines()])
  const { value: page } = useAnswer('catalogue.tiles', { range: null, limit: 500 })
  const { value: suggestions = [] } = useAnswer('order.suggest', { lines })
  return jobsOf(
    (page?.tiles ?? []).filter(({ kind, opens }) => kind === 'service' && opens === null),
    suggestions,
  )
}

/** `Pantalon : ourlet, fermeture éclair`, as papers say it. */
function relabelled(draft: OrderDraft, key: string, { t, list }: Text): OrderDraft {
  const line = draft.fields.lines.find((one) => one.key === key)
  if (!line) return draft
  const garment = t(`orders.garment.${garmentOf(line)}`)
  const works = list(line.work.map((work) => t(`orders.work.${work}`).toLocaleLowerCase()))
  const label = line.work.length === 0 ? garment : `${garment} : ${works}`
  return withLine(draft, key, { label: label.slice(0, 120) })
}
