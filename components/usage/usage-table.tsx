import { cn } from "@/components/ui/cn";

interface Props {
  caption: string;
  /** The first `words` columns hold words, the others numbers. */
  columns: string[];
  words: number;
  /** A column that small screens do without. */
  spare?: number;
  rows: { key: string; cells: string[] }[];
}

/** Rows of words and numbers. */
export function UsageTable({ caption, columns, words, spare, rows }: Props) {
  return (
    <div className="thin-scroll overflow-x-auto">
      <table className="w-full text-[0.8125rem]">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-y bg-sunken/50 text-left text-ink-3 text-xs">
            {columns.map((name, index) => (
              <th
                key={name}
                scope="col"
                className={cn(
                  "px-3 py-2 font-medium first:pl-5 last:pr-5",
                  index >= words && "text-right",
                  index === spare && "max-sm:hidden",
                )}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td
                  key={columns[index]}
                  className={cn(
                    "whitespace-nowrap px-3 py-2.5 first:pl-5 first:font-medium last:pr-5",
                    index >= words && "text-right text-ink-2 tabular-nums",
                    index === spare && "max-sm:hidden",
                  )}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
