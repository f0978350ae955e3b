import { keepFromChildren } from "./env";

/**
 * How glibc deals with what Node and its libraries ask for beside V8's own heap, as variables: with as many arenas and as high
 * thresholds as it chooses by itself, a process that has made a film keeps 200 MB that nobody uses.
 */
export const ALLOCATOR = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "131072",
  MALLOC_TRIM_THRESHOLD_: "131072",
} as const;

/** Keeps these variables from the programs that this process starts. glibc read them when it began. */
export const keepAllocatorOwn = (): void => keepFromChildren(Object.keys(ALLOCATOR));
