"use client";
import { Eraser } from "lucide-react";
import { plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { freshId } from "@/lib/editor/fresh-id";
import { useEditor, useEditorState } from "../editor-context";
import { fillersIn, silencesIn } from "./words";

/** A pause that is longer than this many seconds is long; so much of it is left. */
const LONG_SECONDS = 0.8;
const LEFT_SECONDS = 0.25;

/** Takes out long pauses or filler words, all in one go. */
export function CleanUp() {
  const { t } = useI18n();
  return (
    <Menu
      align="start"
      trigger={
        <Button size="sm" look="ghost">
          <Eraser />
          {t.editor.transcript.clean}
        </Button>
      }
    >
      <Choices />
    </Menu>
  );
}

/** Counted when the menu opens. */
function Choices() {
  const { t, locale } = useI18n();
  const store = useEditor();
  const document = useEditorState((state) => state.document);
  const fillers = fillersIn(document);
  const silences = silencesIn(document, LONG_SECONDS);
  const newId = () => freshId("item");
  return (
    <>
      <MenuItem
        disabled={silences === 0}
        onSelect={() =>
          store.edit(t.editor.steps.silences, [
            { op: "removeSilences", longerThan: LONG_SECONDS, leave: LEFT_SECONDS, newId: newId() },
          ])
        }
      >
        {plural(locale, silences, t.editor.transcript.silences)}
      </MenuItem>
      <MenuItem
        disabled={fillers.found === 0}
        onSelect={() =>
          store.edit(t.editor.steps.fillers, [{ op: "removeFillers", words: [...fillers.words], newId: newId() }])
        }
      >
        {plural(locale, fillers.found, t.editor.transcript.fillers)}
      </MenuItem>
    </>
  );
}
