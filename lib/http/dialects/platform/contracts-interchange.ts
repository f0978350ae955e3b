import { z } from "zod";
import { INTERCHANGE_FORMATS } from "@/lib/timeline/interchange";
import { defineContract } from "../../contract";
import { timeline } from "./contracts-videos";

const tag = "Videos";
const id = z.string().min(1).max(200);

/** Bytes of a timeline that is imported. */
const MOST_BYTES = 16_000_000;

const leftOut = z.object({
  track: z.string().nullable(),
  /** Id of the clip. */
  item: z.string().nullable(),
  reason: z.string(),
});

export const exportInterchangeContract = defineContract({
  id: "exportTimelineInterchange",
  method: "GET",
  path: "/videos/timeline/{timeline_id}/interchange",
  summary: "A timeline for another editing program",
  description:
    "OpenTimelineIO JSON, an EDL (CMX 3600) or FCPXML 1.10. `media` lists the files, at addresses that work for a week; `left_out` says what other programs will not show.",
  tag,
  scope: "read",
  params: z.object({ timeline_id: id }),
  query: z.object({ format: z.enum(INTERCHANGE_FORMATS).default("otio") }),
  response: z.object({
    format: z.enum(INTERCHANGE_FORMATS),
    file_name: z.string(),
    content: z.string(),
    media: z.array(z.object({ asset_id: z.string(), file_name: z.string(), url: z.string() })),
    left_out: z.array(leftOut),
  }),
});

const EXAMPLE = {
  OTIO_SCHEMA: "Timeline.1",
  metadata: {},
  name: "From another program",
  tracks: {
    OTIO_SCHEMA: "Stack.1",
    children: [
      {
        OTIO_SCHEMA: "Track.1",
        kind: "Video",
        children: [
          {
            OTIO_SCHEMA: "Clip.2",
            name: "Harbour",
            source_range: {
              OTIO_SCHEMA: "TimeRange.1",
              start_time: { OTIO_SCHEMA: "RationalTime.1", rate: 25, value: 0 },
              duration: { OTIO_SCHEMA: "RationalTime.1", rate: 25, value: 100 },
            },
            media_references: {
              DEFAULT_MEDIA: { OTIO_SCHEMA: "ExternalReference.1", target_url: "file:///clips/harbour.mp4" },
            },
            active_media_reference_key: "DEFAULT_MEDIA",
          },
        ],
      },
    ],
  },
};

export const importInterchangeContract = defineContract({
  id: "importTimelineInterchange",
  method: "POST",
  path: "/videos/timeline/import",
  summary: "Make a timeline of what another editing program has written",
  description:
    "`content` is OpenTimelineIO JSON. Files are found in the library: by their id where the timeline was exported here, else by their name. `left_out` says what was not taken over.",
  tag,
  scope: "generate",
  status: 201,
  maxBytes: MOST_BYTES,
  body: z.object({
    format: z.literal("otio").default("otio"),
    content: z.string().min(2),
    title: z.string().trim().min(1).max(300).optional(),
  }),
  response: z.object({ timeline, left_out: z.array(leftOut) }),
  examples: [
    { summary: "One clip of a library's file", request: { format: "otio", content: JSON.stringify(EXAMPLE) } },
  ],
});

export const interchangeContracts = [exportInterchangeContract, importInterchangeContract] as const;
