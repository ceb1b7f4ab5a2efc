// The open transaction is in the address (#tx=0x…), so that it can be linked to and the back button closes it.

import { useEffect, useState } from "react";
import type { Hash } from "viem";
import { useLocation } from "wouter";

/** For links that open a transaction under the hood, from any page. */
export function linkTo(hash: Hash): string {
  return `#tx=${hash}`;
}

/** @returns the transaction that the address names, and how to name another or none */
export function useLinkedTransaction() {
  const [hash, setHash] = useState(linkedHash);
  const [path] = useLocation();
  useEffect(() => {
    const follow = () => setHash(linkedHash());
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  // Each step of a demo has an address of its own: what is open goes along, so `path` counts too.
  useEffect(() => {
    if (linkedHash() !== hash) history.replaceState(history.state, "", hash ? linkTo(hash) : path);
  }, [hash, path]);
  return [hash, setHash] as const;
}

function linkedHash(): Hash | undefined {
  const hash = /^#tx=(0x[0-9a-f]{64})$/i.exec(location.hash)?.[1];
  return hash?.toLowerCase() as Hash | undefined;
}
