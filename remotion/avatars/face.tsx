import type React from "react";
import type { Viseme } from "@/lib/timeline/schema/speech";
import type { Look } from "./looks";
import { Mouth } from "./mouth";

/** Outline of the head; hair and beard are clipped or drawn along it. */
export const HEAD =
  "M204 205 C204 132 246 92 300 92 C354 92 396 132 396 205 V246 C396 306 352 356 300 356 C248 356 204 306 204 246 Z";

const Eye: React.FC<{ x: number; look: Look; blink: boolean; id: string }> = ({ x, look, blink, id }) => {
  const outward = x < 300 ? -1 : 1;
  if (blink) {
    return (
      <>
        <path
          d={`M${x - 19} 228 Q${x} 241 ${x + 19} 228`}
          fill="none"
          stroke={look.brow}
          strokeWidth={5.5}
          strokeLinecap="round"
        />
        {look.lashes ? (
          <path
            d={`M${x + outward * 18} 229 l${outward * 9} 2`}
            stroke={look.brow}
            strokeWidth={5}
            strokeLinecap="round"
          />
        ) : null}
      </>
    );
  }
  const white = `M${x - 21} 229 C${x - 14} 213 ${x + 14} 213 ${x + 21} 229 C${x + 13} 242 ${x - 13} 242 ${x - 21} 229 Z`;
  return (
    <>
      <clipPath id={id}>
        <path d={white} />
      </clipPath>
      <path d={white} fill="#fff" />
      <g clipPath={`url(#${id})`}>
        <circle cx={x} cy={227} r={12.5} fill={look.iris} />
        <circle cx={x} cy={227} r={6.5} fill="#16110f" />
        <circle cx={x + 4} cy={222.5} r={3.6} fill="#fff" />
      </g>
      <path
        d={`M${x - 22} 229 C${x - 14} 212 ${x + 14} 212 ${x + 22} 229`}
        fill="none"
        stroke={look.brow}
        strokeWidth={look.lashes ? 6 : 4.5}
        strokeLinecap="round"
      />
      {look.lashes ? (
        <path
          d={`M${x + outward * 21} 226 l${outward * 9} -6`}
          stroke={look.brow}
          strokeWidth={5}
          strokeLinecap="round"
        />
      ) : null}
    </>
  );
};

const Beard: React.FC<{ kind: NonNullable<Look["beard"]>; look: Look }> = ({ kind, look }) => {
  const full =
    "M203 232 C210 268 222 280 240 284 C262 276 282 273 300 280 C318 273 338 276 360 284 C378 280 390 268 397 232 C404 330 356 378 300 378 C244 378 196 330 203 232 Z";
  const short =
    "M203 240 C210 280 226 290 246 292 C264 280 284 277 300 283 C316 277 336 280 354 292 C374 290 390 280 397 240 C400 318 354 364 300 364 C246 364 200 318 203 240 Z";
  return <path d={kind === "full" ? full : short} fill={look.hair} opacity={kind === "stubble" ? 0.25 : 1} />;
};

const Glasses: React.FC<{ kind: NonNullable<Look["glasses"]> }> = ({ kind }) => {
  const frame = { fill: "#ffffff", fillOpacity: 0.16, stroke: "#2a2a33", strokeWidth: 6 };
  return (
    <>
      {kind === "round" ? (
        <>
          <circle cx={257} cy={229} r={35} {...frame} />
          <circle cx={343} cy={229} r={35} {...frame} />
        </>
      ) : (
        <>
          <rect x={221} y={202} width={70} height={56} rx={17} {...frame} />
          <rect x={309} y={202} width={70} height={56} rx={17} {...frame} />
        </>
      )}
      <path d="M291 224 Q300 217 309 224" fill="none" stroke="#2a2a33" strokeWidth={6} />
      <path d="M222 220 L205 214 M378 220 L395 214" stroke="#2a2a33" strokeWidth={6} strokeLinecap="round" />
    </>
  );
};

/** Head with ears, eyes, brows, nose and mouth; no hair. */
export const Face: React.FC<{ look: Look; viseme: Viseme; blink: boolean; id: string; ears: boolean }> = ({
  look,
  viseme,
  blink,
  id,
  ears,
}) => {
  const raised = viseme === "open" || viseme === "wide" ? -3 : 0;
  return (
    <>
      {ears ? (
        <>
          <ellipse cx={204} cy={238} rx={20} ry={28} fill={look.skin} />
          <ellipse cx={396} cy={238} rx={20} ry={28} fill={look.skin} />
          <path
            d="M196 228 q-8 10 2 22 M404 228 q8 10 -2 22"
            fill="none"
            stroke={look.skinShade}
            strokeWidth={5}
            strokeLinecap="round"
          />
          {look.earrings ? (
            <>
              <circle cx={198} cy={272} r={7} fill={look.accent} />
              <circle cx={402} cy={272} r={7} fill={look.accent} />
            </>
          ) : null}
        </>
      ) : null}
      <clipPath id={`${id}-head`}>
        <path d={HEAD} />
      </clipPath>
      <path d={HEAD} fill={look.skin} />
      <g clipPath={`url(#${id}-head)`}>
        <path
          d="M366 100 C388 170 390 236 374 282 C360 322 334 346 300 356 H420 V100 Z"
          fill={look.skinShade}
          opacity={0.3}
        />
        <ellipse cx={236} cy={272} rx={24} ry={15} fill={look.blush} opacity={0.42} />
        <ellipse cx={364} cy={272} rx={24} ry={15} fill={look.blush} opacity={0.42} />
      </g>
      {look.beard ? <Beard kind={look.beard} look={look} /> : null}
      <path
        d="M298 236 C294 252 287 262 290 268 C294 274 306 274 311 269"
        fill="none"
        stroke={look.skinShade}
        strokeWidth={6}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <Eye x={257} look={look} blink={blink} id={`${id}-left`} />
      <Eye x={343} look={look} blink={blink} id={`${id}-right`} />
      <g
        transform={`translate(0 ${raised})`}
        fill="none"
        stroke={look.brow}
        strokeWidth={look.lashes ? 7 : 9}
        strokeLinecap="round"
      >
        <path d="M231 198 C242 187 262 186 280 193" />
        <path d="M320 193 C338 186 358 187 369 198" />
      </g>
      {look.glasses ? <Glasses kind={look.glasses} /> : null}
      <Mouth viseme={viseme} look={look} id={id} />
    </>
  );
};
