"use client";
import { clock, languageName } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { SHAPE_RATIOS, SHAPE_SIZES, SHAPES, type Shape } from "@/lib/core/media-formats";
import { THEME_IDS } from "@/lib/timeline/schema/parts";
import { useEditor, useEditorState } from "../editor-context";
import { ChoiceRow, Row, Section, TextRow } from "./fields";

/** A shape's canvas with the same short side, in even pixels. */
function sizeOf(shape: Shape, short: number): { width: number; height: number } {
  const { width, height } = SHAPE_SIZES[shape];
  const scale = short / Math.min(width, height);
  const even = (side: number) => Math.round((side * scale) / 2) * 2;
  return { width: even(width), height: even(height) };
}

/** What can be set of the film as a whole. */
export function FilmSection() {
  const { t, locale } = useI18n();
  const store = useEditor();
  const { title, theme, width, height, fps, durationInFrames, language } = useEditorState((state) => state.document);
  return (
    <>
      <div className="border-b px-4 py-3">
        <h2 className="font-semibold text-sm">{t.editor.inspector.film}</h2>
        <p className="mt-0.5 text-ink-3 text-xs">{t.editor.inspector.filmText}</p>
      </div>
      <Section title={t.editor.inspector.look}>
        <TextRow
          label={t.editor.inspector.filmTitle}
          rows={2}
          value={title}
          onChange={(next) =>
            store.edit(t.editor.steps.film, [{ op: "setFilm", title: next }], { merge: "film.title" })
          }
        />
        <ChoiceRow
          label={t.editor.inspector.theme}
          value={theme.id}
          options={THEME_IDS.map((value) => ({ value, label: t.create.themes[value] }))}
          onChange={(id) => store.edit(t.editor.steps.film, [{ op: "setFilm", theme: { ...theme, id } }])}
        />
      </Section>
      <Section title={t.editor.inspector.facts}>
        <Row label={t.editor.inspector.length}>{clock(durationInFrames / fps)}</Row>
        <ChoiceRow
          label={t.editor.inspector.shape}
          value={
            SHAPES.find((shape) => SHAPE_SIZES[shape].width * height === SHAPE_SIZES[shape].height * width) ?? "own"
          }
          options={[
            ...SHAPES.map((value) => ({ value, label: `${t.create.formats[value]} ${SHAPE_RATIOS[value]}` })),
            { value: "own" as const, label: `${width} × ${height}` },
          ]}
          onChange={(shape) => {
            if (shape === "own") return;
            store.edit(t.editor.steps.shaped, [{ op: "setCanvas", ...sizeOf(shape, Math.min(width, height)) }]);
          }}
        />
        <Row label={t.editor.inspector.size}>
          {width} × {height}
        </Row>
        <Row label={t.editor.inspector.rate}>{fps}</Row>
        <Row label={t.editor.inspector.language}>{languageName(locale, language)}</Row>
      </Section>
    </>
  );
}
