/** Counts what an add-in asks of Excel, so that tests can hold it to few round trips. */

export class Counters {
  /** Batches that the add-in itself sent: neither clean-up after Excel.run nor office.js's services. */
  roundTrips = 0;
  /** Actions in those batches, the library's own Instantiate among them. */
  actions = 0;
  requestBytes = 0;
  responseBytes = 0;
  /** A cell counts once for each property read of it (values, text, formulas, …). */
  cellsRead = 0;
  cellsWritten = 0;

  reset(): void {
    Object.assign(this, new Counters());
  }
}
