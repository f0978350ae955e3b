import { Skeleton } from "@/components/ui/states";

/** In the editor's place until it is there: the same panels, in grey. */
export function EditorSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="flex h-dvh flex-col">
      <div className="flex h-12 items-center gap-3 border-b bg-surface px-3">
        <Skeleton className="h-5 w-56" />
      </div>
      <div className="flex min-h-0 flex-1">
        <div className="hidden w-80 border-r bg-surface p-4 xl:block">
          <Skeleton className="h-40" />
        </div>
        <div className="grid flex-1 place-items-center p-6">
          <Skeleton className="aspect-video h-auto w-4/5" />
        </div>
        <div className="hidden w-72 border-l bg-surface p-4 xl:block">
          <Skeleton className="h-40" />
        </div>
      </div>
      <div className="hidden h-72 space-y-2 border-t bg-surface p-4 xl:block">
        <Skeleton className="h-12" />
        <Skeleton className="h-10" />
        <Skeleton className="h-10" />
      </div>
    </div>
  );
}
