// The code that a member types to show that it is she.

import { z } from 'zod'

/** Four to eight digits. */
export const Pin = z.string().regex(/^[0-9]{4,8}$/)
