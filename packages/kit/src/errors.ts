// Errors that teach: each says what is wrong and what to do about it.

/**
 * Base class of every error that the lab throws on purpose.
 *
 * Make one subclass per mistake a caller can make, and put the values into the message.
 * A proof or signature that is merely invalid is an answer, not an exception.
 */
export class LabError extends Error {
  override name = "LabError";
  /** One sentence that says what to do now. */
  readonly fix: string;

  constructor(message: string, options: { fix: string; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.fix = options.fix;
  }
}

/** What a person needs to read of any thrown value: two lines, never a stack. */
export function describeError(error: unknown): {
  name: string;
  message: string;
  fix?: string;
} {
  if (error instanceof LabError) return { name: error.name, message: error.message, fix: error.fix };
  if (error instanceof Error) return { name: error.name, message: firstLine(error) };
  return { name: "Error", message: String(error) };
}

// viem puts the readable sentence into `shortMessage`, the node's own words into `details`, and pages into `message`.
function firstLine(error: Error & { shortMessage?: string; details?: string }): string {
  const sentence = error.shortMessage ?? error.message.split("\n")[0] ?? "";
  const details = error.details?.split("\n")[0] ?? "";
  return sentence.includes(details) ? sentence : `${sentence} ${details}`;
}
