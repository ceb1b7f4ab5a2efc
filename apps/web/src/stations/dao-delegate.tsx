// The delegate station's own tool: write a policy, and see what the delegate does with real proposals on chain.
import { ProposalBoard } from "../board/ProposalBoard.tsx";

export function Station() {
  return <ProposalBoard />;
}
