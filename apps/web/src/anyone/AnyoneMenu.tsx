// Be anyone: which of the people this tab is, and the wallets that can sign for them.
import { Menu } from "@base-ui/react/menu";
import { lazy, Suspense, useRef, useState } from "react";
import popup from "../parts/Popup.module.css";
import { usePending } from "../wallet/pending.ts";
import { WalletItems } from "../wallet/WalletItems.tsx";
import { useWallets } from "../wallet/wallets.ts";
import { words } from "../words/index.ts";
import styles from "./AnyoneMenu.module.css";
import { becomeAnyone, everyone, useAnyone } from "./anyone.ts";
import { Disc } from "./Disc.tsx";

const WalletDialog = lazy(async () => ({ default: (await import("../wallet/WalletDialog.tsx")).WalletDialog }));

export function AnyoneMenu() {
  const who = useAnyone();
  const isAsked = usePending() !== undefined;
  const [isOpen, setOpen] = useState(false);
  useWallets(); // the lab's own announces itself as long as this menu is on the page
  // The list opens inside of the head line: screen readers find it there.
  const place = useRef<HTMLSpanElement>(null);
  return (
    <>
      <Menu.Root open={isOpen} onOpenChange={setOpen}>
        <Menu.Trigger
          className={`${popup.trigger} ${styles.trigger}`}
          aria-label={words.anyone.youAre(words.anyone.names[who])}
        >
          <Disc who={who} />
          <span className={styles.current}>{words.anyone.names[who]}</span>
        </Menu.Trigger>
        <span ref={place} />
        <Menu.Portal container={place}>
          <Menu.Positioner className={popup.place} align="end" sideOffset={6} collisionPadding={12}>
            <Menu.Popup className={`${popup.popup} ${styles.popup}`}>
              <People who={who} />
              <WalletItems onDone={() => setOpen(true)} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {isAsked && (
        <Suspense>
          <WalletDialog />
        </Suspense>
      )}
    </>
  );
}

function People({ who }: { who: ReturnType<typeof useAnyone> }) {
  return (
    <Menu.Group className={popup.group}>
      <Menu.GroupLabel className={popup.label}>{words.anyone.menu}</Menu.GroupLabel>
      <Menu.RadioGroup value={who} onValueChange={becomeAnyone}>
        {everyone.map((one) => (
          <Menu.RadioItem key={one} value={one} closeOnClick className={`${popup.item} ${styles.person}`}>
            <Disc who={one} />
            <span className={styles.name}>{words.anyone.names[one]}</span>
            <span className={styles.role}>{words.anyone.roles[one]}</span>
            <Menu.RadioItemIndicator className={styles.mark}>✓</Menu.RadioItemIndicator>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}
