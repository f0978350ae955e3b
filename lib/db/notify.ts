import pg from "pg";
import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import type { Db } from "./client";
import { databaseUrl } from "./pool";

/** Tells every process that listens on `channel`; inside a transaction it goes out with the commit. At most 8000 bytes. */
export async function notify(db: Db, channel: string, payload: string): Promise<void> {
  await db.$executeRaw`select pg_notify(${channel}, ${payload})`;
}

type Handler = (payload: string) => void;

const RECONNECT_MS = 1000;

/** One connection that listens for the whole process, and comes back when it is lost. */
class Listener {
  private readonly handlers = new Map<string, Set<Handler>>();
  private readonly onReconnect = new Set<() => void>();
  private client: pg.Client | undefined;
  private connecting: Promise<pg.Client> | undefined;

  async add(channel: string, handler: Handler, reconnected?: () => void): Promise<() => void> {
    const known = this.handlers.get(channel);
    const set = known ?? new Set<Handler>();
    set.add(handler);
    this.handlers.set(channel, set);
    if (reconnected) this.onReconnect.add(reconnected);
    const client = await this.connect();
    if (!known) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    return () => {
      set.delete(handler);
      if (reconnected) this.onReconnect.delete(reconnected);
    };
  }

  async close(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.connecting = undefined;
    this.handlers.clear();
    await client?.end();
  }

  private connect(): Promise<pg.Client> {
    this.connecting ??= this.open();
    return this.connecting;
  }

  private async open(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: databaseUrl() });
    client.on("notification", (message) => {
      for (const handler of this.handlers.get(message.channel) ?? []) handler(message.payload ?? "");
    });
    client.on("error", (error) => this.lost(client, error));
    client.on("end", () => this.lost(client, undefined));
    await client.connect();
    this.client = client;
    for (const channel of this.handlers.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    return client;
  }

  private lost(client: pg.Client, error: Error | undefined): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.connecting = undefined;
    if (error) logger.warn("Listening connection lost; connecting again", { error: error.message });
    const again = () => {
      if (this.handlers.size === 0) return;
      this.connect().then(
        () => {
          for (const call of this.onReconnect) call();
        },
        (failure) => {
          this.connecting = undefined;
          logger.warn("Listening connection could not be made", { error: messageOf(failure) });
          setTimeout(again, RECONNECT_MS).unref();
        },
      );
    };
    setTimeout(again, RECONNECT_MS).unref();
  }
}

const holder = globalThis as { framewrightListener?: Listener };

/**
 * Calls `handler` for each notification on `channel`, until the returned function is called.
 * `reconnected` is called after a lost connection, when something may have been missed.
 */
export function listen(channel: string, handler: Handler, reconnected?: () => void): Promise<() => void> {
  holder.framewrightListener ??= new Listener();
  return holder.framewrightListener.add(channel, handler, reconnected);
}

/** Ends the listening connection, at the end of a process or test. */
export async function closeListener(): Promise<void> {
  await holder.framewrightListener?.close();
  holder.framewrightListener = undefined;
}
