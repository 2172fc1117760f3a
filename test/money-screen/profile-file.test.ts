// A host's profile as a file goes from one till to another without a change.

import { describe, expect, it } from 'vitest'
import { BLANK_PROFILE, withField } from '../../renderer/host/profile-draft.ts'
import { checkProfile, profileFileName, profileText, readProfileFile } from '../../renderer/host/profile-file.ts'

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

describe('A profile somebody made on purpose', () => {
  const read = async (value: unknown) =>
    readProfileFile(new Blob([typeof value === 'string' ? value : JSON.stringify(value)]))
  const named = (label: string) => ({
    ...profile,
    accounts: { ...profile.accounts, cash: { account: '531000', label } },
  })

  it.each([
    ['a formula', '=HYPERLINK("http://x")', 'formula'],
    ['a formula behind a space', ' +1+1', 'formula'],
    ['a letter that turns the rest around', 'Caisse\u202e000135', 'hidden'],
    ['a line end', 'Caisse\r\n"x"', 'hidden'],
    ['a way out of the folder', 'a/../../b', 'path'],
    ['another disk', 'C:\\Windows', 'path'],
  ])('with %s in a label is refused, and the field is named', async (_, label, reason) => {
    expect(await read(named(label))).toEqual({ ok: false, why: { reason, field: 'accounts.cash.label' } })
  })

  it('of a megabyte, of nothing, or with settings nobody knows is refused whole', async () => {
    expect(await read('x'.repeat(1_000_000))).toEqual({ ok: false, why: { reason: 'tooBig' } })
    expect(await read('[]')).toEqual({ ok: false, why: { reason: 'notJson' } })
    expect(await read({ ...profile, script: 'run' })).toEqual({
      ok: false,
      why: { reason: 'unknown', field: 'script' },
    })
    const section = await read({ ...profile, section: 'A/B' })
    expect(section).toEqual({ ok: false, why: { fields: ['section'] } })
  })

  it('comes through when it is honest, its own CSV with it', async () => {
    const columns = [{ title: 'Compte', value: 'account', text: '', quoted: false, once: false }]
    const csv = {
      columns,
      header: true,
      delimiter: '\t',
      charset: 'CP850',
      newline: '\r\n',
      dates: 'dd/mm/yyyy',
      decimal: ',',
    }
    expect(await read({ ...profile, csv })).toMatchObject({ ok: true, profile: { csv: { delimiter: '\t' } } })
  })
})

describe('A field an export wants mended', () => {
  it('is there even when nobody foresaw it: a rate, a sort of expense', () => {
    expect(withField(profile, 'vatCollected.210').vatCollected.at(-1)).toMatchObject({ rate: 210, account: '' })
    expect(withField(profile, 'expenseCategories.rent').expenseCategories.at(-1)).toMatchObject({ id: 'rent' })
    expect(withField(profile, 'accounts.cash')).toBe(profile)
  })
})
