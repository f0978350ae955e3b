import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sendJson } from "./http-server";

interface Upload {
  total: number;
  bytes: Buffer;
  body: { snippet: Record<string, unknown>; status: Record<string, unknown> };
  video?: string;
}

/** What may go wrong on the next occasion. */
interface Mishaps {
  /** The answer to a whole upload never arrives, though the video is there. */
  loseLastAnswer?: boolean;
  /** So many bytes of a part are kept, then the connection breaks. */
  breakAfter?: number;
}

const PERSON = { code: "agreed-code", access: "access-1", refresh: "refresh-1" };

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * YouTube Data API v3 with Google's OAuth 2 as documented: resumable uploads in parts of 256 KiB (308 with `Range`, a query with
 * `bytes *\/N`), channels.list, videos.list; tokens by code with PKCE (S256) and by refresh token.
 */
export async function startYouTube() {
  const uploads = new Map<string, Upload>();
  const thumbnails = new Map<string, Buffer>();
  const mishaps: Mishaps = {};
  const asked: { authorize?: URLSearchParams } = {};
  const state = { access: PERSON.access, withdrawn: false, refreshed: 0 };

  function token(response: ServerResponse, form: URLSearchParams) {
    const bad = (error: string) => sendJson(response, 400, { error, error_description: `Bad Request: ${error}` });
    if (form.get("client_id") !== "client" || form.get("client_secret") !== "secret") return bad("invalid_client");
    const answer = { access_token: state.access, expires_in: 3599, token_type: "Bearer", scope: "youtube.upload" };
    if (form.get("grant_type") === "refresh_token") {
      if (state.withdrawn || form.get("refresh_token") !== PERSON.refresh) return bad("invalid_grant");
      state.refreshed += 1;
      state.access = `access-${state.refreshed + 1}`;
      return sendJson(response, 200, { ...answer, access_token: state.access });
    }
    const verifier = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const fits =
      form.get("code") === PERSON.code &&
      verifier === asked.authorize?.get("code_challenge") &&
      form.get("redirect_uri") === asked.authorize?.get("redirect_uri");
    if (!fits) return bad("invalid_grant");
    sendJson(response, 200, { ...answer, refresh_token: PERSON.refresh });
  }

  /** What has arrived of an upload that wants more. */
  function incomplete(response: ServerResponse, { bytes }: Upload) {
    if (bytes.length > 0) response.setHeader("range", `bytes=0-${bytes.length - 1}`);
    response.writeHead(308).end();
  }

  async function put(request: IncomingMessage, response: ServerResponse, upload: Upload) {
    const [, start, end, total] =
      /^bytes (?:\*|(\d+)-(\d+))\/(\d+)$/.exec(request.headers["content-range"] ?? "") ?? [];
    const part = await read(request);
    if (Number(total) !== upload.total) return sendJson(response, 400, { error: { message: "Invalid total" } });
    if (upload.video) return sendJson(response, 200, { kind: "youtube#video", id: upload.video });
    if (start === undefined) return incomplete(response, upload);
    const isLast = Number(end) === upload.total - 1;
    const isWhole = part.length === Number(end) - Number(start) + 1;
    if (!isWhole || Number(start) !== upload.bytes.length || (!isLast && part.length % (256 * 1024) !== 0)) {
      return sendJson(response, 400, { error: { message: "Invalid part" } });
    }
    if (mishaps.breakAfter !== undefined) {
      upload.bytes = Buffer.concat([upload.bytes, part.subarray(0, mishaps.breakAfter)]);
      delete mishaps.breakAfter;
      return void request.socket.destroy();
    }
    upload.bytes = Buffer.concat([upload.bytes, part]);
    if (!isLast) return incomplete(response, upload);
    upload.video = `video${[...uploads.values()].filter(({ video }) => video).length + 1}`;
    if (mishaps.loseLastAnswer) {
      delete mishaps.loseLastAnswer;
      return void request.socket.destroy();
    }
    sendJson(response, 201, { kind: "youtube#video", id: upload.video });
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (url.pathname === "/o/oauth2/v2/auth") {
      asked.authorize = url.searchParams;
      const back = new URL(url.searchParams.get("redirect_uri") ?? "");
      back.searchParams.set("state", url.searchParams.get("state") ?? "");
      back.searchParams.set("code", PERSON.code);
      return void response.writeHead(302, { location: back.href }).end();
    }
    if (url.pathname === "/token") return token(response, new URLSearchParams((await read(request)).toString()));
    if (request.headers.authorization !== `Bearer ${state.access}`) {
      return sendJson(response, 401, { error: { code: 401, message: "Invalid Credentials" } });
    }
    if (url.pathname === "/upload/youtube/v3/thumbnails/set") {
      thumbnails.set(url.searchParams.get("videoId") ?? "", await read(request));
      return sendJson(response, 200, { kind: "youtube#thumbnailSetResponse", items: [] });
    }
    const upload = uploads.get(url.searchParams.get("upload_id") ?? "");
    if (request.method === "PUT" && upload) return put(request, response, upload);
    if (request.method === "POST" && url.pathname === "/upload/youtube/v3/videos") {
      const body = JSON.parse((await read(request)).toString()) as Upload["body"];
      if (!body.snippet.title) return sendJson(response, 400, { error: { message: "The title is missing" } });
      const id = `upload${uploads.size + 1}`;
      uploads.set(id, { total: Number(request.headers["x-upload-content-length"]), bytes: Buffer.alloc(0), body });
      response.setHeader("location", `http://${request.headers.host}/upload/youtube/v3/videos?upload_id=${id}`);
      return void response.writeHead(200).end();
    }
    if (url.pathname === "/youtube/v3/channels") {
      return sendJson(response, 200, { items: [{ id: "UC1", snippet: { title: "Ma Chaîne" } }] });
    }
    if (url.pathname === "/youtube/v3/videos") {
      const statistics = { viewCount: "150", likeCount: "12", commentCount: "3" };
      return sendJson(response, 200, { items: [{ id: url.searchParams.get("id"), statistics }] });
    }
    sendJson(response, 404, { error: { message: "Not Found" } });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    uploads,
    thumbnails,
    mishaps,
    state,
    videos: () => [...uploads.values()].filter(({ video }) => video),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
