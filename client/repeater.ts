/** Does a work again whenever it is asked for; while it is under way, once more when it has ended. */
export class Repeater {
  private isWanted = false;
  private isUnderWay = false;

  /** While `may` says no, nothing is done. */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly may: () => boolean,
    private readonly onError: (error: unknown) => void,
  ) {}

  ask(): void {
    this.isWanted = true;
    if (!this.isUnderWay) void this.run();
  }

  private async run(): Promise<void> {
    this.isUnderWay = true;
    try {
      while (this.isWanted && this.may()) {
        // By then all who listen to the event that led here have heard of it: what changed is on its way to the server, in front of what is
        // asked for now; and what others ask of the server because of it comes behind.
        await Promise.resolve();
        this.isWanted = false;
        await this.work();
      }
    } catch (error) {
      this.onError(error);
    } finally {
      this.isUnderWay = false;
    }
  }
}
