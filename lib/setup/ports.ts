import net from "node:net";

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
