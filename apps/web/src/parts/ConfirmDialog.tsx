// Asks before something that can't be taken back.
import { AlertDialog } from "@base-ui/react/alert-dialog";
import { words } from "../words/index.ts";
import { Button } from "./Button.tsx";
import styles from "./Popup.module.css";

type Props = {
  isOpen: boolean;
  title: string;
  text: string;
  /** The words of the button that does it. */
  yes: string;
  onYes: () => void;
  onClose: () => void;
};

export function ConfirmDialog({ isOpen, title, text, yes, onYes, onClose }: Props) {
  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.shade} />
        <AlertDialog.Popup className={styles.dialog}>
          <AlertDialog.Title className={styles.title}>{title}</AlertDialog.Title>
          <AlertDialog.Description className={styles.text}>{text}</AlertDialog.Description>
          <div className={styles.answers}>
            <AlertDialog.Close render={<Button />}>{words.world.keep}</AlertDialog.Close>
            <AlertDialog.Close render={<Button look="strong" />} onClick={onYes}>
              {yes}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
