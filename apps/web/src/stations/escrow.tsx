// The escrow station's own tool: Carol's channel with Bob, at the lab's paid API.
import { ChannelMeter } from "../channel/ChannelMeter.tsx";

export function Station() {
  return <ChannelMeter />;
}
