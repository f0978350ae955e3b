import { Skeleton } from "@/components/ui/states";

/** In a room's place while it is read. It waits a moment before it shows: most rooms are there sooner. */
export default function StudioLoading() {
  return (
    <div aria-busy className="fade-in-0 fill-mode-both animate-in delay-200 duration-300">
      <Skeleton className="h-8 w-44" />
      <Skeleton className="mt-3 h-4 w-80 max-w-full" />
      <div className="mt-9 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        {[0, 1, 2].map((index) => (
          <Skeleton key={index} className="aspect-video h-auto rounded-xl" />
        ))}
      </div>
      <Skeleton className="mt-6 h-40 rounded-xl" />
    </div>
  );
}
