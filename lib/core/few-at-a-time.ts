/**
 * Does `work` for each of the things, at most `atOnce` of them side by side, beginning in their order.
 * @returns the results in the order of the things
 * @throws the first error; what has begun by then goes on, nothing more is begun
 */
export async function fewAtATime<T, R>(
  things: readonly T[],
  atOnce: number,
  work: (thing: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = [...things.entries()].reverse();
  const takeTurns = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) results[next[0]] = await work(next[1], next[0]);
  };
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, takeTurns));
  } finally {
    waiting.length = 0;
  }
  return results;
}
