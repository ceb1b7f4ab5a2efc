// Tasks that must not overlap, such as the transactions of one account: each needs the nonce after the last one's.

export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** Runs one task after the other, in the order in which they came. A task that fails does not stop the next. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task);
    last = next.catch(() => {});
    return next;
  };
}
