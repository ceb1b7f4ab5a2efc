// Where the keyboard goes when a question is put, or looked for again.

const inputs = "input, select, textarea, button[tabindex='0']";

export function firstInput(question: Element | null): HTMLElement | null {
  return question?.querySelector<HTMLElement>(inputs) ?? null;
}

/** Brings the question that waits into sight, and the keyboard to it. */
export function goToQuestion(): void {
  const question = document.querySelector("[data-question]");
  question?.scrollIntoView({ block: "center" });
  firstInput(question)?.focus({ preventScroll: true });
}
