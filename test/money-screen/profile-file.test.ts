// A host's profile as a file goes from one till to another without a change.

import { describe, expect, it } from 'vitest'
import { BLANK_PROFILE } from '../../renderer/host/profile-draft.ts'
import { checkProfile, profileFileName, profileText } from '../../renderer/host/profile-file.ts'

const profile = {
  ...BLANK_PROFILE,
  name: 'CAE hôte (exemple)',
  siret: '12345678200010',
  section: 'CYPR01',
}

describe('The profile of a host', () => {
  it('comes back from its file as it was', () => {
    const read = checkProfile(JSON.parse(profileText(profile)))
    expect(read).toEqual({ ok: true, profile })
  })

  it('names the fields to look at again', () => {
    const wrong = checkProfile({
      ...profile,
      siret: '123',
      accounts: { ...profile.accounts, cash: { account: 'x', label: '' } },
    })
    expect(wrong).toEqual({ ok: false, fields: ['siret', 'accounts.cash.account', 'accounts.cash.label'] })
  })

  it('is no profile when the file is something else', () => {
    expect(checkProfile(undefined)).toEqual({ ok: false, fields: [] })
    expect(checkProfile('a text')).toEqual({ ok: false, fields: [] })
  })

  it('is named after its host, in letters any disk takes', () => {
    expect(profileFileName('CAE hôte (exemple)')).toBe('profil-cae-hote-exemple.json')
    expect(profileFileName('Кооператив')).toBe('profil-structure.json')
  })
})
