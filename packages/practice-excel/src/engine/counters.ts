/** Counts what an add-in asks of Excel, so that tests can hold it to few round trips. */

export class Counters {
  /** Batches that the add-in itself sent: neither clean-up after Excel.run nor office.js's services. */
  roundTrips = 0;
  /** Actions in those batches, the library's own Instantiate among them. */
  actions = 0;
  /** Bytes of the messages as they leave the page and come back to it. */
  requestBytes = 0;
  responseBytes = 0;
  largestRequest = 0;
  largestResponse = 0;
  /** A cell counts once for each property read of it (values, text, formulas, …). */
  cellsRead = 0;
  cellsWritten = 0;

  countRequest(bytes: number): void {
    this.requestBytes += bytes;
    this.largestRequest = Math.max(this.largestRequest, bytes);
  }

  countResponse(bytes: number): void {
    this.responseBytes += bytes;
    this.largestResponse = Math.max(this.largestResponse, bytes);
  }

  reset(): void {
    Object.assign(this, new Counters());
  }
}
