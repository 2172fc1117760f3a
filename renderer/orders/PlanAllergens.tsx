// The fourteen allergens against the dishes; what a guest must not eat comes first.

import { Check, TriangleAlert } from 'lucide-react'
import { ALLERGENS } from '../../shared/catalogue/catalogue.ts'
import type { OrderPlan } from '../../shared/orders/contract.ts'
import { ALLERGEN_PICTOGRAM } from '../app/order-art.ts'
import { useText } from '../text/use-text.ts'
import { classNames } from '../ui/class-names.ts'
import { Notice } from '../ui/Notice.tsx'
import { Pictogram } from '../ui/Pictogram.tsx'
import { allergenRows } from './plan-rows.ts'

export function PlanAllergens({ plan }: { readonly plan: OrderPlan }) {
  const { t, number, list } = useText()
  const nameOf = (key: string) => plan.lines.find((line) => line.key === key)?.label ?? ''
  return (
    <div className="plan-allergens" tabIndex={-1}>
      {plan.untold.length > 0 && (
        <Notice tone="attention" text={t('follow.plan.untold', { names: list(plan.untold.map(nameOf)) })} />
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('follow.plan.allergens')}</th>
            {plan.lines.map(({ key, label }) => (
              <th key={key} scope="col">
                <bdi>{label}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {allergenRows(plan, ALLERGENS).map(({ allergen, keys, guests }) => (
            <tr key={allergen} className={classNames(guests > 0 && 'wanted')}>
              <th scope="row">
                <Pictogram name={ALLERGEN_PICTOGRAM[allergen]} />
                <span>{t(`catalogue.${allergen}`)}</span>
                {guests > 0 && (
                  <span className="plan-guests">
                    <TriangleAlert aria-hidden="true" />
                    {t('follow.plan.guests', { number: number(guests) })}
                  </span>
                )}
              </th>
              {plan.lines.map(({ key }) => (
                <td key={key}>
                  {keys.includes(key) ? (
                    <>
                      <Check aria-hidden="true" />
                      <span className="unseen">{t('follow.plan.has')}</span>
                    </>
                  ) : plan.untold.includes(key) ? (
                    '?'
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
