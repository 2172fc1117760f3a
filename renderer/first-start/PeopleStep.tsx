// Question 3: who we are. The first face is the manager, with a code; the others need only a name.

import { UserPlus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { MemberId } from '../../shared/kernel/id.ts'
import { LANGUAGES } from '../../shared/kernel/language.ts'
import { newId, pictureUrl } from '../app/client.ts'
import { ColourField } from '../app/ColourField.tsx'
import { KeptPhoto } from '../app/KeptPhoto.tsx'
import { LANGUAGE_NAMES } from '../text/languages.ts'
import { useText } from '../text/use-text.ts'
import { BigButton } from '../ui/BigButton.tsx'
import { Face } from '../ui/Face.tsx'
import { SelectInput, TextInput } from '../ui/TextInput.tsx'
import { digitsTyped } from '../ui/typed-number.ts'
import type { StepProps } from './step-props.ts'
import { isNamed, MOST_PEOPLE, namedPeople, newPerson, type StartPerson } from './start-answers.ts'
import { StepFrame } from './StepFrame.tsx'

interface PeopleStepProps extends StepProps {
  readonly pin: string
  readonly onPin: (pin: string) => void
}

export function PeopleStep({ answers, change, pin, onPin, ...ways }: PeopleStepProps) {
  const { t, language } = useText()
  const { people } = answers
  const [open, setOpen] = useState(people[0]?.id)
  const edited = people.find(({ id }) => id === open) ?? people[0]
  const add = () => {
    const person = newPerson(newId() as MemberId, people.length, language)
    change({ people: [...people, person] })
    setOpen(person.id)
  }
  const edit = (person: StartPerson) => change({ people: people.map((one) => (one.id === person.id ? person : one)) })
  const isFirstNamed = isNamed(people[0]?.name ?? '')
  return (
    <StepFrame
      number={3}
      title={t('firstStart.peopleTitle')}
      hint={t('firstStart.peopleHint')}
      isNextDisabled={!isFirstNamed || !/^[0-9]{4,8}$/u.test(pin) || namedPeople(answers).length === 0}
      {...ways}
    >
      <ul className="start-faces">
        {people.map((person, place) => (
          <li key={person.id}>
            <button
              type="button"
              className="start-face"
              aria-pressed={person.id === edited?.id}
              onClick={() => setOpen(person.id)}
            >
              <Face
                name={person.name || '?'}
                colour={person.colour}
                photoUrl={person.photo ? pictureUrl(person.photo) : undefined}
                size={72}
                isSelected={person.id === edited?.id}
              />
              <span>{person.name || (place === 0 ? t('people.manager') : t('firstStart.newPerson'))}</span>
            </button>
          </li>
        ))}
        {people.length < MOST_PEOPLE && (
          <li>
            <BigButton label={t('firstStart.addPerson')} icon={<UserPlus />} iconAt="top" onPress={add} />
          </li>
        )}
      </ul>
      {edited && (
        <Person key={edited.id} person={edited} onChange={edit}>
          {edited.id === people[0]?.id && (
            <TextInput
              label={edited.name === '' ? t('signIn.newPin') : t('firstStart.managerPin', { name: edited.name })}
              hint={t('firstStart.managerPinHint')}
              value={pin}
              onChange={(typed) => onPin(digitsTyped(typed, 8))}
              type="password"
              inputMode="numeric"
              autoComplete="new-password"
            />
          )}
        </Person>
      )}
    </StepFrame>
  )
}

interface PersonProps {
  readonly person: StartPerson
  readonly onChange: (person: StartPerson) => void
  readonly children: ReactNode
}

function Person({ person, onChange, children }: PersonProps) {
  const { t } = useText()
  return (
    <div className="start-two">
      <div className="start-fields">
        <TextInput
          label={t('people.name')}
          value={person.name}
          onChange={(name) => onChange({ ...person, name })}
          maxLength={60}
          autoFocus
        />
        {children}
        <SelectInput
          label={t('common.language')}
          options={LANGUAGES.map((id) => ({ id, label: LANGUAGE_NAMES[id] }))}
          value={person.language}
          onChange={(language) => onChange({ ...person, language })}
        />
      </div>
      <div className="start-fields">
        <KeptPhoto
          label={t('look.photo')}
          value={person.photo}
          onChange={(photo) => onChange({ ...person, photo })}
          placeholder={<Face name={person.name || '?'} colour={person.colour} size={150} />}
        />
        <ColourField
          label={t('common.colour')}
          value={person.colour}
          onChange={(colour) => onChange({ ...person, colour })}
        />
      </div>
    </div>
  )
}
