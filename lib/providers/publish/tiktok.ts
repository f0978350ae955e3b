import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { requestBytes, requestJson } from "../net";
import { definePublishAdapter, type PublishContext, type Published } from "./port";
import { putPart } from "./put-part";
import { api, bearer, LABEL, tiktokOAuth } from "./tiktok-oauth";

/** A file of at most so many bytes is one chunk. */
const ONE_CHUNK = 64_000_000;
/** Bytes of a chunk of larger files; the last one takes the remainder, too. */
const CHUNK = 10_000_000;
/** Between two questions of how far TikTok is, which answers 30 a minute, and how long they go on; milliseconds. */
const ASK_EVERY_MS = 3000;
const ASK_FOR_MS = 30 * 60_000;

/**
 * What Direct Post takes; a title is counted in UTF-16 units. TikTok wants each person to choose who sees a film, so there is
 * no default; apps that it has not audited may post as SELF_ONLY alone.
 */
const config = z.object({
  title: z.string().trim().max(2200).default(""),
  privacy_level: z.enum(["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "FOLLOWER_OF_CREATOR", "SELF_ONLY"]),
  disable_comment: z.boolean().default(false),
  disable_duet: z.boolean().default(false),
  disable_stitch: z.boolean().default(false),
  video_cover_timestamp_ms: z.number().int().min(0).default(0),
  brand_content_toggle: z.boolean().default(false),
  brand_organic_toggle: z.boolean().default(false),
  /** That a machine made it, which TikTok then writes on it. */
  is_aigc: z.boolean().default(true),
});
type Config = z.output<typeof config>;
type Context = PublishContext<Config>;

const creatorAnswer = z.object({
  data: z.object({
    creator_username: z.string(),
    privacy_level_options: z.array(z.string()),
    comment_disabled: z.boolean().default(false),
    duet_disabled: z.boolean().default(false),
    stitch_disabled: z.boolean().default(false),
  }),
});
const initAnswer = z.object({ data: z.object({ publish_id: z.string().min(1), upload_url: z.url() }) });
const statusAnswer = z.object({
  data: z.object({
    status: z.string(),
    fail_reason: z.string().default(""),
    uploaded_bytes: z.number().default(0),
    // The field is spelt so.
    publicaly_available_post_id: z.array(z.string()).default([]),
  }),
});
type Standing = z.output<typeof statusAnswer>["data"];

/** What an upload keeps of itself. */
const kept = z.object({ publishId: z.string(), uploadUrl: z.string(), username: z.string() });
type Kept = z.output<typeof kept>;

/** Chunks of a file, as TikTok divides it. */
function chunksOf(bytes: number): { size: number; count: number } {
  return bytes <= ONE_CHUNK ? { size: bytes, count: 1 } : { size: CHUNK, count: Math.floor(bytes / CHUNK) };
}

/** Asks what the account may do, then begins an upload; nothing is posted before its last chunk is there. */
async function begin({ config: wanted, file, tokens, signal }: Context): Promise<Kept> {
  const call = { provider: LABEL, method: "POST" as const, headers: bearer(tokens), signal };
  const creator = (await requestJson(api("/v2/post/publish/creator_info/query/"), { ...call, body: {} }, creatorAnswer))
    .data;
  if (!creator.privacy_level_options.includes(wanted.privacy_level)) {
    const allowed = creator.privacy_level_options.join(", ");
    throw new AppError({
      code: "provider_refused",
      message: say("publishing.privacy_not_allowed", { platform: LABEL, wanted: wanted.privacy_level, allowed }),
      remedy: say("publishing.choose_other_privacy"),
    });
  }
  const { size, count } = chunksOf(file.bytes);
  const post_info = {
    ...wanted,
    // What the account has switched off may not be asked for.
    disable_comment: wanted.disable_comment || creator.comment_disabled,
    disable_duet: wanted.disable_duet || creator.duet_disabled,
    disable_stitch: wanted.disable_stitch || creator.stitch_disabled,
  };
  const source_info = { source: "FILE_UPLOAD", video_size: file.bytes, chunk_size: size, total_chunk_count: count };
  const { data } = await requestJson(
    api("/v2/post/publish/video/init/"),
    { ...call, body: { post_info, source_info } },
    initAnswer,
  );
  return { publishId: data.publish_id, uploadUrl: data.upload_url, username: creator.creator_username };
}

/** Where a post stands. Ids of posts have more digits than a number holds, so they are read as text. */
async function standing({ tokens, signal }: Context, publishId: string): Promise<Standing> {
  const { bytes } = await requestBytes(api("/v2/post/publish/status/fetch/"), {
    provider: LABEL,
    method: "POST",
    headers: bearer(tokens),
    body: { publish_id: publishId },
    signal,
  });
  const text = bytes.toString("utf8").replace(/(?<=[[,:]\s*)\d{16,}(?=\s*[\],}])/g, '"$&"');
  try {
    return statusAnswer.parse(JSON.parse(text)).data;
  } catch (cause) {
    throw new AppError({
      code: "provider_failed",
      message: say("providers.did_not_answer_form_documents", { provider: LABEL }),
      retryable: true,
      cause,
    });
  }
}

/** Sends the chunks that TikTok does not have yet, `sent` bytes being there. */
async function upload({ file, signal, progress }: Context, { uploadUrl }: Kept, sent: number): Promise<void> {
  const { size, count } = chunksOf(file.bytes);
  for (let index = Math.floor(sent / size); index < count; index += 1) {
    const part = { start: index * size, end: (index === count - 1 ? file.bytes : (index + 1) * size) - 1 };
    const headers = { "content-range": `bytes ${part.start}-${part.end}/${file.bytes}` };
    const answer = await putPart(uploadUrl, { label: LABEL, headers, file, part, signal });
    if (answer.status !== 201 && answer.status !== 206) throw answer.error();
    await progress((part.end + 1) / file.bytes);
  }
}

/** A post that the public may see has an address; any other is found on the account's page. */
function published({ publishId, username }: Kept, { publicaly_available_post_id: [post] }: Standing): Published {
  const page = `https://www.tiktok.com/@${encodeURIComponent(username)}`;
  return post ? { id: post, url: `${page}/video/${post}` } : { id: publishId, url: page };
}

/** Waits until TikTok has made a post of what it got. @throws AppError `provider_refused` with TikTok's reason, `cancelled` */
async function settled(context: Context, known: Kept): Promise<Published> {
  const { signal } = context;
  for (let waited = 0; waited < ASK_FOR_MS; waited += ASK_EVERY_MS) {
    const now = await standing(context, known.publishId);
    if (now.status === "PUBLISH_COMPLETE") return published(known, now);
    if (now.status === "FAILED") {
      // Nothing was posted: a further run begins anew.
      await context.save({});
      throw new AppError({
        code: "provider_refused",
        message: say("publishing.refused_why", { platform: LABEL, why: now.fail_reason }),
      });
    }
    await sleep(ASK_EVERY_MS, undefined, { signal }).catch((cause) => {
      throw new AppError({ code: "cancelled", message: say("providers.work_cancelled"), cause });
    });
  }
  throw new AppError({
    code: "provider_failed",
    message: say("publishing.takes_long", { platform: LABEL }),
    remedy: say("providers.try_again"),
    retryable: true,
  });
}

/** A run after a crash asks what became of the upload that it knows, and sends only what is missing. */
async function publish(context: Context): Promise<Published> {
  const before = kept.safeParse(context.state);
  if (before.success) {
    const { status, uploaded_bytes: sent } = await standing(context, before.data.publishId);
    if (status === "PROCESSING_UPLOAD" && sent < context.file.bytes) await upload(context, before.data, sent);
    return settled(context, before.data);
  }
  const known = await begin(context);
  await context.save(known);
  await upload(context, known, 0);
  return settled(context, known);
}

const figures = z.object({
  data: z.object({
    videos: z.array(z.object({ view_count: z.number(), like_count: z.number(), comment_count: z.number() })),
  }),
});

/** TikTok, Content Posting API v2: Direct Post of a file in chunks. */
export const tiktok = definePublishAdapter({
  id: "tiktok",
  label: LABEL,
  config,
  limits: { bytes: 4 * 1024 ** 3, seconds: 600 },
  oauth: tiktokOAuth,
  publish,
  analytics: async (tokens, id) => {
    const { data } = await requestJson(
      api("/v2/video/query/?fields=id,view_count,like_count,comment_count"),
      { provider: LABEL, method: "POST", headers: bearer(tokens), body: { filters: { video_ids: [id] } } },
      figures,
    );
    const { view_count: views = 0, like_count: likes = 0, comment_count: comments = 0 } = data.videos[0] ?? {};
    return { views, likes, comments };
  },
});
