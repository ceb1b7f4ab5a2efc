// The drawer: a list of transactions and one of signatures, and whatever is open of them.
import { Dialog } from "@base-ui/react/dialog";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Hash } from "viem";
import { words } from "../words/index.ts";
import styles from "./HoodDrawer.module.css";
import { HoodLists } from "./HoodLists.tsx";
import { OpenedSignature } from "./OpenedSignature.tsx";
import { OpenedTransaction } from "./OpenedTransaction.tsx";
import { useKeptSignatures } from "./signatureLog.ts";
import { useIsWide } from "./useIsWide.ts";

type Props = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The transaction that is open. */
  hash: Hash | undefined;
  /** Goes back from it to the list. */
  onClose: () => void;
  button: RefObject<HTMLButtonElement | null>;
};

/** Beside the page where there is room, instead of it on a phone. */
export function HoodDrawer({ isOpen, onOpenChange, hash, onClose, button }: Props) {
  const isWide = useIsWide();
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange} modal={!isWide} disablePointerDismissal>
      <Dialog.Portal>
        <Dialog.Popup className={styles.drawer} finalFocus={button}>
          <Inside hash={hash} onClose={onClose} />
          <Dialog.Close className={styles.close} aria-label={words.hood.close} title={words.hood.close}>
            <Cross />
          </Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Inside({ hash, onClose }: Pick<Props, "hash" | "onClose">) {
  const [signatureId, setSignatureId] = useState<number>();
  const signature = useKeptSignatures().find(({ id }) => id === signatureId);
  const last = useLast(hash ?? signature?.id);
  const title = (
    <Dialog.Title className={styles.title} tabIndex={-1}>
      {words.hood.button}
    </Dialog.Title>
  );
  if (hash) return <OpenedTransaction key={hash} hash={hash} title={title} onBack={onClose} />;
  if (signature)
    return <OpenedSignature signature={signature} title={title} onBack={() => setSignatureId(undefined)} />;
  return <HoodLists title={title} returnTo={last} onSignature={setSignatureId} />;
}

/** What was open before nothing was. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const last = useRef(value);
  useEffect(() => {
    if (value !== undefined) last.current = value;
  }, [value]);
  return last.current;
}

function Cross() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="m6 6 12 12M18 6 6 18" />
    </svg>
  );
}
