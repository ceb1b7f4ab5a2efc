// All proposals of the project's own set, in one list.
import type { Proposal } from "../src/types.ts";
import type { Draft } from "./proposals/draft.ts";
import { harbor } from "./proposals/harbor.ts";
import { labDao } from "./proposals/labDao.ts";
import { lantern } from "./proposals/lantern.ts";
import { meridian, orchard } from "./proposals/orchard.ts";
import { tidepool } from "./proposals/tidepool.ts";

type Placed = Draft & Pick<Proposal, "dao" | "context">;

const drafts: readonly Placed[] = [...labDao, ...harbor, ...lantern, ...tidepool, ...orchard, ...meridian];

export const ownProposals: readonly Proposal[] = drafts.map(({ id, dao, title, body, kind, actions, context }) => ({
  id,
  dao,
  title,
  body,
  kind: kind ?? (actions ? "executable" : "social"),
  actions: actions ?? null,
  context,
}));
