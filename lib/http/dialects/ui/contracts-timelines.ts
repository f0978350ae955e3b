import { z } from "zod";
import { defineContract } from "../../contract";
import {
  batchRequest,
  blankMade,
  blankRequest,
  changesSchema,
  comparedSchema,
  documentSchema,
  keptSchema,
  restoreRequest,
  savedSchema,
  versionRequest,
  versionSchema,
} from "./timelines";

const tag = "Studio";
const id = z.string().min(1).max(200);
const film = z.object({ id });
const version = z.object({ id, version: id });
const path = "/films/{id}/timeline";

/** A batch of operations, as JSON, bytes. */
const MOST_BYTES = 4_000_000;

export const blankFilmContract = defineContract({
  id: "ui.blankFilm",
  method: "POST",
  path: "/films/blank",
  summary: "A film with nothing in it yet, for the editor",
  tag,
  body: blankRequest,
  response: blankMade,
  status: 201,
  examples: [{ summary: "A tall film", request: { title: "Harbour in the morning", format: "vertical" } }],
});

export const timelineContract = defineContract({
  id: "ui.timeline",
  method: "GET",
  path,
  summary: "A film's document and its revision",
  tag,
  params: film,
  response: documentSchema,
});

export const saveBatchContract = defineContract({
  id: "ui.saveBatch",
  method: "POST",
  path: `${path}/ops`,
  summary: "Save operations on a film's document",
  description:
    "All of them or none; made on an older document they are done on the newest. 409 names the operation that no longer fits; the batch is kept.",
  tag,
  params: film,
  body: batchRequest,
  response: savedSchema,
  maxBytes: MOST_BYTES,
  examples: [
    {
      summary: "A marker",
      request: {
        batchId: "batch-1234567890",
        base: 0,
        label: "Add a marker",
        ops: [{ op: "markerAdd", marker: { id: "marker-1", frame: 30, name: "Here" } }],
      },
    },
  ],
});

export const changesContract = defineContract({
  id: "ui.timelineChanges",
  method: "GET",
  path: `${path}/ops`,
  summary: "What has changed since a revision",
  tag,
  params: film,
  query: z.object({ since: z.coerce.number().int().min(0).max(2_000_000_000).default(0) }),
  response: changesSchema,
});

export const versionsContract = defineContract({
  id: "ui.versions",
  method: "GET",
  path: `${path}/versions`,
  summary: "Versions of a film's document, the newest first",
  tag,
  params: film,
  response: z.object({ items: z.array(versionSchema) }),
});

export const nameVersionContract = defineContract({
  id: "ui.nameVersion",
  method: "POST",
  path: `${path}/versions`,
  summary: "Keep the document as it is under a name",
  tag,
  params: film,
  body: versionRequest,
  response: versionSchema,
  status: 201,
  examples: [{ summary: "A version", request: { name: "Before the cuts" } }],
});

export const versionContract = defineContract({
  id: "ui.version",
  method: "GET",
  path: `${path}/versions/{version}`,
  summary: "A version's document, and how the film differs from it",
  tag,
  params: version,
  response: comparedSchema,
});

export const restoreVersionContract = defineContract({
  id: "ui.restoreVersion",
  method: "POST",
  path: `${path}/versions/{version}/restore`,
  summary: "Go back to a version, as a change that can be undone",
  tag,
  params: version,
  body: restoreRequest,
  response: savedSchema,
  examples: [{ summary: "Go back", request: { batchId: "batch-0987654321", base: 0 } }],
});

export const keptContract = defineContract({
  id: "ui.keptChanges",
  method: "GET",
  path: `${path}/kept`,
  summary: "Batches that no longer fitted, the newest first",
  tag,
  params: film,
  response: z.object({ items: z.array(keptSchema) }),
});

export const discardKeptContract = defineContract({
  id: "ui.discardKept",
  method: "DELETE",
  path: `${path}/kept/{kept}`,
  summary: "Discard a batch that no longer fitted",
  tag,
  params: z.object({ id, kept: id }),
  status: 204,
});

export const changeSentenceContract = defineContract({
  id: "ui.changeSentence",
  method: "POST",
  path: "/films/{id}/sentences/{sentence}",
  summary: "Have one sentence of a film spoken with other words",
  description: "The film sounds as it did until the job has ended. Newer words cancel the job of older ones.",
  tag,
  params: z.object({ id, sentence: id }),
  body: z.object({ text: z.string().trim().min(1).max(5000) }),
  response: z.object({
    /** Of the document in which the new words wait. */
    revision: z.number().int(),
    /** Null where the film says these words already. */
    jobId: z.string().nullable(),
  }),
  status: 202,
  examples: [{ summary: "Other words", request: { text: "Tea came from the mountains." } }],
});
