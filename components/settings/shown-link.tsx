import { CopyButton } from "@/components/ui/copy-button";

/** A link to be copied and handed over. */
export function ShownLink({ url }: { url: string }) {
  return (
    <div className="flex items-center gap-2 rounded-lg border bg-sunken py-2 pr-2 pl-4">
      <code className="min-w-0 flex-1 select-all break-all font-mono text-[0.8125rem]">{url}</code>
      <CopyButton text={url} />
    </div>
  );
}
