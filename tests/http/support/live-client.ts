import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { WebSocket } from "ws";

export interface LiveServer {
  url: string;
  /** Ends the process, and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a web process of its own. */
export async function liveServer(heartbeatMs = 30_000, flushMs = 15_000): Promise<LiveServer> {
  const times = [heartbeatMs, flushMs].map(String);
  const child: ChildProcess = fork(path.resolve(import.meta.dirname, "socket-process.ts"), times, {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return {
    url: `ws://127.0.0.1:${port}/ws`,
    stop: async (signal = "SIGTERM") => {
      const gone = once(child, "exit");
      child.kill(signal);
      await gone;
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: tests read messages of every shape
export type Message = any;

/** A client that keeps what it is sent. */
export class LiveClient {
  readonly messages: Message[] = [];
  closed: number | undefined;
  private readonly wakes = new Set<() => void>();

  private constructor(readonly socket: WebSocket) {
    socket.on("message", (data) => {
      this.messages.push(JSON.parse(String(data)));
      this.wake();
    });
    socket.on("close", (code) => {
      this.closed = code;
      this.wake();
    });
    socket.on("error", () => undefined);
  }

  /** Connects, and sends what the platform's document sends. */
  static async open(url: string, token?: string, headers: Record<string, string> = {}): Promise<LiveClient> {
    const client = new LiveClient(new WebSocket(url, { headers }));
    await once(client.socket, "open");
    if (token) client.send({ type: "auth", token: `Bearer ${token}` });
    return client;
  }

  send(message: unknown): void {
    this.socket.send(typeof message === "string" ? message : JSON.stringify(message));
  }

  /** The first message that fits, as soon as it is there. */
  async until(fits: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.messages.find(fits);
      if (found) return found;
      if (this.closed !== undefined)
        throw new Error(`Closed with ${this.closed}: ${JSON.stringify(this.messages).slice(0, 2000)}`);
      await this.next();
    }
  }

  /** The code it was closed with. */
  async ended(): Promise<number> {
    while (this.closed === undefined) await this.next();
    return this.closed;
  }

  async follow(channel: string, lastEventId?: string): Promise<Message> {
    this.send({ type: "subscribe", channel, ...(lastEventId === undefined ? {} : { last_event_id: lastEventId }) });
    return this.until((message) => message.type === "subscribed" && message.channel === channel);
  }

  /** Ids of the events of a channel, in the order they came. */
  ids(channel: string): string[] {
    return this.messages.filter((one) => one.channel === channel && one.id !== undefined).map((one) => one.id);
  }

  private next(): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.wakes.delete(wake);
        resolve();
      };
      this.wakes.add(wake);
    });
  }

  private wake(): void {
    for (const wake of [...this.wakes]) wake();
  }
}
