import type { IncomingMessage, Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { Hub } from "@/lib/services/live";
import { changeMessageOf } from "@/lib/wire/change-messages";
import { liveMessageOf } from "@/lib/wire/live-messages";
import { actorOfCookie } from "./session-cookie";
import { SocketSession } from "./socket-session";

const PATH = "/ws";
/** Milliseconds between two pings; a client that answers none in between is gone. */
const HEARTBEAT_MS = 30_000;
/** Milliseconds a client has to say who it is. */
const AUTH_MS = 15_000;
/** Largest message of a client, in bytes. */
const MOST_BYTES = 64 * 1024;
/** Close code of a server that goes away (RFC 6455). */
const GOING_AWAY = 1001;

export interface SocketOptions {
  heartbeatMs?: number;
  /** Milliseconds that a client may take to read what waits for it. */
  flushMs?: number;
}

export interface AttachedSocket {
  /** Ends every connection: clients come back to another process, or to this one's successor. */
  close(): Promise<void>;
}

/** The cookie, when it is the studio's own page that connects: another site must not follow with the reader's session. */
function ownCookie({ headers }: IncomingMessage): string | undefined {
  const { origin, host, cookie } = headers;
  return origin && URL.canParse(origin) && new URL(origin).host === host ? cookie : undefined;
}

/**
 * Answers WebSocket connections to /ws on a server: live events of projects, jobs, renders and films. Nothing else of a server can
 * be upgraded.
 */
export function attachSocket(server: Server, options: SocketOptions = {}): AttachedSocket {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });
  const hub = new Hub({
    job: (channel, event) => JSON.stringify(liveMessageOf(channel, event)),
    film: (channel, event) => JSON.stringify(changeMessageOf(channel, event)),
  });
  const answering = new Map<WebSocket, { session: SocketSession; alive: boolean }>();

  const onConnection = (socket: WebSocket, request: IncomingMessage) => {
    const cookie = ownCookie(request);
    const session = new SocketSession(socket, hub, () => actorOfCookie(cookie), options.flushMs);
    answering.set(socket, { session, alive: true });
    const deadline = setTimeout(() => {
      if (!session.isAuthenticated) session.refuse("No auth message came.");
    }, AUTH_MS);
    socket.on("pong", () => {
      const entry = answering.get(socket);
      if (entry) entry.alive = true;
    });
    socket.on("close", () => {
      clearTimeout(deadline);
      answering.delete(socket);
    });
  };

  const heartbeat = setInterval(() => {
    for (const [socket, entry] of answering) {
      if (!entry.alive) {
        socket.terminate();
        continue;
      }
      entry.alive = false;
      socket.ping();
      entry.session.recheck();
    }
  }, options.heartbeatMs ?? HEARTBEAT_MS);
  heartbeat.unref();

  server.on("upgrade", (request, stream, head) => {
    if (request.url?.split("?")[0]?.replace(/\/$/, "") !== PATH) {
      // Left open it would wait until the client gives up.
      if (stream.writable) stream.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => onConnection(socket, request));
  });

  return {
    async close() {
      clearInterval(heartbeat);
      for (const socket of answering.keys()) socket.close(GOING_AWAY, "restarting");
      sockets.close();
      await hub.close();
      // A client that does not answer the closing handshake must not hold the process.
      setTimeout(() => {
        for (const socket of answering.keys()) socket.terminate();
      }, 1000).unref();
    },
  };
}
