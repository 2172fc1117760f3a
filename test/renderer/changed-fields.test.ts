// A form sends what was changed on it, and nothing else: what another window changed stays.

import { expect, it } from 'vitest'
import { changedFields } from '../../renderer/app/changed-fields.ts'

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
