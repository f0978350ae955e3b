import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { sendJson } from "./http-server";

interface Video {
  bytes: Buffer;
  etags: string[];
  status: "WAITING_UPLOAD" | "PROCESSING" | "AVAILABLE";
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Bytes of a part; LinkedIn says which parts it wants. */
const PART = 4 * 1024 ** 2;

/**
 * LinkedIn as documented: OAuth 2 by code, `userinfo`, Videos API (initializeUpload, parts with ETags, finalizeUpload, status) and
 * Posts API (201 with `x-restli-id`). Every call of `/rest` needs a version of the form YYYYMM.
 */
export async function startLinkedIn() {
  const videos = new Map<string, Video>();
  const posts: Record<string, unknown>[] = [];
  const mishaps: { losePost?: boolean; refusePost?: boolean } = {};

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const origin = `http://${request.headers.host}`;
    if (url.pathname === "/oauth/v2/authorization") {
      const back = new URL(url.searchParams.get("redirect_uri") ?? "");
      back.searchParams.set("state", url.searchParams.get("state") ?? "");
      back.searchParams.set("code", "linkedin-code");
      return void response.writeHead(302, { location: back.href }).end();
    }
    if (url.pathname === "/oauth/v2/accessToken") {
      const form = new URLSearchParams((await read(request)).toString());
      if (form.get("code") !== "linkedin-code") return sendJson(response, 400, { error: "invalid_request" });
      return sendJson(response, 200, {
        access_token: "linkedin-access",
        expires_in: 5_184_000,
        scope: "w_member_social",
      });
    }
    const part = /^\/upload\/(\d+)\/(\d+)$/.exec(url.pathname);
    if (request.method === "PUT" && part) {
      const video = videos.get(`urn:li:video:${part[1]}`);
      if (!video) return sendJson(response, 404, {});
      const bytes = await read(request);
      bytes.copy(video.bytes, Number(part[2]));
      const etag = `/ambry/${part[1]}/${part[2]}`;
      video.etags.push(etag);
      return void response.writeHead(200, { etag }).end();
    }
    if (request.headers.authorization !== "Bearer linkedin-access") {
      return sendJson(response, 401, { status: 401, code: "EXPIRED_ACCESS_TOKEN", message: "The token has expired" });
    }
    if (url.pathname === "/v2/userinfo") return sendJson(response, 200, { sub: "abc123", name: "Jeanne Martin" });
    if (!/^20\d\d(0[1-9]|1[0-2])$/.test(String(request.headers["linkedin-version"]))) {
      return sendJson(response, 426, { status: 426, code: "NONEXISTENT_VERSION" });
    }
    const action = url.searchParams.get("action");
    if (url.pathname === "/rest/videos" && action === "initializeUpload") {
      const { fileSizeBytes } = JSON.parse((await read(request)).toString()).initializeUploadRequest;
      const number = videos.size + 1;
      videos.set(`urn:li:video:${number}`, { bytes: Buffer.alloc(fileSizeBytes), etags: [], status: "WAITING_UPLOAD" });
      const uploadInstructions = Array.from({ length: Math.ceil(fileSizeBytes / PART) }, (_, at) => ({
        uploadUrl: `${origin}/upload/${number}/${at * PART}`,
        firstByte: at * PART,
        lastByte: Math.min((at + 1) * PART, fileSizeBytes) - 1,
      }));
      return sendJson(response, 200, {
        value: { video: `urn:li:video:${number}`, uploadToken: "", uploadInstructions },
      });
    }
    if (url.pathname === "/rest/videos" && action === "finalizeUpload") {
      const { video: id, uploadedPartIds } = JSON.parse((await read(request)).toString()).finalizeUploadRequest;
      const video = videos.get(id);
      if (!video || JSON.stringify(video.etags) !== JSON.stringify(uploadedPartIds)) return sendJson(response, 400, {});
      video.status = "PROCESSING";
      return void response.writeHead(200).end();
    }
    const asked = videos.get(decodeURIComponent(url.pathname.replace("/rest/videos/", "")));
    if (request.method === "GET" && asked) {
      const { status } = asked;
      if (status === "PROCESSING") asked.status = "AVAILABLE";
      return sendJson(response, 200, { status });
    }
    if (request.method === "POST" && url.pathname === "/rest/posts") {
      const body = JSON.parse((await read(request)).toString());
      if (mishaps.refusePost) return sendJson(response, 422, { status: 422, message: "Content is a duplicate" });
      posts.push(body);
      if (mishaps.losePost) return void request.socket.destroy();
      return void response.writeHead(201, { "x-restli-id": `urn:li:ugcPost:${posts.length}` }).end();
    }
    sendJson(response, 404, { status: 404 });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    videos,
    posts,
    mishaps,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
