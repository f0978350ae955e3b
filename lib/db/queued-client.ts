import pg from "pg";

const takesCallback = (args: readonly unknown[]): boolean => typeof args.at(-1) === "function";

/**
 * A connection that sends a query when the one before it is answered. Prisma loads several relations of an `include` side by
 * side, in a transaction on one connection; pg still puts such queries in a row of its own, but no longer from version 9 on.
 */
export class QueuedClient extends pg.Client {
  private last: Promise<unknown> = Promise.resolve();

  // biome-ignore lint/suspicious/noExplicitAny: pg's overloads cannot be said again in a subclass
  override query(...args: any[]): any {
    const send = () => Reflect.apply(pg.Client.prototype.query, this, args);
    // The pool's own form: it is the only one on its connection.
    if (takesCallback(args)) return send();
    const answer = this.last.then(send);
    this.last = answer.then(
      () => undefined,
      () => undefined,
    );
    return answer;
  }
}
