/** Sentences of the production floor. */
export const marketing = {
  "marketing.complete_segments": "Complete the segments, then generate.",
  "marketing.fewer_segments": "Raise max_credits, or make fewer or shorter segments.",
  "marketing.generate_again": "Generate the production again: its clips are kept.",
  "marketing.is_being_made": "This production is being made.",
  "marketing.no_music": "The music could not be made: the film has none.",
  "marketing.no_picture": "Segment {number} begins with a picture, and has none.",
  "marketing.no_prompt": "Segment {number} has no prompt.",
  "marketing.no_segments": "The production has no segments.",
  "marketing.not_a_picture": "This needs a picture; the file is of type {kind}.",
  "marketing.not_rendered": "The film could not be rendered: {why}",
  "marketing.nothing_to_cancel": "Nothing of this production is being made.",
  "marketing.retry_segments": "Change its prompt or its providers and retry it; the other clips are kept.",
  "marketing.segment_not_retried": "Segment {number} is being made.",
  "marketing.segments_failed": "{count, plural, one {Segment} other {Segments}} {numbers} could not be made: {why}",
  "marketing.wait_or_cancel": "Wait until it is done, or cancel it.",
} as const;
