import type { Actor } from "@/lib/core/actor";
import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { listen } from "@/lib/db/notify";
import { EVENTS_CHANNEL, type JobEventRow } from "@/lib/jobs/log/repo";
import { TIMELINES_CHANNEL } from "../timelines/repo";
import { type Channel, type ChannelState, type FilmChannel, type JobChannel, openChannel } from "./channel";
import { Feed, type Follower } from "./feed";
import {
  type ChangeEvent,
  findChanges,
  findEventsOfSet,
  findLastChange,
  findLastEventId,
  findProjectOfJob,
} from "./repo";

/** Jobs whose project is remembered. */
const REMEMBERED = 10_000;

export interface Subscription {
  channel: string;
  state: ChannelState;
  /** Everything after this event will be sent. */
  lastEventId: bigint;
  end(): void;
}

interface Notification {
  jobId: string;
  userId: string;
}

/** How followers are told what happens. */
export interface Writers {
  job(channel: JobChannel, event: JobEventRow): string;
  film(channel: FilmChannel, event: ChangeEvent): string;
}

interface OpenFeed {
  channel: Channel;
  feed: Pick<Feed, "wake" | "start" | "follow" | "isEmpty">;
}

/** Hands what PostgreSQL tells this process about jobs and films to those who follow them here. */
export class Hub {
  private readonly feeds = new Map<string, OpenFeed>();
  private readonly projects = new Map<string, Promise<string | null>>();
  private listening: Promise<(() => void)[]> | undefined;

  constructor(private readonly write: Writers) {}

  /**
   * Lets somebody follow a channel of theirs.
   * @param after the last event they have seen; without it they get what happens from now on
   * @throws AppError as openChannel
   */
  async subscribe(actor: Actor, name: string, follower: Follower, after?: bigint): Promise<Subscription> {
    const { channel, state } = await openChannel(actor, name);
    this.listening ??= this.listen();
    await this.listening;
    const cursor = after ?? (await this.feedOf(channel).start());
    let ended = false;
    let stop = () => {};
    // Begun in the caller's next turn, so that the answer to the subscription goes out before the first event.
    setImmediate(() => {
      if (ended || follower.closed) return;
      const feed = this.feedOf(channel);
      const leave = feed.follow(follower, cursor);
      stop = () => {
        leave();
        if (feed.isEmpty && this.feeds.get(name)?.feed === feed) this.feeds.delete(name);
      };
    });
    const end = () => {
      ended = true;
      stop();
    };
    return { channel: name, state, lastEventId: cursor, end };
  }

  private feedOf(channel: Channel): OpenFeed["feed"] {
    const known = this.feeds.get(channel.name);
    if (known) return known.feed;
    const feed = "filmId" in channel ? this.filmFeed(channel) : this.jobFeed(channel);
    this.feeds.set(channel.name, { channel, feed });
    return feed;
  }

  private jobFeed(channel: JobChannel): Feed<JobEventRow> {
    return new Feed({
      last: () => findLastEventId(channel.jobs),
      after: (id, limit) => findEventsOfSet(channel.jobs, id, limit),
      write: (event) => this.write.job(channel, event),
    });
  }

  private filmFeed(channel: FilmChannel): Feed<ChangeEvent> {
    return new Feed({
      last: () => findLastChange(channel.filmId),
      after: (id, limit) => findChanges(channel.filmId, id, limit),
      write: (event) => this.write.film(channel, event),
    });
  }

  private listen(): Promise<(() => void)[]> {
    return Promise.all([
      listen(
        EVENTS_CHANNEL,
        (payload) => this.told(JSON.parse(payload) as Notification),
        () => this.wakeAll(),
      ),
      listen(TIMELINES_CHANNEL, (payload) => this.changed(JSON.parse(payload) as { filmId: string })),
    ]);
  }

  private changed({ filmId }: { filmId: string }): void {
    this.feeds.get(`film:${filmId}`)?.feed.wake();
  }

  /** Stops listening; followers get nothing more. */
  async close(): Promise<void> {
    const stop = await this.listening;
    this.listening = undefined;
    for (const end of stop ?? []) end();
    this.feeds.clear();
  }

  private told({ jobId, userId }: Notification): void {
    for (const prefix of ["job", "render"]) this.feeds.get(`${prefix}:${jobId}`)?.feed.wake();
    const projects = [...this.feeds.values()].filter(
      ({ channel }) => channel.userId === userId && "jobs" in channel && "projectId" in channel.jobs,
    );
    if (projects.length === 0) return;
    this.projectOf(jobId)
      .then((projectId) => projectId && this.feeds.get(`project:${projectId}`)?.feed.wake())
      .catch((error: unknown) => logger.warn("A job's project could not be read", { error: messageOf(error) }));
  }

  private projectOf(jobId: string): Promise<string | null> {
    const known = this.projects.get(jobId);
    if (known) return known;
    const found = findProjectOfJob(jobId);
    found.catch(() => this.projects.delete(jobId));
    this.projects.set(jobId, found);
    const [oldest] = this.projects.keys();
    if (this.projects.size > REMEMBERED && oldest) this.projects.delete(oldest);
    return found;
  }

  /** After a lost connection something may have been missed. */
  private wakeAll(): void {
    for (const { feed } of this.feeds.values()) feed.wake();
  }
}
