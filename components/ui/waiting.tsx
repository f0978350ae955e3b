import { Mark } from "@/components/brand/logo";

/** In a page's place while it is read. */
export default function Waiting() {
  return (
    <div className="grid min-h-[60dvh] place-items-center" role="status">
      <Mark className="size-9 animate-breathe" />
    </div>
  );
}
