import net from "node:net";
import { say } from "@/lib/messages/say";
import { AppError } from "../errors";

/** Whether a TCP port can be listened on; `code` is the system's reason when it cannot (EADDRINUSE, EACCES …). */
export function canListen(port: number, host: string): Promise<{ free: boolean; code?: string }> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve({ free: false, code: error.code }));
    server.listen(port, host, () => server.close(() => resolve({ free: true })));
  });
}

/** A TCP port of 127.0.0.1 that is free now; `preferred` when that one is. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred && (await canListen(preferred, "127.0.0.1")).free) return preferred;
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("No port")),
      );
    });
  });
}

/** What the user reads when the studio's port cannot be had; `code` is the system's reason. */
export function cannotListen(code: string | undefined, port: number, host: string): AppError {
  if (code === "EADDRINUSE") {
    return new AppError({
      code: "conflict",
      message: say("core.port_taken", { port: String(port), host }),
      remedy: say("core.port_choose", { next: String(port + 1) }),
    });
  }
  return new AppError({
    code: "bad_request",
    message: say("core.port_impossible", { host, port: String(port), code: String(code) }),
    remedy: say("core.port_host"),
  });
}
