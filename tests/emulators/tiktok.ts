import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sendJson } from "./http-server";

interface Post {
  info: Record<string, unknown>;
  total: number;
  chunks: number;
  bytes: Buffer;
  got: number;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** An id of more digits than a number holds, as TikTok's are. */
export const POST_ID = "7341234567890123456";

/** TikTok's OAuth v2 and Content Posting API v2 as documented: creator info, Direct Post by FILE_UPLOAD in chunks, status. */
export async function startTikTok() {
  const posts: Post[] = [];
  const mishaps: { breakOnChunk?: number; status?: number; failReason?: string } = {};
  const state = { refreshed: 0 };
  const fine = { error: { code: "ok", message: "", log_id: "1" } };

  function init(response: ServerResponse, host: string, given: Record<string, Record<string, unknown>>) {
    const {
      video_size: total,
      chunk_size: size,
      total_chunk_count: chunks,
    } = given.source_info as Record<string, number>;
    const fits = total && size && (chunks === 1 ? size === total : chunks === Math.floor(total / size));
    if (!fits) return sendJson(response, 400, { error: { code: "invalid_params", message: "invalid chunks" } });
    posts.push({ info: given.post_info ?? {}, total, chunks: chunks ?? 1, bytes: Buffer.alloc(0), got: 0 });
    const upload_url = `http://${host}/video/?upload_id=${posts.length - 1}`;
    sendJson(response, 200, { data: { publish_id: `v_pub_file~v2.${posts.length - 1}`, upload_url }, ...fine });
  }

  async function put(request: IncomingMessage, response: ServerResponse, post: Post) {
    const [, start, end] = /^bytes (\d+)-(\d+)\/\d+$/.exec(request.headers["content-range"] ?? "") ?? [];
    const part = await read(request);
    if (post.got === mishaps.breakOnChunk) {
      delete mishaps.breakOnChunk;
      return void request.socket.destroy();
    }
    if (Number(start) !== post.bytes.length || part.length !== Number(end) - Number(start) + 1) {
      return void response.writeHead(416).end();
    }
    post.bytes = Buffer.concat([post.bytes, part]);
    post.got += 1;
    response.writeHead(post.got === post.chunks ? 201 : 206).end();
  }

  function standing(response: ServerResponse, post: Post) {
    const isWhole = post.bytes.length === post.total;
    const failed = isWhole && mishaps.failReason;
    const status = failed ? "FAILED" : isWhole ? "PUBLISH_COMPLETE" : "PROCESSING_UPLOAD";
    const isPublic = isWhole && post.info.privacy_level === "PUBLIC_TO_EVERYONE";
    const id = isPublic ? `,"publicaly_available_post_id":[${POST_ID}]` : "";
    const body = `{"data":{"status":"${status}","fail_reason":"${failed || ""}","uploaded_bytes":${post.bytes.length}${id}},"error":{"code":"ok"}}`;
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const uploading = posts[Number(url.searchParams.get("upload_id") ?? -1)];
    if (request.method === "PUT" && uploading) return put(request, response, uploading);
    const text = (await read(request)).toString();
    if (mishaps.status) {
      response.setHeader("retry-after", "7");
      return sendJson(response, mishaps.status, { error: { code: "rate_limit_exceeded", message: "Slow down" } });
    }
    if (url.pathname === "/v2/oauth/token/") {
      const form = new URLSearchParams(text);
      const isKnown = form.get("refresh_token") === "refresh-1" || form.get("code") === "agreed-code";
      if (!isKnown) return sendJson(response, 200, { error: "invalid_grant", error_description: "Token is expired." });
      state.refreshed += 1;
      return sendJson(response, 200, { access_token: "access-1", refresh_token: "refresh-2", expires_in: 86_400 });
    }
    if (request.headers.authorization !== "Bearer access-1") {
      return sendJson(response, 401, {
        error: { code: "access_token_invalid", message: "The access token is invalid" },
      });
    }
    if (url.pathname === "/v2/user/info/") {
      return sendJson(response, 200, { data: { user: { open_id: "open-1", display_name: "Ma Page" } }, ...fine });
    }
    const body = JSON.parse(text || "{}");
    switch (url.pathname) {
      case "/v2/post/publish/creator_info/query/": {
        const privacy_level_options = ["PUBLIC_TO_EVERYONE", "SELF_ONLY"];
        const data = { creator_username: "mapage", privacy_level_options, comment_disabled: true };
        return sendJson(response, 200, { data, ...fine });
      }
      case "/v2/post/publish/video/init/":
        return init(response, request.headers.host ?? "", body);
      case "/v2/post/publish/status/fetch/": {
        const post = posts[Number(String(body.publish_id).split(".").at(-1))];
        if (post) return standing(response, post);
        return sendJson(response, 400, { error: { code: "invalid_publish_id", message: "No such post" } });
      }
      case "/v2/video/query/":
        return sendJson(response, 200, {
          data: { videos: [{ view_count: 9, like_count: 2, comment_count: 1 }] },
          ...fine,
        });
    }
    sendJson(response, 404, { error: { message: "Not Found" } });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    posts,
    mishaps,
    state,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
