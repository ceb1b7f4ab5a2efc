// A picture from the camera: live in the page where the browser allows it, else through the device's own camera app.
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "../parts/Button.tsx";
import { words } from "../words/index.ts";
import styles from "./SigningBench.module.css";

type Props = { onPicture: (file: File) => void };

export function Camera({ onPicture }: Props) {
  const id = useId();
  const [stream, setStream] = useState<MediaStream>();
  const [problem, setProblem] = useState("");
  const place = useRef<HTMLElement>(null);
  useEffect(() => () => stopAll(stream), [stream]); // the light goes out with the tool
  const start = async () => {
    setProblem("");
    // Not there on plain http from another machine.
    if (!navigator.mediaDevices) return setProblem(words.signing.camera.insecure);
    const wanted = { video: { facingMode: "environment" } };
    await navigator.mediaDevices.getUserMedia(wanted).then(setStream, (error) => setProblem(whyNot(error)));
  };
  const stop = () => {
    setStream(undefined);
    place.current?.focus(); // the button that was pressed is gone
  };
  return (
    <section className={styles.camera} ref={place} tabIndex={-1} aria-label={words.signing.way.camera}>
      {stream ? (
        <LivePicture
          stream={stream}
          onPicture={(file) => {
            onPicture(file);
            stop();
          }}
          onClose={stop}
        />
      ) : (
        <Button onClick={start}>{words.signing.camera.start}</Button>
      )}
      <p aria-live="polite" className={styles.problem}>
        {problem}
      </p>
      <input
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        onChange={({ target }) => target.files?.[0] && onPicture(target.files[0])}
      />
      <label htmlFor={id}>{words.signing.camera.app}</label>
    </section>
  );
}

type LiveProps = Props & { stream: MediaStream; onClose: () => void };

function LivePicture({ stream, onPicture, onClose }: LiveProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return (
    <>
      <video ref={video} autoPlay muted playsInline aria-label={words.signing.camera.live} />
      <div className={styles.ways}>
        <Button onClick={async () => video.current && onPicture(await photograph(video.current))}>
          {words.signing.camera.take}
        </Button>
        <Button onClick={onClose}>{words.signing.camera.close}</Button>
      </div>
    </>
  );
}

/** The frame that the video shows right now. */
async function photograph(video: HTMLVideoElement): Promise<File> {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  const photo = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
  return new File([photo], "photo.jpg", { type: "image/jpeg" });
}

function stopAll(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** The standard's names for what may go wrong (W3C Media Capture, getUserMedia), in words. */
function whyNot(error: unknown): string {
  const { none, denied, busy, other } = words.signing.camera;
  const name = error instanceof DOMException ? error.name : "";
  return { NotFoundError: none, NotAllowedError: denied, NotReadableError: busy }[name] ?? other(name || String(error));
}
