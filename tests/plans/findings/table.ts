/** How the findings of a sample are stated. */

/** A finding: its code, the record's number, the number of its item, and the short year; `''` where there is none. */
export type FindingRow = readonly [code: string, record: string, item: string, year: string];

/** All findings of a sample, in any order: no more, and no fewer. */
export type FindingTable = readonly FindingRow[];
