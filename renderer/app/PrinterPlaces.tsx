// Where the printer is: nowhere, plugged into this computer, or on the network.

import { Cable, Network, Ban, type LucideIcon } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { useText } from '../text/use-text.ts'
import { useAsk } from './use-answer.ts'

/** The printer as it is set, or being set. */
export type Settings = Output<'printer.settings'>

type Found = Output<'printer.found'>
type Connection = Settings['connection']

interface PrinterPlacesProps {
  readonly settings: Settings
  readonly onChange: (settings: Settings) => void
}

/** One card a place; those this computer knows come by themselves. */
export function PrinterPlaces({ settings, onChange }: PrinterPlacesProps) {
  const { t } = useText()
  const found = useFound()
  const name = useId()
  const { connection } = settings
  const plugged = found.map((one) => ({
    key: `${one.type} ${one.name}`,
    title: one.name,
    connection: connectionTo(one),
  }))
  const places: readonly Place[] = [
    { key: 'none', icon: Ban, title: t('printer.none'), detail: t('printer.noneDetail'), connection: { type: 'none' } },
    ...plugged.map((place) => ({ ...place, icon: Cable, detail: t('printer.plugged') })),
    {
      key: 'network',
      icon: Network,
      title: t('printer.network'),
      detail: t('printer.networkDetail'),
      connection: connection.type === 'network' ? connection : { type: 'network', host: '', port: 9100 },
    },
  ]
  return (
    <div className="printer-places" role="radiogroup" aria-label={t('printer.title')}>
      {places.map(({ key, icon: Icon, title, detail, connection: reached }) => (
        <label key={key} className="printer-place">
          <input
            type="radio"
            name={name}
            checked={keyOf(connection) === key}
            onChange={() => onChange({ ...settings, connection: reached })}
          />
          <Icon aria-hidden="true" />
          <span>
            <bdi className="printer-name">{title}</bdi> <span className="printer-detail">{detail}</span>
          </span>
        </label>
      ))}
    </div>
  )
}

interface Place {
  readonly key: string
  readonly icon: LucideIcon
  readonly title: string
  readonly detail: string
  readonly connection: Connection
}

function connectionTo(one: Found[number]): Connection {
  return one.type === 'queue' ? { type: 'queue', name: one.name } : { type: 'serial', path: one.name, baudRate: 9600 }
}

function keyOf(connection: Connection): string {
  if (connection.type === 'queue') return `queue ${connection.name}`
  if (connection.type === 'serial') return `serial ${connection.path}`
  return connection.type
}

function useFound(): Found {
  const { ask } = useAsk('printer.found')
  const [found, setFound] = useState<Found>([])
  useEffect(() => {
    void ask({}).then((answer) => answer.ok && setFound(answer.value))
  }, [ask])
  return found
}
