import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";

/** Events read at once. */
const PAGE = 200;

/** What a channel tells, in the order of its ids. */
export interface Source<E extends { id: bigint }> {
  /** Id of what came last; 0 before anything did. */
  last(): Promise<bigint>;
  after(id: bigint, limit: number): Promise<E[]>;
  /** As followers are sent it. */
  write(event: E): string;
}

/** Somebody who follows a channel. */
export interface Follower {
  /** Takes a message without waiting. */
  send(text: string): void;
  /** As much waits to be sent as may: nothing should be added before `flushed`. */
  readonly full: boolean;
  /** Resolves when everything sent so far has left this process, or the follower is gone. */
  flushed(): Promise<void>;
  readonly closed: boolean;
}

interface Follow {
  follower: Follower;
  /** The last event this follower was sent. */
  cursor: bigint;
  live: boolean;
  /** Something came while it was catching up. */
  missed: boolean;
}

/**
 * One channel with everybody in this process who follows it: each event is read once and written as text once, however
 * many follow. A follower that has been away, or that reads more slowly than events come, catches up by itself, in pages,
 * at its own speed.
 */
export class Feed<E extends { id: bigint } = { id: bigint }> {
  private readonly follows = new Set<Follow>();
  private cursor = 0n;
  private starting: Promise<void> | undefined;
  private reading: Promise<void> | undefined;
  private again = false;

  constructor(private readonly source: Source<E>) {}

  get isEmpty(): boolean {
    return this.follows.size === 0;
  }

  /** The latest event when following begins: everything after it will be sent. */
  async start(): Promise<bigint> {
    this.starting ??= this.source.last().then((id) => {
      this.cursor = id;
    });
    await this.starting;
    return this.cursor;
  }

  /** Follows from after `cursor` on, until the returned function is called. */
  follow(follower: Follower, cursor: bigint): () => void {
    const follow: Follow = { follower, cursor, live: false, missed: false };
    this.follows.add(follow);
    this.leaveBehind(follow);
    return () => {
      this.follows.delete(follow);
    };
  }

  /** Lets a follower come up to date by itself. */
  private leaveBehind(follow: Follow): void {
    follow.live = false;
    this.catchUp(follow).catch((error: unknown) => {
      logger.warn("A follower could not be brought up to date", { error: messageOf(error) });
    });
  }

  /** Reads what is new and sends it to all who are up to date. */
  wake(): void {
    this.again = true;
    this.reading ??= this.read()
      .catch((error: unknown) => logger.warn("Live events could not be read", { error: messageOf(error) }))
      .finally(() => {
        this.reading = undefined;
      });
  }

  private async read(): Promise<void> {
    while (this.again) {
      this.again = false;
      const events = await this.source.after(await this.start(), PAGE);
      for (const event of events) this.hand(event);
      if (events.length === PAGE) this.again = true;
    }
  }

  private hand(event: E): void {
    this.cursor = event.id;
    let text: string | undefined;
    for (const follow of this.follows) {
      if (!follow.live) {
        follow.missed = true;
      } else if (follow.follower.full) {
        follow.missed = true;
        this.leaveBehind(follow);
      } else if (event.id > follow.cursor) {
        text ??= this.source.write(event);
        follow.cursor = event.id;
        follow.follower.send(text);
      }
    }
  }

  private async catchUp(follow: Follow): Promise<void> {
    // What is written before this feed knows where it begins is never handed out: only what is read after that is complete.
    await this.start();
    while (this.follows.has(follow) && !follow.follower.closed) {
      follow.missed = false;
      const events = await this.source.after(follow.cursor, PAGE);
      for (const event of events) {
        if (follow.follower.full) await follow.follower.flushed();
        if (!this.follows.has(follow) || follow.follower.closed) return;
        follow.cursor = event.id;
        follow.follower.send(this.source.write(event));
      }
      if (events.length > 0) await follow.follower.flushed();
      else if (!follow.missed) {
        // Nothing was handed out since the last page was asked for: from here on nothing can slip through.
        follow.live = true;
        return;
      }
    }
  }
}
