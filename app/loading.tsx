import { Mark } from "@/components/brand/logo";

export default function Loading() {
  return (
    <div className="grid min-h-[60dvh] place-items-center" role="status">
      <Mark className="size-9 animate-breathe" />
    </div>
  );
}
