import { z } from "zod";

const messageSchema = z.looseObject({
  type: z.string(),
  channel: z.string().optional(),
  id: z.string().optional(),
  last_event_id: z.string().optional(),
});
export type LiveMessage = z.infer<typeof messageSchema>;
type Listener = (message: LiveMessage) => void;

interface Followed {
  listeners: Set<Listener>;
  /** The last event that arrived: what to resume from after a break. */
  lastEventId?: string;
}

/** Pause before the first new attempt after a break, in milliseconds; it doubles up to the longest. */
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** A page that is left is often followed by one that follows the same things. */
const LINGER_MS = 5000;

/**
 * The tab's one connection to /ws, opened when the first channel is followed and closed after the last. The session's cookie
 * says who asks. After a break every channel goes on from its last event, so that nothing is missed.
 */
class LiveConnection {
  private socket: WebSocket | undefined;
  private readonly channels = new Map<string, Followed>();
  private readonly watchers = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_PAUSE_MS;
  private up = false;

  /** Whether messages arrive at the moment. */
  isLive = (): boolean => this.up;

  /** Tells when `isLive` changes. */
  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Follows `project:ID`, `job:ID` or `render:ID` until the returned function is called. */
  follow(channel: string, listener: Listener): () => void {
    const followed = this.channels.get(channel) ?? { listeners: new Set() };
    const isNew = followed.listeners.size === 0;
    followed.listeners.add(listener);
    this.channels.set(channel, followed);
    if (isNew && this.up) this.subscribe(channel, followed);
    this.open();
    return () => this.leave(channel, followed, listener);
  }

  private leave(channel: string, followed: Followed, listener: Listener): void {
    followed.listeners.delete(listener);
    if (followed.listeners.size > 0 || this.channels.get(channel) !== followed) return;
    this.channels.delete(channel);
    if (this.up) this.send({ type: "unsubscribe", channel });
    if (this.channels.size > 0) return;
    this.wait(LINGER_MS, () => this.channels.size === 0 && this.socket?.close());
  }

  private wait(ms: number, then: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(then, ms);
  }

  private open(): void {
    if (this.socket) return;
    clearTimeout(this.timer);
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`);
    this.socket = socket;
    socket.onmessage = (event) => this.receive(String(event.data));
    socket.onclose = () => {
      this.socket = undefined;
      this.setUp(false);
      if (this.channels.size === 0) return;
      this.wait(this.pause, () => this.open());
      this.pause = Math.min(LONGEST_PAUSE_MS, this.pause * 2);
    };
  }

  private receive(text: string): void {
    const parsed = messageSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.type === "authenticated") {
      this.pause = FIRST_PAUSE_MS;
      this.setUp(true);
      for (const [channel, followed] of this.channels) this.subscribe(channel, followed);
    }
    const followed = message.channel && this.channels.get(message.channel);
    if (!followed) return;
    followed.lastEventId = message.id ?? message.last_event_id ?? followed.lastEventId;
    for (const listener of followed.listeners) listener(message);
  }

  private subscribe(channel: string, { lastEventId }: Followed): void {
    this.send({ type: "subscribe", channel, ...(lastEventId ? { last_event_id: lastEventId } : {}) });
  }

  private send(message: Record<string, unknown>): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private setUp(up: boolean): void {
    if (this.up === up) return;
    this.up = up;
    for (const watcher of this.watchers) watcher();
  }
}

/** This tab's connection. */
export const live = new LiveConnection();
