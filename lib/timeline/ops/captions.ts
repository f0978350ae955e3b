import { z } from "zod";
import { say } from "@/lib/messages/say";
import { CAPTION_STYLES, type CaptionPage, captionsItemSchema } from "../schema/overlays";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import { assertTakes } from "./core/placing";
import { refuse } from "./core/refusal";

/** Shows a word otherwise than it was heard, by its key `<asset>:<index>`; an empty text hides it, none shows it as heard. */
export const correctWord = defineOp({
  name: "correctWord",
  parameters: { id: idSchema, word: z.string().max(140), text: z.string().max(120).nullable() },
  edit(draft, { id, word, text }) {
    const item = draft.item(id);
    const place = { track: item.trackId, item: id };
    if (item.kind !== "captions") refuse(say("timeline.no_captions"), { ...place, field: "id" });
    const at = word.lastIndexOf(":");
    const index = Number(word.slice(at + 1));
    if (!draft.speech(word.slice(0, at))?.words[index])
      refuse(say("timeline.no_word", { index }), { ...place, field: "word" });
    const corrections = { ...item.corrections };
    if (text === null) Reflect.deleteProperty(corrections, word);
    else corrections[word] = text;
    draft.put({ ...item, corrections });
  },
});

const cueSchema = z.object({
  start: z.number().min(0),
  end: z.number().min(0),
  lines: z.array(z.string().max(1000)).max(20),
});
type CueLines = z.output<typeof cueSchema>;

/** A cue as a page: its words share its time by their length. */
function pageOf({ start, end, lines }: CueLines, next: CueLines | undefined, fps: number): CaptionPage[] {
  const from = Math.round(start * fps);
  const wanted = Math.max(from + 1, Math.round(end * fps));
  // Two captions are not on screen at once: the later one takes over.
  const to = next ? Math.min(wanted, Math.max(from, Math.round(next.start * fps))) : wanted;
  const texts = lines
    .join(" ")
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => text.slice(0, 120));
  const letters = texts.reduce((sum, text) => sum + text.length + 1, 0);
  if (to <= from || letters === 0) return [];
  let passed = 0;
  const words = texts.map((text) => {
    const first = from + Math.floor(((to - from) * passed) / letters);
    passed += text.length + 1;
    return { text, from: first, to: Math.max(first + 1, from + Math.floor(((to - from) * passed) / letters)) };
  });
  return [{ from, to, words }];
}

/** Puts captions of a file (SRT, WebVTT, ASS: read at the door) on a track, as they are. */
export const importCaptions = defineOp({
  name: "importCaptions",
  parameters: {
    trackId: idSchema,
    id: idSchema,
    /** In seconds, in the order of their beginnings; they may overlap. */
    cues: z.array(cueSchema).min(1).max(20_000),
    language: z.string().min(2).max(35).optional(),
    style: z.enum(CAPTION_STYLES).optional(),
  },
  edit(draft, { trackId, id, cues, language, style }) {
    const inTime = cues.toSorted((a, b) => a.start - b.start);
    const pages = inTime.flatMap((cue, index) => pageOf(cue, inTime[index + 1], draft.fps));
    const [first, last] = [pages[0], pages.at(-1)];
    if (!first || !last) refuse(say("timeline.no_words"), { track: trackId, field: "cues" });
    const item = captionsItemSchema.parse({
      ...{
        kind: "captions",
        id,
        mode: "free",
        pages,
        from: first.from,
        durationInFrames: last.to - first.from,
        language,
      },
      ...(style ? { style } : {}),
    });
    assertTakes(draft, trackId, item);
    draft.add({ ...item, trackId });
  },
});
