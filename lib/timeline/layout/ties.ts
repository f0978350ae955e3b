/** Abbreviations in front of what they belong to, in the languages of most films; single letters are told by their form. */
const LEADING =
  /(?:^|[\s(«“"'’-])(?:dr|drs|mr|mrs|ms|prof|st|ste|sr|sra|srta|sres|rev|gen|gov|sen|rep|capt|col|lt|sgt|mt|no|nos|nr|fig|vol|chap|ch|cap|art|p|pp|pag|pág|núm|vs|e\.g|i\.e|approx|ca|env|m|mm|mme|me|mgr|hr|fr|bzw|vgl|z|z\.b|d\.h|u\.a|ggf|evtl|inkl|abb|kap|sig|sigg|dott|ing|avv|on|ud|uds|av|bd|cf|ex|tel|tél|\p{L})\.$/iu;
const SIGN = /(?:^|\s)[$€£¥₹₩₿#№§±+−~≈<>=–-]$/;
const UNIT =
  /^(?:[%‰°€$£¥₹]|(?:km|m|cm|mm|kg|g|mg|t|l|ml|cl|h|min|s|ms|kwh|kw|mw|gw|w|v|gb|mb|tb|go|mo|ha|mph|ft|lbs?|oz|mi|uhr|euros?|dollars?|million(?:s|en)?|milliards?|milliarden?|billions?|thousand|mio|mrd|bn|millones|millón|milioni|miliardi)(?![\p{L}])|(?:km|m)[²³/])/iu;

/** Whether two words stay on one page of captions: an abbreviation and what it introduces, a sign and its number, a number and its unit. */
export function isTied(before: string, after: string): boolean {
  if (LEADING.test(before))
    return /^[\p{L}\p{N}“"«(]/u.test(after) && !(/^i\.$/i.test(before) && /^\p{Lu}/u.test(after));
  if (SIGN.test(before)) return /^[\d.,]/.test(after);
  return /\d$/.test(before) && (UNIT.test(after) || /^\d{3}(?!\d)/.test(after));
}
