// A dish of the menu: how many of it, and whether everybody has it or it is a choice of a course.

import { Users } from 'lucide-react'
import type { OrderLine } from '../../shared/orders/orders.ts'
import { useText } from '../text/use-text.ts'
import { Pictogram } from '../ui/Pictogram.tsx'
import type { PictogramName } from '../ui/pictograms.ts'
import { Stepper } from '../ui/Stepper.tsx'
import { stepOf } from './counts.ts'
import { LinePicture } from './LineFace.tsx'
import type { StepProps } from './order-draft.ts'
import { withCourse, withQuantity } from './order-lines.ts'

const COURSE_PICTOGRAM = {
  starter: 'salad',
  main: 'plate-rice',
  dessert: 'cake',
  drink: 'glass',
} as const satisfies Record<string, PictogramName>
const COURSES = Object.keys(COURSE_PICTOGRAM) as (keyof typeof COURSE_PICTOGRAM)[]

type DishRowProps = Pick<StepProps, 'onChange'> & { readonly line: OrderLine }

export function DishRow({ line, onChange }: DishRowProps) {
  const { t, quantity } = useText()
  const step = stepOf(line.unit)
  const set = (to: number) => onChange((now) => withQuantity(now, line.key, to))
  return (
    <div className="dish-row">
      <LinePicture line={line} />
      <span className="dish-name">
        <bdi>{line.label}</bdi>
        {line.choiceOf !== '' && <span> {t('orders.choiceIn', { course: line.choiceOf })}</span>}
      </span>
      <Stepper
        label={line.label}
        valueText={quantity(line.quantity, line.unit)}
        lessLabel={t('stock.less', { name: line.label })}
        moreLabel={t('stock.more', { name: line.label })}
        lessRemoves={line.quantity <= step}
        size="small"
        onLess={() => set(line.quantity - step)}
        onMore={() => set(line.quantity + step)}
      />
      <CourseChoice line={line} onChange={onChange} />
    </div>
  )
}

/** For everybody, or one of the choices of a course. */
function CourseChoice({ line, onChange }: DishRowProps) {
  const { t } = useText()
  const choose = (course: string) => onChange((now) => withCourse(now, line.key, course))
  return (
    <div className="course-choice" role="group" aria-label={`${line.label} : ${t('orders.choiceOf')}`}>
      <button
        type="button"
        className="course"
        aria-label={t('orders.forAll')}
        aria-pressed={line.choiceOf === ''}
        onClick={() => choose('')}
      >
        <Users aria-hidden="true" />
      </button>
      {COURSES.map((course) => {
        const word = t(`orders.course.${course}`)
        return (
          <button
            key={course}
            type="button"
            className="course"
            aria-label={t('orders.choiceIn', { course: word })}
            aria-pressed={line.choiceOf === word}
            onClick={() => choose(word)}
          >
            <Pictogram name={COURSE_PICTOGRAM[course]} />
          </button>
        )
      })}
    </div>
  )
}
