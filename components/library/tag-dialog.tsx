"use client";
import { X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { fill, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Dialog } from "@/components/ui/overlay";
import type { AssetView } from "@/lib/http/dialects/ui/library";

interface Props {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  assets: AssetView[];
  /** Tags that are in use. */
  known: string[];
  busy: boolean;
  onSave: (change: { add: string[]; remove: string[] }) => void;
}

/** Tags of one or several files: those that they have, and new ones, with commas between them. */
export function TagDialog({ open, onOpenChange, assets, known, busy, onSave }: Props) {
  const { t, locale } = useI18n();
  const [text, setText] = useState("");
  const [removed, setRemoved] = useState<string[]>([]);
  const there = [...new Set(assets.flatMap(({ tags }) => tags))].filter((tag) => !removed.includes(tag));
  const added = [...new Set(text.split(",").flatMap((word) => word.trim().slice(0, 40) || []))];
  const close = (next: boolean) => {
    if (!next) {
      setText("");
      setRemoved([]);
    }
    onOpenChange(next);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave({ add: added.slice(0, 20), remove: removed.slice(0, 20) });
    close(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={t.library.tags}
      description={plural(locale, assets.length, t.library.tagsOf)}
      closeLabel={t.common.close}
    >
      <form onSubmit={save} className="space-y-4">
        {there.length > 0 && (
          <ul className="flex flex-wrap gap-2" aria-label={t.library.tags}>
            {there.map((tag) => (
              <li key={tag} className="flex items-center gap-1 rounded-md bg-hover py-0.5 pr-0.5 pl-2 text-[0.8125rem]">
                {tag}
                <Button
                  type="button"
                  look="ghost"
                  size="icon-sm"
                  className="size-6"
                  aria-label={fill(t.library.removeTag, { tag })}
                  onClick={() => setRemoved([...removed, tag])}
                >
                  <X />
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Field label={t.library.addTags} hint={t.library.addTagsHint}>
          {(control) => (
            <Input
              {...control}
              list="library-tags"
              value={text}
              maxLength={400}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <datalist id="library-tags">
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <div className="flex justify-end gap-2">
          <Button type="button" onClick={() => close(false)}>
            {t.common.cancel}
          </Button>
          <Button type="submit" look="primary" busy={busy} disabled={added.length + removed.length === 0}>
            {t.common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
