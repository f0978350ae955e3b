"use client";
import { useI18n } from "@/components/i18n/provider";
import type { ItemOf } from "@/lib/timeline/schema";
import { visualSchema } from "@/lib/timeline/schema/visuals";
import { useEditor } from "../editor-context";
import { Section, TextRow } from "./fields";

/** Fields of a visual that are words, wherever they are in it. */
interface Words {
  path: readonly (string | number)[];
  value: string;
}

/** Names of fields that are words but none that anybody reads. */
const UNREAD = new Set([
  "type",
  "assetId",
  "id",
  "from",
  "to",
  "color",
  "language",
  "style",
  "chart",
  "motion",
  "countryCode",
  "name",
  "body",
  "icon",
]);

function wordsOf(value: unknown, path: readonly (string | number)[] = []): Words[] {
  if (typeof value === "string") return value ? [{ path, value }] : [];
  if (Array.isArray(value)) return value.flatMap((one, index) => wordsOf(one, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => (UNREAD.has(name) ? [] : wordsOf(one, [...path, name])));
}

/** The same value with other words at a place. */
function withWords(value: unknown, [step, ...rest]: readonly (string | number)[], words: string): unknown {
  if (step === undefined) return words;
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? withWords(one, rest, words) : one));
  const record = value as Record<string, unknown>;
  return { ...record, [step]: withWords(record[step], rest, words) };
}

/** What a scene shows, to be written otherwise. */
export function SceneSection({ item }: { item: ItemOf<"scene"> }) {
  const { t } = useI18n();
  const store = useEditor();
  const { visual } = item;
  const write = (path: Words["path"], words: string): void => {
    const read = visualSchema.safeParse(withWords(visual, path, words));
    if (!read.success) return;
    store.edit(t.editor.steps.typed, [{ op: "changeVisual", id: item.id, visual: read.data }], {
      merge: `${item.id}.${path.join(".")}`,
    });
  };
  return (
    <Section title={t.editor.inspector.shown}>
      {visual.type === "code"
        ? null
        : wordsOf(visual).map(({ path, value }) => (
            <TextRow
              key={path.join(".")}
              label={t.editor.inspector.shown}
              rows={value.length > 60 ? 3 : 1}
              value={value}
              onChange={(words) => write(path, words)}
            />
          ))}
    </Section>
  );
}
