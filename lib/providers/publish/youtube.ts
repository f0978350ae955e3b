import { z } from "zod";
import { variable } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { requireVariable } from "../keys";
import { baseAddress, requestBytes, requestJson } from "../net";
import { definePublishAdapter, type PublishContext, type Published, type Tokens } from "./port";
import { putPart } from "./put-part";

const LABEL = "YouTube";
const ID = ["YOUTUBE_CLIENT_ID"] as const;
const SECRET = ["YOUTUBE_CLIENT_SECRET"] as const;
/** A part of an upload is a multiple of 256 KiB; larger ones mean fewer requests, and more to send again. */
const PART = 32 * 256 * 1024;
const SCOPES = [
  "https://www.googleapis.com/auth/youtube.upload",
  "https://www.googleapis.com/auth/youtube.readonly",
].join(" ");

/** Google's hosts; YOUTUBE_BASE_URL stands for all of them. */
const at = (host: string, path: string): string => `${baseAddress(variable("YOUTUBE_BASE_URL"), host)}${path}`;
const api = (path: string): string => at("https://www.googleapis.com", path);
const bearer = ({ access }: Tokens) => ({ authorization: `Bearer ${access}` });

/** What the Data API takes (videos.insert); a title of at most 100 characters without < and >, 500 characters of tags. */
const config = z.object({
  title: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((title) => !/[<>]/.test(title), { params: { said: say("publishing.no_angle_brackets") } }),
  description: z
    .string()
    .refine((text) => Buffer.byteLength(text) <= 5000, { params: { said: say("publishing.most_5000_bytes") } })
    .default(""),
  tags: z
    .array(z.string().trim().min(1).max(500))
    // A tag with a space counts with the quotation marks that it is written in, commas between tags count, too.
    .refine((tags) => tags.reduce((sum, tag) => sum + tag.length + (tag.includes(" ") ? 2 : 0) + 1, -1) <= 500, {
      params: { said: say("publishing.most_500_characters_of_tags") },
    })
    .default([]),
  category_id: z.string().regex(/^\d+$/).default("22"),
  privacy_status: z.enum(["public", "unlisted", "private"]).default("private"),
  made_for_kids: z.boolean().default(false),
  /** That the film is altered or made by a machine, as YouTube asks to be told of what looks real. */
  contains_synthetic_media: z.boolean().default(true),
  thumbnail_asset_id: z.string().optional(),
});
type Config = z.output<typeof config>;

const tokenAnswer = z.object({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  expires_in: z.number().optional(),
});

async function askForTokens(form: Record<string, string>): Promise<Tokens> {
  const body = new URLSearchParams({
    ...form,
    client_id: requireVariable(ID),
    client_secret: requireVariable(SECRET),
  });
  const answer = await requestJson(
    at("https://oauth2.googleapis.com", "/token"),
    { provider: LABEL, method: "POST", body },
    tokenAnswer,
  );
  return {
    access: answer.access_token,
    refresh: answer.refresh_token,
    ...(answer.expires_in === undefined ? {} : { expiresAt: Date.now() + answer.expires_in * 1000 }),
  };
}

const video = z.object({ id: z.string().min(1) });
const published = ({ id }: z.output<typeof video>): Published => ({ id, url: `https://youtube.com/watch?v=${id}` });

/** Begins an upload; nothing is published before its last part is there. */
async function begin({ config: wanted, file, tokens, signal }: PublishContext<Config>): Promise<string> {
  const { headers } = await requestBytes(api("/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status"), {
    provider: LABEL,
    method: "POST",
    headers: {
      ...bearer(tokens),
      "x-upload-content-length": String(file.bytes),
      "x-upload-content-type": file.mime,
    },
    body: {
      snippet: {
        title: wanted.title,
        description: wanted.description,
        tags: wanted.tags,
        categoryId: wanted.category_id,
      },
      status: {
        privacyStatus: wanted.privacy_status,
        selfDeclaredMadeForKids: wanted.made_for_kids,
        containsSyntheticMedia: wanted.contains_synthetic_media,
      },
    },
    signal,
  });
  const location = headers.get("location");
  if (location) return location;
  throw new AppError({
    code: "provider_failed",
    message: say("publishing.no_upload_address", { platform: LABEL }),
    retryable: true,
  });
}

/** Bytes that have arrived, of a `Range: bytes=0-N` header; none without one. */
const arrived = (range: string | null): number => (range ? Number(range.split("-")[1]) + 1 : 0);

/**
 * Sends the film in parts. An upload under way is asked first what it has: one whose last answer was lost tells its video, so
 * that nothing is sent twice.
 */
