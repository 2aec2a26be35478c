/** What a terminal, or whoever runs this program, ends it with. */
export const interrupts = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does something that an interrupt of this program stops; the first one, and only while it is being done. */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  for (const name of interrupts) process.once(name, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of interrupts) process.off(name, stop);
  }
}
