const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{FE0F}|\u{200D}|\u{20E3}|[\u{1F3FB}-\u{1F3FF}]/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"')\]]+/giu;

/** An address that no language's rules have read is said as its host's name. */
function hostOf(address: string): string {
  const host = address.replace(/^https?:\/\//i, "").replace(/^www\./i, "");
  const name = host.split(/[/?#:]/)[0] ?? host;
  const ending = /[.,;!?…]+$/.exec(address)?.[0] ?? "";
  return name.replace(/[.,;!?…]+$/, "") + ending;
}

/** What is left to say of a piece: no emoji, arrows or left-overs of markup; empty when there is nothing to say. */
export function residue(text: string): string {
  const said = text
    .replace(ADDRESS, hostOf)
    // © ® ™ and digits count as pictographs but are said or read.
    .replace(EMOJI, (symbol) => (/[\d#*©®™]/.test(symbol) ? symbol : ""))
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\u00ad|\u200b|\u2060/g, "")
    .replace(/[→←↑↓|•▪■●✓✔_*`~#<>\\^]+/g, (signs) => (/^#\d/.test(text) ? signs : " "))
    .replace(/\s+/g, " ")
    .replace(/ (?=[.,;:!?])/g, "")
    .trim();
  return /[\p{L}\p{N}$€£¥%&+=@°]/u.test(said) ? said : "";
}
