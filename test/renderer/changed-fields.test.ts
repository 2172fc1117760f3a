// A form sends what was changed on it, and nothing else: what another window changed stays.

import { describe, expect, it } from 'vitest'
import { changedFields, joinedFields } from '../../renderer/app/changed-fields.ts'

const ALI = { id: '1', name: 'Ali', contact: '06 11', archived: false, tags: ['wax'] }

it('nothing changed is nothing sent', () => {
  expect(changedFields(ALI, { name: 'Ali', contact: '06 11', tags: ['wax'] })).toEqual({})
})

it('one field changed is one field sent, emptied ones and lists too', () => {
  expect(changedFields(ALI, { name: 'Ali', contact: '', tags: ['wax', 'basin'] })).toEqual({
    contact: '',
    tags: ['wax', 'basin'],
  })
})

describe('a form that another window kept meanwhile', () => {
  const opened = { yield: 1, guests: 4, steps: ['Cut'] }

  it('keeps both changes, and follows where nothing was typed', () => {
    expect(joinedFields(opened, { ...opened, guests: 6 }, { ...opened, steps: ['Sew'] })).toEqual({
      yield: 1,
      guests: 6,
      steps: ['Sew'],
    })
    expect(joinedFields(opened, { ...opened, guests: 6 }, opened)).toEqual({ ...opened, guests: 6 })
  })

  it('takes no side where both changed one field, unless to the same', () => {
    expect(joinedFields(opened, { ...opened, steps: ['Iron'] }, { ...opened, steps: ['Sew'] })).toBeNull()
    expect(joinedFields(opened, { ...opened, yield: 2 }, { ...opened, yield: 2, guests: 5 })).toEqual({
      yield: 2,
      guests: 5,
      steps: ['Cut'],
    })
  })
})
