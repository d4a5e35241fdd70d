/** A purse that fills up slowly: `most` at once, `aSecond` in the long run. */
export class Allowance {
  private left: number;
  private at = performance.now();
  private readonly most: number;
  private readonly aSecond: number;

  constructor(most: number, aSecond: number) {
    this.most = most;
    this.aSecond = aSecond;
    this.left = most;
  }

  /** Milliseconds until `amount` may be taken; 0 = now. */
  waitFor(amount: number): number {
    this.fill();
    const lacking = Math.min(amount, this.most) - this.left;
    return lacking <= 0 ? 0 : Math.ceil((lacking / this.aSecond) * 1000);
  }

  take(amount: number): void {
    this.fill();
    this.left -= amount;
  }

  private fill(): void {
    const now = performance.now();
    this.left = Math.min(this.most, this.left + ((now - this.at) / 1000) * this.aSecond);
    this.at = now;
  }
}
