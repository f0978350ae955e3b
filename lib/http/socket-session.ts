import type { WebSocket } from "ws";
import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, isAppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { say } from "@/lib/messages/say";
import type { Follower, Hub, Subscription } from "@/lib/services/live";
import { parseInput } from "@/lib/services/parse-input";
import { authenticateBearer } from "@/lib/services/tokens";
import { subscribedMessageOf } from "@/lib/wire/live-messages";
import { platformDialect } from "./dialects/platform/dialect";

/** Bytes that may wait for a slow client before events are held back, and before it is dropped whatever they are. */
const MOST_BUFFERED = 1024 ** 2;
const TOO_MUCH_BUFFERED = 8 * MOST_BUFFERED;
/** Milliseconds that a client may take to read what waits for it. */
const FLUSH_MS = 15_000;
/** Channels one connection may follow. */
const MOST_CHANNELS = 200;
/** Messages of a client that may wait for their turn before it is not read from until they are answered. */
const MOST_WAITING = 100;
/** Close code in the range left to applications, after HTTP's 401. */
const UNAUTHORIZED = 4401;

const eventId = z.union([z.string().regex(/^\d{1,18}$/), z.number().int().min(0)]).transform((value) => BigInt(value));

const messageSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("auth"), token: z.string().min(1).max(8000) }),
  z.object({ type: z.literal("subscribe"), channel: z.string().max(300), last_event_id: eventId.nullish() }),
  z.object({ type: z.literal("unsubscribe"), channel: z.string().max(300) }),
  z.object({ type: z.literal("ping") }),
]);
type Message = z.output<typeof messageSchema>;

/** Who a credential speaks for; asked again as long as the connection lives. */
type Credential = () => Promise<Actor | null>;

/** One client's connection: its credential, its channels, and what it is sent. */
export class SocketSession implements Follower {
  private actor: Actor | null = null;
  private readonly channels = new Map<string, Subscription>();
  private turn: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly socket: WebSocket,
    private readonly hub: Hub,
    private credential: Credential,
    private readonly flushMs = FLUSH_MS,
  ) {
    socket.on("message", (data) => this.queue(() => this.receive(String(data))));
    socket.on("close", () => this.end());
    socket.on("error", (error) => logger.debug("A live connection failed", { error: error.message }));
    this.queue(() => this.identify());
  }

  get closed(): boolean {
    return this.socket.readyState !== this.socket.OPEN;
  }

  get isAuthenticated(): boolean {
    return this.actor !== null;
  }

  get full(): boolean {
    return this.socket.bufferedAmount > MOST_BUFFERED;
  }

  send(text: string): void {
    if (this.closed) return;
    if (this.socket.bufferedAmount > TOO_MUCH_BUFFERED) this.drop();
    else this.socket.send(text);
  }

  /** A client that does not read is dropped: it resumes from its last event when it comes back. */
  private drop(): void {
    logger.warn("A live connection that does not read was dropped", { userId: this.actor?.userId });
    this.socket.terminate();
  }

  flushed(): Promise<void> {
    return new Promise((resolve) => {
      if (this.closed) return resolve();
      const patience = setTimeout(() => this.drop(), this.flushMs);
      const done = () => {
        clearTimeout(patience);
        this.socket.off("close", done);
        resolve();
      };
      this.socket.once("close", done);
      // What is written after everything else has left when everything else has.
      this.socket.ping(undefined, undefined, done);
    });
  }

  /** Asks the credential again: one that was signed out, revoked or has expired ends the connection. */
  recheck(): void {
    if (!this.actor) return;
    this.queue(async () => {
      const actor = await this.credential();
      if (actor) this.actor = actor;
      else this.refuse("The token has expired or was signed out.");
    });
  }

  refuse(message: string): void {
    this.tell({ type: "error", code: "UNAUTHORIZED", message });
    this.socket.close(UNAUTHORIZED, "unauthorized");
  }

  private tell(message: Record<string, unknown>): void {
    this.send(JSON.stringify(message));
  }

  /** One message after the other: a subscription right behind the credential waits for it. */
  private queue(work: () => Promise<void>): void {
    this.waiting += 1;
    if (this.waiting >= MOST_WAITING) this.socket.pause();
    this.turn = this.turn
      .then(work)
      .catch((error: unknown) => this.fail(error))
      .finally(() => {
        this.waiting -= 1;
        if (this.waiting < MOST_WAITING && this.socket.isPaused) this.socket.resume();
      });
  }

  /** The studio's pages bring a cookie: no message is needed for it. */
  private async identify(): Promise<void> {
    this.actor = await this.credential();
    if (this.actor) this.tell({ type: "authenticated", user_id: this.actor.userId });
  }

  private async receive(text: string): Promise<void> {
    if (this.closed) return;
    let channel: string | undefined;
    try {
      const message = parseInput(messageSchema, parse(text));
      if ("channel" in message) channel = message.channel;
      await this.obey(message);
    } catch (error) {
      this.fail(error, channel);
    }
  }

  private async obey(message: Message): Promise<void> {
    if (message.type === "ping") return this.tell({ type: "pong", timestamp: new Date().toISOString() });
    if (message.type === "auth") return this.authenticate(message.token.replace(/^Bearer\s+/i, "").trim());
    if (!this.actor) return this.refuse("Send an auth message first.");
    if (message.type === "unsubscribe") {
      this.channels.get(message.channel)?.end();
      this.channels.delete(message.channel);
      return this.tell({ type: "unsubscribed", channel: message.channel });
    }
    if (this.actor.scopes && !this.actor.scopes.includes("read")) {
      throw new AppError({ code: "forbidden", message: say("http.key_lacks_scope", { scope: "read" }) });
    }
    const { channel, last_event_id: after } = message;
    if (this.channels.size >= MOST_CHANNELS && !this.channels.has(channel)) {
      throw new AppError({
        code: "conflict",
        message: say("http.one_connection_follows_most_channels", { channels: MOST_CHANNELS }),
        remedy: say("http.unsubscribe_from_some"),
      });
    }
    const subscription = await this.hub.subscribe(this.actor, channel, this, after ?? undefined);
    this.channels.get(channel)?.end();
    this.channels.set(channel, subscription);
    if (this.closed) return this.end();
    this.tell(subscribedMessageOf(subscription));
  }

  private async authenticate(token: string): Promise<void> {
    const actor = await authenticateBearer(token);
    if (!actor) return this.refuse("The token is invalid or has expired.");
    if (this.actor && this.actor.userId !== actor.userId) this.end();
    this.actor = actor;
    this.credential = () => authenticateBearer(token);
    this.tell({ type: "authenticated", user_id: actor.userId });
  }

  private fail(error: unknown, channel?: string): void {
    const known = isAppError(error)
      ? error
      : new AppError({ code: "internal", message: say("http.something_went_wrong_our_side"), cause: error });
    if (known.code === "internal") logger.error("A live connection failed", { error: messageOf(error) });
    const { body } = platformDialect.renderError(known, "");
    const { code, message } = (body as { error: { code: string; message: string } }).error;
    this.tell({ type: "error", code, message, ...(channel ? { channel } : {}) });
  }

  private end(): void {
    for (const subscription of this.channels.values()) subscription.end();
    this.channels.clear();
  }
}

function parse(text: string): unknown {
  try {
    // PostgreSQL's text cannot hold NUL, and no client means it.
    if (/\\u0000|\0/.test(text)) throw new SyntaxError("NUL");
    return JSON.parse(text);
  } catch {
    throw new AppError({
      code: "bad_request",
      message: say("http.message_not_valid_json"),
      remedy: say("http.send_json_text"),
    });
  }
}
