// The wallet's question: what is asked, in words, with everything that is signed. Esc and Reject are a no.
import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useEffect, useRef, useState } from "react";
import { useAnyone } from "../anyone/anyone.ts";
import { Disc } from "../anyone/Disc.tsx";
import { Button } from "../parts/Button.tsx";
import { Facts } from "../parts/Facts.tsx";
import popup from "../parts/Popup.module.css";
import { ScrollFrame } from "../parts/ScrollFrame.tsx";
import { Value } from "../parts/Value.tsx";
import { words } from "../words/index.ts";
import type { Explanation } from "./explain.ts";
import { type Pending, usePending } from "./pending.ts";
import styles from "./WalletDialog.module.css";

export function WalletDialog() {
  const pending = usePending();
  return pending && <Question key={pending.id} pending={pending} />;
}

function Question({ pending }: { pending: Pending }) {
  const { request, answer } = pending;
  const { explanation, isBroken } = useExplanation(request);
  const no = useRef<HTMLButtonElement>(null);
  const warnings = explanation?.warnings ?? [];
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && answer(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={popup.shade} />
        <AlertDialog.Popup className={`${popup.dialog} ${styles.dialog}`} initialFocus={no}>
          <Asked account={request.account} />
          <AlertDialog.Title className={popup.title}>{words.wallet.asks[request.kind]}</AlertDialog.Title>
          <AlertDialog.Description className={styles.sentence}>
            {explanation?.sentence ?? (isBroken ? words.wallet.notRead : words.wallet.reading)}
          </AlertDialog.Description>
          <Warnings warnings={isBroken ? [words.wallet.warn.unknownType] : warnings} />
          {explanation && <Contents explanation={explanation} />}
          <div className={popup.answers}>
            <Button ref={no} look={warnings.length > 0 ? "strong" : "plain"} onClick={() => answer(false)}>
              {words.wallet.no}
            </Button>
            <Button
              look={warnings.length > 0 ? "plain" : "strong"}
              aria-disabled={!explanation}
              onClick={() => answer(true)}
            >
              {warnings.length > 0 ? words.wallet.yesAllTheSame : words.wallet.yes[request.kind]}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** Whose key it is. */
function Asked({ account }: { account: string }) {
  const who = useAnyone();
  return (
    <p className={styles.account}>
      <Disc who={who} />
      {words.anyone.names[who]}
      <Value value={account} name={words.wallet.account} />
    </p>
  );
}

function Warnings({ warnings }: { warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <div className={styles.warnings} role="alert">
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </div>
  );
}

function Contents({ explanation: { facts, raw } }: { explanation: Explanation }) {
  return (
    <>
      {facts.length > 0 && (
        <div className={styles.facts}>
          <Facts rows={facts} />
        </div>
      )}
      {raw !== "" && (
        <details className={styles.raw}>
          <summary>{words.wallet.raw}</summary>
          <ScrollFrame label={words.wallet.raw}>
            <pre>{raw}</pre>
          </ScrollFrame>
        </details>
      )}
    </>
  );
}

/** The words for a request come late, with viem. */
function useExplanation(request: Pending["request"]) {
  const [explanation, setExplanation] = useState<Explanation>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isGone = false;
    const load = async () => (await import("./explain.ts")).explain(request);
    load().then(
      (found) => isGone || setExplanation(found),
      () => isGone || setBroken(true),
    );
    return () => {
      isGone = true;
    };
  }, [request]);
  return { explanation, isBroken };
}
