import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Received } from "./http-server";

/** What a client needs to use it, and what the emulator can be told. */
export interface S3Emulator {
  url: string;
  /** The five variables of a studio that keeps its files here. */
  variables: Record<string, string>;
  objects: Map<string, { body: Buffer; etag: string; modifiedAt: Date }>;
  /** Uploads in parts that have neither been completed nor aborted. */
  uploads: Map<string, { key: string; parts: Map<number, Buffer> }>;
  received: Received[];
  /** Answers the next requests this way instead of doing them, one for each. */
  failures: { status: number; code: string; message: string }[];
  /** Breaks the connection in the middle of the next download. */
  breakNextDownload: boolean;
  /** Does the next end of an upload in parts, and breaks the connection instead of saying so. */
  loseNextAnswer: boolean;
  close(): Promise<void>;
}

export const S3_KEYS = { access: "AKIAEXAMPLE", secret: "secret/of+example=", region: "eu-test-1", bucket: "films" };

const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest();
const sha256 = (data: Buffer | string) => createHash("sha256").update(data).digest("hex");
const md5 = (data: Buffer | string) => createHash("md5").update(data).digest("hex");
/** RFC 3986, as the signature's document wants it: everything but letters, digits and -._~ */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

interface Signed {
  access: string;
  date: string;
  region: string;
  headers: string[];
  signature: string;
  time: string;
  payload: string;
}

/** The parts of a signature, from the Authorization header or the query (presigned). */
function signedPart(request: IncomingMessage, url: URL): Signed | undefined {
  const query = url.searchParams;
  if (query.get("X-Amz-Signature")) {
    const [access = "", date = "", region = ""] = (query.get("X-Amz-Credential") ?? "").split("/");
    return {
      ...{ access, date, region, signature: query.get("X-Amz-Signature") ?? "" },
      headers: (query.get("X-Amz-SignedHeaders") ?? "").split(";"),
      ...{ time: query.get("X-Amz-Date") ?? "", payload: "UNSIGNED-PAYLOAD" },
    };
  }
  const match = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=(\w+)$/.exec(
    request.headers.authorization ?? "",
  );
  if (!match) return undefined;
  const [access = "", date = "", region = ""] = match[1]!.split("/");
  const time = String(request.headers["x-amz-date"]);
  const payload = String(request.headers["x-amz-content-sha256"]);
  return { access, date, region, headers: match[2]!.split(";"), signature: match[3]!, time, payload };
}

/** Amazon's "Authenticating Requests (AWS Signature Version 4)": the code of the error, if the request is not to be trusted. */
function distrust(request: IncomingMessage, url: URL, body: Buffer): string | undefined {
  const signed = signedPart(request, url);
  if (!signed) return "AccessDenied";
  if (signed.access !== S3_KEYS.access) return "InvalidAccessKeyId";
  if (signed.region !== S3_KEYS.region) return "AuthorizationHeaderMalformed";
  if (!signed.headers.includes("host")) return "SignatureDoesNotMatch";
  if (signed.payload !== "UNSIGNED-PAYLOAD" && signed.payload !== sha256(body)) return "XAmzContentSHA256Mismatch";
  const expires = Number(url.searchParams.get("X-Amz-Expires") ?? 900);
  const made = Date.parse(signed.time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (!(Date.now() - made < expires * 1000)) return "RequestTimeTooSkewed";
  const path = decodeURIComponent(url.pathname).split("/").map(encode).join("/");
  const query = [...url.searchParams]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join("&");
  const headers = signed.headers.map((name) => `${name}:${String(request.headers[name] ?? "").trim()}\n`).join("");
  const canonical = [request.method, path, query, headers, signed.headers.join(";"), signed.payload].join("\n");
  const scope = `${signed.date}/${signed.region}/s3/aws4_request`;
  const key = hmac(hmac(hmac(hmac(`AWS4${S3_KEYS.secret}`, signed.date), signed.region), "s3"), "aws4_request");
  const text = ["AWS4-HMAC-SHA256", signed.time, scope, sha256(canonical)].join("\n");
  return hmac(key, text).toString("hex") === signed.signature ? undefined : "SignatureDoesNotMatch";
}

const STATUS: Record<string, number> = { NoSuchKey: 404, NoSuchBucket: 404, NoSuchUpload: 404, InvalidRange: 416 };

function refuse(response: ServerResponse, code: string, message = code, status = STATUS[code] ?? 403): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  response.writeHead(status, { "content-type": "application/xml" }).end(body);
}

