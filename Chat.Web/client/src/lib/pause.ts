/** A wait that `end` can cut short. */
export class Pause {
  #end: (() => void) | undefined;

  /** Resolves after `ms`, or as soon as `end` is called. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  end(): void {
    this.#end?.();
  }
}
