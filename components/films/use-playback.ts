"use client";
import { type RefObject, useEffect, useState } from "react";

const SPEEDS = [1, 1.25, 1.5, 2, 0.75];

/** A film's video element: where it is and what can be done with it. `seconds` is its length until the file says so. */
export function usePlayback(video: RefObject<HTMLVideoElement | null>, seconds: number) {
  const [time, setTime] = useState(0);
  const [length, setLength] = useState(seconds);
  const [playing, setPlaying] = useState(false);
  const [started, setStarted] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [volume, setVolume] = useState(1);
  const [captions, setCaptions] = useState(false);
  const [speed, setSpeed] = useState(1);

  useEffect(() => {
    const track = video.current?.textTracks[0];
    if (track) track.mode = captions ? "showing" : "hidden";
  }, [captions, video]);
  useEffect(() => {
    if (video.current) video.current.playbackRate = speed;
  }, [speed, video]);

  const withVideo = (action: (element: HTMLVideoElement) => void) => () => {
    if (video.current) action(video.current);
  };
  const seek = (to: number) =>
    withVideo((element) => {
      element.currentTime = Math.min(length, Math.max(0, to));
      // The film needs a moment to get there; the bar does not wait for it.
      setTime(element.currentTime);
    })();
  return {
    time,
    length,
    playing,
    started,
    waiting,
    /** 0–1; 0 while muted. */
    volume,
    captions,
    speed,
    toggle: withVideo((element) => {
      if (element.paused) void element.play();
      else element.pause();
    }),
    seek,
    /** Forwards, or backwards with a negative number of seconds. */
    skip: (by: number) => withVideo((element) => seek(element.currentTime + by))(),
    mute: withVideo((element) => {
      element.muted = !element.muted;
    }),
    turnUp: (to: number) =>
      withVideo((element) => {
        element.volume = Math.min(1, Math.max(0, to));
        element.muted = element.volume === 0;
      })(),
    toggleCaptions: () => setCaptions((on) => !on),
    nextSpeed: () => setSpeed((now) => SPEEDS[(SPEEDS.indexOf(now) + 1) % SPEEDS.length] ?? 1),
    /** What the video element has to tell. */
    events: {
      onTimeUpdate: withVideo((element) => setTime(element.currentTime)),
      onLoadedMetadata: withVideo((element) => setLength(element.duration || seconds)),
      onPlay: () => {
        setPlaying(true);
        setStarted(true);
      },
      onPause: () => setPlaying(false),
      onWaiting: () => setWaiting(true),
      onPlaying: () => setWaiting(false),
      onCanPlay: () => setWaiting(false),
      onVolumeChange: withVideo((element) => setVolume(element.muted ? 0 : element.volume)),
    },
  };
}

export type Playback = ReturnType<typeof usePlayback>;
