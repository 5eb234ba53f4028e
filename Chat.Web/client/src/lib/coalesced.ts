/** Runs `work` one at a time. Asked for while it runs, it runs once more afterwards: what just changed may have come too late for it. */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;

  async function run(): Promise<void> {
    try {
      do {
        again = false;
        await work();
      } while (again);
    } finally {
      running = undefined;
    }
  }

  return () => {
    if (running) again = true;
    else running = run();
    return running;
  };
}
