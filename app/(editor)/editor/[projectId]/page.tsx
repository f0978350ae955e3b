import { Prefetched } from "@/components/data/prefetched";
import { EditorPage } from "@/components/editor/editor-page";
import { titled } from "@/components/i18n/server";
import { readFilm } from "@/lib/http/dialects/ui/read-film";
import { readAhead } from "@/lib/http/read-ahead";

export const generateMetadata = titled((t) => t.editor.timeline);

/** A project of the editor is a film. */
export default async function Editor({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId: id } = await params;
  const answers = await readAhead((actor) => [[["film", id], () => readFilm(actor, id)]]);
  return (
    <Prefetched answers={answers}>
      <EditorPage filmId={id} />
    </Prefetched>
  );
}