async function upload(context: PublishContext<Config>): Promise<Published> {
  const { file, state, save, progress, signal, tokens } = context;
  let location = typeof state.upload === "string" ? state.upload : undefined;
  const send = (range: string, part?: { start: number; end: number }) =>
    putPart(location ?? "", {
      label: LABEL,
      headers: { ...bearer(tokens), "content-range": range },
      file,
      part,
      signal,
    });
  let sent = 0;
  if (location) {
    const asked = await send(`bytes */${file.bytes}`);
    if (asked.status === 200 || asked.status === 201) return published(video.parse(JSON.parse(asked.text)));
    // Uploads are kept for a week; one that is gone has published nothing.
    if (asked.status === 308) sent = arrived(asked.range);
    else location = undefined;
  }
  if (!location) {
    location = await begin(context);
    await save({ upload: location });
  }
  for (;;) {
    const part = { start: sent, end: Math.min(sent + PART, file.bytes) - 1 };
    const answer = await send(`bytes ${part.start}-${part.end}/${file.bytes}`, part);
    if (answer.status === 200 || answer.status === 201) return published(video.parse(JSON.parse(answer.text)));
    if (answer.status !== 308) throw answer.error();
    const now = arrived(answer.range);
    if (now <= sent) throw answer.error();
    sent = now;
    await progress(sent / file.bytes);
  }
}

/** The film, then its picture, which replaces the one before. */
async function publish(context: PublishContext<Config>): Promise<Published> {
  const { thumbnail, tokens, signal } = context;
  const made = await upload(context);
  if (thumbnail) {
    await requestBytes(
      api(`/upload/youtube/v3/thumbnails/set?uploadType=media&videoId=${encodeURIComponent(made.id)}`),
      {
        provider: LABEL,
        method: "POST",
        headers: { ...bearer(tokens), "content-type": thumbnail.mime },
        body: thumbnail.bytes,
        signal,
      },
    );
  }
  return made;
}

const channels = z.object({ items: z.array(z.object({ id: z.string(), snippet: z.object({ title: z.string() }) })) });
const count = z.coerce.number().default(0);
const statistics = z.object({
  items: z.array(z.object({ statistics: z.object({ viewCount: count, likeCount: count, commentCount: count }) })),
});

/** YouTube, Data API v3: resumable uploads. */
export const youtube = definePublishAdapter({
  id: "youtube",
  label: LABEL,
  config,
  limits: { bytes: 256 * 1024 ** 3, seconds: 12 * 3600 },
  oauth: {
    env: [...ID, ...SECRET],
    authorizeUrl: ({ state, challenge, redirectUri }) =>
      `${at("https://accounts.google.com", "/o/oauth2/v2/auth")}?${new URLSearchParams({
        client_id: requireVariable(ID),
        redirect_uri: redirectUri,
        response_type: "code",
        scope: SCOPES,
        state,
        code_challenge: challenge,
        code_challenge_method: "S256",
        // Without both, Google gives a token that cannot be renewed.
        access_type: "offline",
        prompt: "consent",
      })}`,
    exchange: ({ code, verifier, redirectUri }) =>
      askForTokens({ grant_type: "authorization_code", code, code_verifier: verifier, redirect_uri: redirectUri }),
    refresh: async ({ refresh = "" }) => ({
      refresh,
      ...(await askForTokens({ grant_type: "refresh_token", refresh_token: refresh })),
    }),
    account: async (tokens) => {
      const { items } = await requestJson(
        api("/youtube/v3/channels?part=snippet&mine=true"),
        { provider: LABEL, headers: bearer(tokens) },
        channels,
      );
      const [channel] = items;
      if (channel) return { id: channel.id, name: channel.snippet.title };
      throw new AppError({ code: "provider_refused", message: say("publishing.no_channel", { platform: LABEL }) });
    },
    revoke: async ({ refresh, access }) => {
      const body = new URLSearchParams({ token: refresh ?? access });
      await requestBytes(at("https://oauth2.googleapis.com", "/revoke"), { provider: LABEL, method: "POST", body });
    },
  },
  publish,
  analytics: async (tokens, id) => {
    const path = `/youtube/v3/videos?part=statistics&id=${encodeURIComponent(id)}`;
    const { items } = await requestJson(api(path), { provider: LABEL, headers: bearer(tokens) }, statistics);
    const { viewCount = 0, likeCount = 0, commentCount = 0 } = items[0]?.statistics ?? {};
    return { views: viewCount, likes: likeCount, comments: commentCount };
  },
});
