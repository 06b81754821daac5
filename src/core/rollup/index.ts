/** Rollup: evaluates a plan's summary tables over its ledgers. */
export type RollupDefinition = { readonly id: string };
