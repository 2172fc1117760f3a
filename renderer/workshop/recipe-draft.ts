// A recipe while it is being written.

import type { Input } from '../../shared/contract.ts'

/** What will be asked to be kept. */
export type RecipeDraft = NonNullable<Input<'production.setRecipe'>['recipe']>
