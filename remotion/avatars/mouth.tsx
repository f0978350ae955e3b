import type React from "react";
import type { Viseme } from "@/lib/timeline/schema/speech";
import type { Look } from "./looks";

const CAVITY = "#6e1f28";
const TONGUE = "#e2686c";
const TEETH = "#ffffff";

/** An open mouth: lips as the outline of the cavity, teeth and tongue clipped inside it. */
const Open: React.FC<{
  look: Look;
  id: string;
  shape: string;
  upper?: string;
  lower?: string;
  tongue?: React.ReactNode;
}> = ({ look, id, shape, upper, lower, tongue }) => (
  <>
    <clipPath id={id}>
      <path d={shape} />
    </clipPath>
    <path d={shape} fill={CAVITY} />
    <g clipPath={`url(#${id})`}>
      {lower ? <path d={lower} fill={TEETH} opacity={0.92} /> : null}
      {tongue}
      {upper ? <path d={upper} fill={TEETH} /> : null}
    </g>
    <path d={shape} fill="none" stroke={look.lips} strokeWidth={look.lashes ? 7 : 5} strokeLinejoin="round" />
  </>
);

/**
 * One of seven mouth shapes about (300, 302). Widths and openings follow what a viewer reads on lips: jaw height for
 * `open`, spread corners for `wide`, pursed lips for `round`, teeth on the lower lip for `lip`.
 */
export const Mouth: React.FC<{ viseme: Viseme; look: Look; id: string }> = ({ viseme, look, id }) => {
  const clip = `${id}-mouth`;
  switch (viseme) {
    case "rest":
      return (
        <>
          {look.lashes ? (
            <path
              d="M268 298 C282 291 293 291 300 295 C307 291 318 291 332 298 C321 317 279 317 268 298 Z"
              fill={look.lips}
              opacity={0.92}
            />
          ) : null}
          <path
            d="M264 297 C278 309 322 309 336 297"
            fill="none"
            stroke={look.lashes ? "#7c2730" : look.lips}
            strokeWidth={look.lashes ? 4 : 6.5}
            strokeLinecap="round"
          />
        </>
      );
    case "small":
      return (
        <Open
          look={look}
          id={clip}
          shape="M268 297 C281 291 293 292 300 294 C307 292 319 291 332 297 C325 315 275 315 268 297 Z"
          upper="M262 286 H338 V300 C320 303 280 303 262 300 Z"
        />
      );
    case "open":
      return (
        <Open
          look={look}
          id={clip}
          shape="M264 292 C279 285 292 287 300 289 C308 287 321 285 336 292 C338 326 319 340 300 340 C281 340 262 326 264 292 Z"
          upper="M258 278 H342 V299 C322 303 278 303 258 299 Z"
          tongue={<ellipse cx={300} cy={338} rx={25} ry={15} fill={TONGUE} />}
        />
      );
    case "wide":
      return (
        <Open
          look={look}
          id={clip}
          shape="M255 292 C276 289 290 290 300 291 C310 290 324 289 345 292 C340 319 319 325 300 325 C281 325 260 319 255 292 Z"
          upper="M248 278 H352 V306 C326 309 274 309 248 306 Z"
          lower="M266 316 C286 322 314 322 334 316 V330 H266 Z"
        />
      );
    case "round":
      return (
        <Open
          look={look}
          id={clip}
          shape="M300 287 C313 285 321 295 321 307 C321 321 312 329 300 329 C288 329 279 321 279 307 C279 295 287 285 300 287 Z"
          upper="M276 280 H324 V292 H276 Z"
          tongue={<ellipse cx={300} cy={331} rx={13} ry={9} fill={TONGUE} opacity={0.8} />}
        />
      );
    case "lip":
      return (
        <>
          <path
            d="M266 294 C281 288 292 289 300 291 C308 289 319 288 334 294 C330 311 270 311 266 294 Z"
            fill={CAVITY}
          />
          <path
            d="M274 294 C290 291 310 291 326 294 C325 303 313 306 300 306 C287 306 275 303 274 294 Z"
            fill={TEETH}
          />
          <path
            d="M266 294 C281 287 292 288 300 290 C308 288 319 287 334 294"
            fill="none"
            stroke={look.lips}
            strokeWidth={look.lashes ? 7 : 5}
            strokeLinecap="round"
          />
          <path d="M270 302 C284 309 316 309 330 302 C325 320 275 320 270 302 Z" fill={look.lips} />
        </>
      );
    case "tongue":
      return (
        <Open
          look={look}
          id={clip}
          shape="M265 293 C280 287 292 288 300 290 C308 288 320 287 335 293 C333 319 318 328 300 328 C282 328 267 319 265 293 Z"
          upper="M258 280 H342 V298 C322 301 278 301 258 298 Z"
          tongue={<path d="M278 332 C276 308 286 298 300 298 C314 298 324 308 322 332 Z" fill={TONGUE} />}
        />
      );
  }
};
