// The wallets that this browser has, in the menu of people: the lab's own and whatever else announced itself.
import { Menu } from "@base-ui/react/menu";
import popup from "../parts/Popup.module.css";
import { shorten } from "../parts/shorten.ts";
import { words } from "../words/index.ts";
import styles from "./WalletItems.module.css";
import { connectWallet, type FoundWallet, useWallets } from "./wallets.ts";

/** @param onDone is called when a wallet has said yes or no */
export function WalletItems({ onDone }: { onDone: () => void }) {
  return (
    <Menu.Group className={popup.group}>
      <Menu.GroupLabel className={popup.label}>{words.wallet.list}</Menu.GroupLabel>
      {useWallets().map((wallet) => (
        <Menu.Item
          key={wallet.info.uuid}
          className={`${popup.item} ${styles.wallet}`}
          onClick={() => void connectWallet(wallet).then(onDone)}
        >
          {isPicture(wallet.info.icon) ? <img src={wallet.info.icon} alt="" /> : <span className={styles.blank} />}
          <span className={styles.name}>{wallet.info.name}</span>
          <State wallet={wallet} />
          {wallet.isChosen && wallet.address && (
            <span className={styles.mark} title={words.wallet.inUse}>
              ✓
            </span>
          )}
        </Menu.Item>
      ))}
    </Menu.Group>
  );
}

function State({ wallet: { address, problem } }: { wallet: FoundWallet }) {
  if (problem) return <span className={styles.problem}>{problem}</span>;
  if (!address) return <span className={styles.state}>{words.wallet.connect}</span>;
  return (
    <span className={styles.state}>
      {words.wallet.connected} <code title={address}>{shorten(address)}</code>
    </span>
  );
}

// The page's policy would not load anything else, and a wallet's word is not trusted with more (EIP-6963, "Icons").
const isPicture = (icon: string) => icon.startsWith("data:image/");