const xml = (response: ServerResponse, body: string) =>
  void response
    .writeHead(200, { "content-type": "application/xml" })
    .end(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * An S3 server (one bucket, path addresses) after Amazon's API reference: PutObject, GetObject with ranges, HeadObject,
 * DeleteObject, ListObjectsV2 in pages of 100, uploads in parts. Every request's signature and content hash are checked.
 */
export async function startS3(): Promise<S3Emulator> {
  const objects: S3Emulator["objects"] = new Map();
  const uploads: S3Emulator["uploads"] = new Map();
  const emulator = {
    objects,
    uploads,
    received: [] as Received[],
    failures: [],
    breakNextDownload: false,
    loseNextAnswer: false,
  } as unknown as S3Emulator;
  const put = (key: string, body: Buffer, etag = md5(body)) => {
    objects.set(key, { body, etag, modifiedAt: new Date() });
    return etag;
  };

  function list(response: ServerResponse, query: URLSearchParams) {
    const keys = [...objects.keys()].filter((key) => key.startsWith(query.get("prefix") ?? "")).sort();
    const after = query.get("continuation-token");
    const rest = after ? keys.filter((key) => key > after) : keys;
    const page = rest.slice(0, 100);
    const more = rest.length > page.length;
    const contents = page.map((key) => {
      const { body, modifiedAt, etag } = objects.get(key)!;
      const facts = `<LastModified>${modifiedAt.toISOString()}</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${body.length}</Size>`;
      return `<Contents><Key>${escaped(key)}</Key>${facts}</Contents>`;
    });
    const next = more ? `<NextContinuationToken>${escaped(page.at(-1)!)}</NextContinuationToken>` : "";
    xml(response, `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`);
  }

  function multipart(response: ServerResponse, method: string, key: string, query: URLSearchParams, body: Buffer) {
    const id = query.get("uploadId") ?? "";
    if (query.has("uploads")) {
      const made = `upload/${uploads.size + 1}&`;
      uploads.set(made, { key, parts: new Map() });
      return xml(
        response,
        `<InitiateMultipartUploadResult><UploadId>${escaped(made)}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    const upload = uploads.get(id);
    if (upload?.key !== key) return refuse(response, "NoSuchUpload");
    if (method === "PUT") {
      upload.parts.set(Number(query.get("partNumber")), body);
      return void response.writeHead(200, { etag: `"${md5(body)}"` }).end();
    }
    uploads.delete(id);
    if (method === "DELETE") return void response.writeHead(204).end();
    const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]+)<\/ETag>/g)];
    const parts = named.map(([, number]) => upload.parts.get(Number(number)));
    const right = named.every(([, , etag], index) => parts[index] && etag!.includes(md5(parts[index]!)));
    const small = parts.slice(0, -1).some((part) => (part?.length ?? 0) < 5 * 1024 ** 2);
    if (!right || parts.length !== upload.parts.size) return refuse(response, "InvalidPart", "InvalidPart", 400);
    if (small) return refuse(response, "EntityTooSmall", "EntityTooSmall", 400);
    const whole = Buffer.concat(parts as Buffer[]);
    const etag = put(
      key,
      whole,
      `${md5(Buffer.concat(parts.map((part) => Buffer.from(md5(part!), "hex"))))}-${parts.length}`,
    );
    if (emulator.loseNextAnswer) {
      emulator.loseNextAnswer = false;
      return void response.destroy();
    }
    xml(response, `<CompleteMultipartUploadResult><ETag>&quot;${etag}&quot;</ETag></CompleteMultipartUploadResult>`);
  }

  function get(request: IncomingMessage, response: ServerResponse, key: string) {
    const object = objects.get(key);
    if (!object) return refuse(response, "NoSuchKey", "The specified key does not exist.");
    const { body, etag, modifiedAt } = object;
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
    if (from !== undefined && Number(from) >= body.length) return refuse(response, "InvalidRange");
    const part = from === undefined ? body : body.subarray(Number(from), Number(to) + 1);
    response.writeHead(from === undefined ? 200 : 206, {
      "content-length": part.length,
      "content-type": "binary/octet-stream",
      etag: `"${etag}"`,
      "last-modified": modifiedAt.toUTCString(),
      ...(from === undefined
        ? {}
        : { "content-range": `bytes ${from}-${Number(from) + part.length - 1}/${body.length}` }),
    });
    if (request.method === "HEAD") return void response.end();
    if (!emulator.breakNextDownload) return void response.end(part);
    emulator.breakNextDownload = false;
    response.write(part.subarray(0, Math.floor(part.length / 2)), () => response.destroy());
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const method = request.method ?? "GET";
    emulator.received.push({
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: undefined,
    });
    const failure = emulator.failures.shift();
    if (failure) return refuse(response, failure.code, failure.message, failure.status);
    const wrong = distrust(request, url, body);
    if (wrong)
      return refuse(response, wrong, "The request is not to be trusted.", wrong === "AccessDenied" ? 403 : 400);
    const [, bucket, ...rest] = url.pathname.split("/").map(decodeURIComponent);
    const key = rest.join("/");
    if (bucket !== S3_KEYS.bucket) return refuse(response, "NoSuchBucket", "The specified bucket does not exist");
    if (key === "") return list(response, url.searchParams);
    if (url.searchParams.has("uploads") || url.searchParams.has("uploadId")) {
      return multipart(response, method, key, url.searchParams, body);
    }
    if (method === "PUT") return void response.writeHead(200, { etag: `"${put(key, body)}"` }).end();
    if (method === "DELETE") {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    get(request, response, key);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(emulator, {
    url,
    variables: {
      S3_ENDPOINT: url,
      S3_REGION: S3_KEYS.region,
      S3_BUCKET: S3_KEYS.bucket,
      S3_ACCESS_KEY_ID: S3_KEYS.access,
      S3_SECRET_ACCESS_KEY: S3_KEYS.secret,
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
