import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { variable } from "@/lib/core/env";
import { AppError, isAppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { requireVariable } from "../keys";
import { baseAddress, requestBytes, requestJson } from "../net";
import { definePublishAdapter, type PublishContext, type Published, type Tokens } from "./port";
import { putPart } from "./put-part";

const LABEL = "LinkedIn";
const ID = ["LINKEDIN_CLIENT_ID"] as const;
const SECRET = ["LINKEDIN_CLIENT_SECRET"] as const;
/** Month of the API; LinkedIn serves each for a year (LINKEDIN_VERSION for a later one). */
const VERSION = "202609";
const SCOPES = "openid profile w_member_social";
/** Milliseconds between looks at a video that LinkedIn prepares. */
const LOOK_AGAIN_MS = 3000;

/** LinkedIn's hosts; LINKEDIN_BASE_URL stands for all of them. */
const at = (host: string, path: string): string => `${baseAddress(variable("LINKEDIN_BASE_URL"), host)}${path}`;
const api = (path: string): string => at("https://api.linkedin.com", path);
const headersOf = ({ access }: Tokens) => ({
  authorization: `Bearer ${access}`,
  "linkedin-version": variable("LINKEDIN_VERSION") ?? VERSION,
  "x-restli-protocol-version": "2.0.0",
});

/** What the Posts API takes: a commentary of at most 3,000 characters. */
const config = z.object({
  text: z.string().trim().max(3000).default(""),
  title: z.string().trim().max(200).optional(),
  visibility: z.enum(["PUBLIC", "CONNECTIONS"]).default("PUBLIC"),
});
type Config = z.output<typeof config>;

/** A commentary in LinkedIn's "little text": its reserved signs are escaped, but for the # of hashtags. */
const littleText = (text: string): string => text.replace(/[|{}@[\]()<>*_~\\]/g, (sign) => `\\${sign}`);

const tokenAnswer = z.object({
  access_token: z.string(),
  expires_in: z.number().optional(),
  refresh_token: z.string().optional(),
});

async function askForTokens(form: Record<string, string>): Promise<Tokens> {
  const body = new URLSearchParams({ ...form, client_id: requireVariable(ID), client_secret: requireVariable(SECRET) });
  const answer = await requestJson(
    at("https://www.linkedin.com", "/oauth/v2/accessToken"),
    { provider: LABEL, method: "POST", body },
    tokenAnswer,
  );
  return {
    access: answer.access_token,
    refresh: answer.refresh_token,
    ...(answer.expires_in === undefined ? {} : { expiresAt: Date.now() + answer.expires_in * 1000 }),
  };
}

const member = z.object({ sub: z.string().min(1), name: z.string().default("") });
const whoIs = (tokens: Tokens) =>
  requestJson(api("/v2/userinfo"), { provider: LABEL, headers: { authorization: `Bearer ${tokens.access}` } }, member);

const initialized = z.object({
  value: z.object({
    video: z.string().min(1),
    uploadToken: z.string().default(""),
    uploadInstructions: z
      .array(z.object({ uploadUrl: z.url(), firstByte: z.number().int(), lastByte: z.number().int() }))
      .min(1),
  }),
});

/** How far a publication is, kept for a run that goes on after a crash. */
const progressed = z.object({
  author: z.string().optional(),
  /** The video, once all of it has been sent. */
  video: z.string().optional(),
  /** Its post was asked for; whether it is there cannot be asked. */
  posting: z.boolean().optional(),
});

/** Sends the film in the parts that LinkedIn asks for. A video without a post is seen by nobody: after a crash another one is sent. */
async function sendVideo({ file, tokens, signal, progress }: PublishContext<Config>, author: string): Promise<string> {
  const headers = headersOf(tokens);
  const { value } = await requestJson(
    api("/rest/videos?action=initializeUpload"),
    {
      provider: LABEL,
      method: "POST",
      headers,
      body: {
        initializeUploadRequest: {
          owner: author,
          fileSizeBytes: file.bytes,
          uploadCaptions: false,
          uploadThumbnail: false,
        },
      },
      signal,
    },
    initialized,
  );
  const etags: string[] = [];
  for (const { uploadUrl, firstByte: start, lastByte: end } of value.uploadInstructions) {
    const answer = await putPart(uploadUrl, { label: LABEL, headers: {}, file, part: { start, end }, signal });
    if (answer.status !== 200 && answer.status !== 201) throw answer.error();
    etags.push(answer.etag ?? "");
    await progress(((end + 1) / file.bytes) * 0.9);
  }
  const { video, uploadToken } = value;
  await requestBytes(api("/rest/videos?action=finalizeUpload"), {
    provider: LABEL,
    method: "POST",
    headers,
    body: { finalizeUploadRequest: { video, uploadToken, uploadedPartIds: etags } },
    signal,
  });
  return video;
}

const videoStatus = z.object({ status: z.string() });

/** Waits until LinkedIn has prepared the video. @throws AppError `provider_refused` when it cannot */
async function untilReady({ tokens, signal }: PublishContext<Config>, video: string): Promise<void> {
  for (;;) {
    const url = api(`/rest/videos/${encodeURIComponent(video)}`);
    const { status } = await requestJson(url, { provider: LABEL, headers: headersOf(tokens), signal }, videoStatus);
    if (status === "AVAILABLE") return;
    if (status === "PROCESSING_FAILED") {
      throw new AppError({ code: "provider_refused", message: say("publishing.cannot_process", { platform: LABEL }) });
    }
    await pause(LOOK_AGAIN_MS, undefined, signal ? { signal } : {});
  }
}

async function post(context: PublishContext<Config>, author: string, video: string): Promise<Published> {
  const { config: wanted, tokens, signal } = context;
  const { headers } = await requestBytes(api("/rest/posts"), {
    provider: LABEL,
    method: "POST",
    headers: headersOf(tokens),
    body: {
      author,
      commentary: littleText(wanted.text),
      visibility: wanted.visibility,
      distribution: { feedDistribution: "MAIN_FEED", targetEntities: [], thirdPartyDistributionChannels: [] },
      content: { media: { id: video, ...(wanted.title ? { title: wanted.title } : {}) } },
      lifecycleState: "PUBLISHED",
      isReshareDisabledByAuthor: false,
    },
    signal,
  });
  const id = headers.get("x-restli-id") ?? video;
  return { id, url: `https://www.linkedin.com/feed/update/${id}/` };
}

/** The video, then the post that shows it. A post whose answer was lost is never asked for again: LinkedIn does not tell of it. */
async function publish(context: PublishContext<Config>): Promise<Published> {
  const { tokens, state, save } = context;
  const known = progressed.parse(state);
  if (known.posting) {
    throw new AppError({
      code: "conflict",
      message: say("publishing.unsure", { platform: LABEL }),
      remedy: say("publishing.look_there", { platform: LABEL }),
    });
  }
  const author = known.author ?? `urn:li:person:${(await whoIs(tokens)).sub}`;
  const video = known.video ?? (await sendVideo(context, author));
  await save({ author, video });
  await untilReady(context, video);
  await save({ author, video, posting: true });
  try {
    return await post(context, author, video);
  } catch (error) {
    // What was refused is not there; after a fault of LinkedIn's, or without an answer, it may be.
    if (isAppError(error) && Number(error.details.status) < 500) await save({ author, video });
    throw error;
  }
}

/** LinkedIn, Videos API and Posts API: a member's own posts. */
export const linkedin = definePublishAdapter({
  id: "linkedin",
  label: LABEL,
  config,
  limits: { bytes: 500 * 1024 ** 2, seconds: 30 * 60 },
  oauth: {
    env: [...ID, ...SECRET],
    authorizeUrl: ({ state, challenge, redirectUri }) =>
      `${at("https://www.linkedin.com", "/oauth/v2/authorization")}?${new URLSearchParams({
        response_type: "code",
        client_id: requireVariable(ID),
        redirect_uri: redirectUri,
        scope: SCOPES,
        state,
        code_challenge: challenge,
        code_challenge_method: "S256",
      })}`,
    exchange: ({ code, verifier, redirectUri }) =>
      askForTokens({ grant_type: "authorization_code", code, code_verifier: verifier, redirect_uri: redirectUri }),
    refresh: async ({ refresh = "" }) => ({
      refresh,
      ...(await askForTokens({ grant_type: "refresh_token", refresh_token: refresh })),
    }),
    account: async (tokens) => {
      const { sub, name } = await whoIs(tokens);
      return { id: sub, name: name || sub };
    },
  },
  publish,
});
