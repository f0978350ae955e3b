import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { type FieldIssue, invalid, isAppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { type AssetRow, getAssets } from "../assets";
import { videoAsset } from "../exports";
import { getFilm } from "../films";
import { parseInput } from "../parse-input";
import { adapterOf, PLATFORMS, WATCH, watchConfig } from "./platforms";
import { type ConnectionRow, findConnections } from "./repo";

export const publishInput = z.object({
  videoId: z.string().min(1).max(200),
  platforms: z
    .array(
      z.object({
        platform: z.string().min(1).max(40),
        /** Which of several accounts of the platform; the only one where there is one. */
        connectionId: z.string().max(200).optional(),
        config: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .min(1)
    .max(20),
});

type Wish = z.output<typeof publishInput>["platforms"][number];

/** A platform with what it is to be told. */
export interface Target {
  platform: string;
  connectionId: string | null;
  config: Record<string, unknown>;
}

/** What is wrong with a file for a platform, as far as that is known before it is sent. */
function refusals(platform: string, asset: AssetRow, at: string): FieldIssue[] {
  const limits = adapterOf(platform)?.limits;
  if (!limits) return [];
  const bytes = Number(asset.bytes);
  const seconds = asset.durationSeconds ?? 0;
  return [
    ...(bytes > limits.bytes
      ? [{ field: at, message: say("publishing.too_many_bytes", { most: limits.bytes }), constraint: "too_large" }]
      : []),
    ...(seconds > limits.seconds
      ? [{ field: at, message: say("publishing.too_long", { most: limits.seconds }), constraint: "too_long" }]
      : []),
  ];
}

function connectionFor(wish: Wish, known: ConnectionRow[]): ConnectionRow | undefined {
  const fitting = known.filter(({ platform, isBroken }) => platform === wish.platform && !isBroken);
  return wish.connectionId ? fitting.find(({ id }) => id === wish.connectionId) : fitting[0];
}

/** A wish as it will be done, or what is wrong with it. */
function checked(wish: Wish, at: string, known: ConnectionRow[], isFilm: boolean): Target | FieldIssue[] {
  const { platform } = wish;
  if (!PLATFORMS.includes(platform)) {
    const message = say("publishing.no_such_platform", { platforms: PLATFORMS.join(", ") });
    return [{ field: `${at}.platform`, message, constraint: "unknown" }];
  }
  let settled: Record<string, unknown>;
  try {
    settled = parseInput(adapterOf(platform)?.config ?? watchConfig, wish.config) as Record<string, unknown>;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return error.issues.map(({ field, said, constraint }) => ({
      field: `${at}.config.${field}`,
      message: said,
      constraint,
    }));
  }
  if (platform === WATCH) {
    if (isFilm) return { platform, connectionId: null, config: settled };
    return [{ field: `${at}.platform`, message: say("publishing.watch_shows_films"), constraint: "film" }];
  }
  const connection = connectionFor(wish, known);
  if (connection) return { platform, connectionId: connection.id, config: settled };
  const message = say("publishing.not_connected", { platform });
  return [{ field: `${at}.platform`, message, constraint: "not_connected" }];
}

/** Pictures that were named must be there, and pictures. @throws AppError `validation` */
async function assertThumbnails(actor: Actor, targets: Target[]): Promise<void> {
  const ids = targets.map(({ config }) => config.thumbnail_asset_id);
  const found = await getAssets(actor, { ids: ids.filter((id) => typeof id === "string") });
  const missing = ids.flatMap((id, index): FieldIssue[] =>
    id === undefined || found.some((asset) => asset.id === id && asset.mime.startsWith("image/"))
      ? []
      : [
          {
            field: `platforms.${index}.config.thumbnail_asset_id`,
            message: say("publishing.no_such_picture"),
            constraint: "not_found",
          },
        ],
  );
  if (missing.length > 0) throw invalid(missing);
}

/** What is to be published where, once nothing is wrong with it. */
export interface Prepared {
  asset: AssetRow;
  /** The film that the video is of; null for a render. */
  film: { id: string; title: string } | null;
  targets: Target[];
}

/**
 * Looks at everything that a request to publish says, so that whatever is wrong with one platform is told before any is begun.
 * @throws AppError `not_found`, `conflict` for a film without a file, `validation` by the field of its platform
 */
export async function preparePublishing(actor: Actor, given: z.input<typeof publishInput>): Promise<Prepared> {
  const { videoId, platforms } = parseInput(publishInput, given);
  const asset = await videoAsset(actor, { id: videoId });
  const film = await getFilm(actor, { id: videoId }).catch(() => null);
  const known = await findConnections(actor.userId);
  const results = platforms.map((wish, index) => checked(wish, `platforms.${index}`, known, film !== null));
  const issues = results.flatMap((result, index) =>
    Array.isArray(result) ? result : refusals(result.platform, asset, `platforms.${index}.platform`),
  );
  if (issues.length > 0) throw invalid(issues);
  const targets = results as Target[];
  await assertThumbnails(actor, targets);
  return { asset, film, targets };
}
