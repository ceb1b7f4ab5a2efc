// The two lists: what is on the chain, and what was signed in this tab.
import { Tabs } from "@base-ui/react/tabs";
import { type ReactNode, useState } from "react";
import { words } from "../words/index.ts";
import { useFeed } from "./feed.ts";
import styles from "./Hood.module.css";
import { SignatureList } from "./SignatureList.tsx";
import { useKeptSignatures } from "./signatureLog.ts";
import { TransactionList } from "./TransactionList.tsx";

type Props = {
  title: ReactNode;
  /** What was open before: a transaction's hash, or a signature's number. */
  returnTo: string | number | undefined;
  onSignature: (id: number) => void;
};

export function HoodLists({ title, returnTo, onSignature }: Props) {
  const [list, setList] = useState(typeof returnTo === "number" ? "signatures" : "transactions");
  const { transactions, isAll } = useFeed();
  const counts = {
    transactions: isAll ? transactions.length : `${transactions.length}+`,
    signatures: useKeptSignatures().length,
  };
  return (
    <Tabs.Root className={styles.view} value={list} onValueChange={setList}>
      <div className={styles.head}>
        {title}
        <p className={styles.lead}>{words.hood.lead}</p>
        <Tabs.List className={styles.tabs} activateOnFocus>
          {(["transactions", "signatures"] as const).map((name) => (
            <Tabs.Tab key={name} value={name} className={styles.tab}>
              {words.hood.lists[name]} <span className={styles.count}>{counts[name]}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      <Tabs.Panel className={styles.panel} value="transactions">
        <TransactionList returnTo={returnTo} />
      </Tabs.Panel>
      <Tabs.Panel className={styles.panel} value="signatures">
        <SignatureList returnTo={returnTo} onOpen={onSignature} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}
