"use client";
import { Clapperboard } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { FormatShape } from "@/components/create/format-shape";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { Select } from "@/components/ui/menu";
import { Dialog } from "@/components/ui/overlay";
import { SHAPES, type Shape } from "@/lib/core/media-formats";
import { blankMade } from "@/lib/http/dialects/ui/timelines";

/** Begins a film with nothing in it, and opens the editor on it. */
export function BlankFilmButton({ className }: { className?: string }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="outline" className={className} onClick={() => setOpen(true)}>
        <Clapperboard />
        {t.editor.blank.button}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t.editor.blank.title}
        description={t.editor.blank.text}
        closeLabel={t.common.close}
        className="max-w-md"
      >
        <BlankFilmForm />
      </Dialog>
    </>
  );
}

function BlankFilmForm() {
  const { t } = useI18n();
  const router = useRouter();
  const problem = useProblem();
  const [title, setTitle] = useState("");
  const [format, setFormat] = useState<Shape>("landscape");
  const [busy, setBusy] = useState(false);
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      const body = { title: title.trim() || t.editor.untitled, format };
      const { filmId } = await ask("/films/blank", blankMade, { body });
      router.push(`/editor/${filmId}`);
    } catch (error) {
      setBusy(false);
      toast.error(problem(error).message, { description: problem(error).remedy });
    }
  };
  return (
    <form className="space-y-4" onSubmit={(event) => void make(event)}>
      <Field label={t.editor.blank.name}>
        {(control) => (
          <Input
            {...control}
            value={title}
            maxLength={200}
            placeholder={t.editor.untitled}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field label={t.projects.format}>
        {({ id }) => (
          <Select
            id={id}
            value={format}
            onChange={setFormat}
            className="w-full"
            options={SHAPES.map((value) => ({
              value,
              label: t.create.formats[value],
              icon: <FormatShape format={value} className="h-4 w-5" />,
            }))}
          />
        )}
      </Field>
      <div className="flex justify-end">
        <Button look="primary" type="submit" busy={busy}>
          {t.editor.blank.make}
        </Button>
      </div>
    </form>
  );
}
