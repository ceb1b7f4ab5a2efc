// Asks the lab for one transaction with everything in it, and for sources. What is mined never changes.
import type { HoodError, Opened, SourceFile } from "@synergy/lab/hood";
import { useEffect, useState } from "react";

export type Asked<Answer> = { state: "loading" } | { state: "here"; answer: Answer } | { state: "failed"; why: string };

export function useOpened(hash: string): Asked<Opened> {
  return useAnswer<Opened>(`/v1/hood/transactions/${hash}`);
}

export function useSource(source: string): Asked<SourceFile> {
  return useAnswer<SourceFile>(`/v1/hood/sources/${encodeURIComponent(source)}`);
}

function useAnswer<Answer>(path: string): Asked<Answer> {
  const [asked, setAsked] = useState<{ path: string; now: Asked<Answer> }>();
  useEffect(() => {
    const control = new AbortController();
    const take = (now: Asked<Answer>) => {
      if (!control.signal.aborted) setAsked({ path, now });
    };
    ask<Answer>(path, control.signal).then(
      (answer) => take({ state: "here", answer }),
      (error: Error) => take({ state: "failed", why: error.message }),
    );
    return () => control.abort();
  }, [path]);
  // What was asked for before is no answer to this question.
  return asked?.path === path ? asked.now : { state: "loading" };
}

async function ask<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(path, { signal });
  const answer = (await response.json()) as Answer | HoodError;
  if (!response.ok) throw new Error((answer as HoodError).error);
  return answer as Answer;
}
