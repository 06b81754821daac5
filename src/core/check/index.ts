/** Check: runs a plan's rules over its ledgers. */
export type Rule = { readonly code: string };
