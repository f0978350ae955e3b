// What the forms of productions offer: the schemas' own lists.
export {
  JOB_MODES,
  LONGEST_SEGMENT,
  MARKETING_STATUSES,
  MAX_SEGMENTS,
  SEGMENT_MODES,
  SHORTEST_SEGMENT,
  STYLES,
} from "@/lib/services/marketing/schemas";
