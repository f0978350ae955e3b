import { CopyButton } from "./copy-button";

/** Code to copy; strings, flags and comments are tinted so that the eye finds its way. */
export function CodeBlock({ title, code }: { title: string; code: string }) {
  return (
    <figure className="overflow-hidden rounded-xl border bg-[#16110e] text-[#ece5df] dark:bg-black/40">
      <figcaption className="flex items-center justify-between border-white/10 border-b py-1 pr-1.5 pl-4 font-medium text-[0.75rem] text-[#b9aca2]">
        {title}
        <CopyButton text={code} compact className="text-[#b9aca2] hover:bg-white/10 hover:text-white" />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, which the arrow keys do only where the focus is */}
      <pre tabIndex={0} className="thin-scroll overflow-x-auto px-4 py-3.5 font-mono text-[0.75rem] leading-relaxed">
        <code>
          {code.split(/("[^"]*"|'[^']*'|^#.*$|\s-{1,2}[a-zA-Z-]+)/m).map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never move
            <span key={index} className={tint(part)}>
              {part}
            </span>
          ))}
        </code>
      </pre>
    </figure>
  );
}

function tint(part: string): string | undefined {
  if (/^["']/.test(part)) return "text-[#ffb787]";
  if (part.startsWith("#")) return "text-[#9c8f86]";
  if (/^\s-/.test(part)) return "text-[#9fc8ff]";
  return undefined;
}
