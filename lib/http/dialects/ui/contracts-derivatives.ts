import { z } from "zod";
import { defineContract } from "../../contract";
import { derivativesSchema } from "./derivatives";

const id = z.object({ id: z.string().min(1).max(200) });
const tag = "Studio";
const count = (most: number) => z.coerce.number().int().min(0).max(most);

export const filmDerivativesContract = defineContract({
  id: "ui.filmDerivatives",
  method: "GET",
  path: "/films/{id}/derivatives",
  summary: "Waveforms, beats and filmstrips of a film's files",
  description: "What nobody has asked for yet is begun. Ask again while any of it is `preparing`.",
  tag,
  params: id,
  response: derivativesSchema,
});

export const assetDerivativesContract = defineContract({
  id: "ui.assetDerivatives",
  method: "GET",
  path: "/assets/{id}/derivatives",
  summary: "Waveform, beats and filmstrip of a file",
  description: "What nobody has asked for yet is begun. Ask again while any of it is `preparing`.",
  tag,
  params: id,
  response: derivativesSchema,
});

export const retryDerivativesContract = defineContract({
  id: "ui.retryDerivatives",
  method: "POST",
  path: "/assets/{id}/derivatives",
  summary: "Prepare what failed of a file again",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});

export const waveformContract = defineContract({
  id: "ui.waveform",
  method: "GET",
  path: "/assets/{id}/waveform/{level}",
  summary: "One level of a file's waveform, from 400 cells a second (0) to 6.25 (3)",
  description:
    "Two signed bytes a cell: its lowest and its highest sample, −127 to 127. Ranges are honoured: cell n is bytes 2n and 2n + 1.",
  tag,
  params: id.extend({ level: count(3) }),
  streams: ["application/octet-stream"],
});

export const filmstripContract = defineContract({
  id: "ui.filmstrip",
  method: "GET",
  path: "/assets/{id}/filmstrip/{step}/{sheet}",
  summary: "A sheet of small pictures of a clip",
  description: "`step` is the seconds from one picture to the next: 1 or 10. Sheets are counted from 0.",
  tag,
  params: id.extend({ step: z.coerce.number().int().min(1).max(10), sheet: count(100_000) }),
  streams: ["image/jpeg"],
});
