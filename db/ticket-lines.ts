// How a query goes from a ticket to its lines: by where these stand in this file, for they have no key to be found by.

/** The lines `l` of a ticket `s`: they stand one after the other in this file. */
export const LINES_OF_TICKET = 'l.local_id >= s.local_line AND l.local_id < s.local_line + s.lines'

/** The line `l` of a ticket `s` that a row `p` of `settled_lines` speaks of. */
export const LINE_OF_SETTLED = 'l.local_id = s.local_line + p.idx'
