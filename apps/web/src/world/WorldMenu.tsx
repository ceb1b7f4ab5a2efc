// The lab's world: move its clock where a delay runs, or start over with a fresh one.
import { useState } from "react";
import { ConfirmDialog } from "../parts/ConfirmDialog.tsx";
import { Menu, MenuGroup, MenuItem } from "../parts/Menu.tsx";
import { forgetRuns } from "../stage/keptRun.ts";
import { words } from "../words/index.ts";
import styles from "./WorldMenu.module.css";
import { moveTime, startOver } from "./world.ts";

const hour = 3600;
const jumps = { hour, day: 24 * hour, week: 7 * 24 * hour };

export function WorldMenu() {
  const [isAsking, setAsking] = useState(false);
  const [news, setNews] = useState("");
  const tell = (work: Promise<string>) => work.then(setNews, (error: Error) => setNews(error.message));
  const begin = async () => {
    await startOver();
    forgetRuns();
    location.reload();
    return "";
  };
  return (
    <>
      <Menu label={words.world.menu} icon={<Globe />}>
        <MenuGroup label={words.world.time}>
          {Object.entries(jumps).map(([name, seconds]) => (
            <MenuItem key={name} onClick={() => tell(moveTime(seconds).then(words.world.moved))}>
              {words.world.jumps[name as keyof typeof jumps]}
            </MenuItem>
          ))}
        </MenuGroup>
        <MenuGroup label={words.world.everything}>
          <MenuItem onClick={() => setAsking(true)}>{words.world.startOver}</MenuItem>
        </MenuGroup>
      </Menu>
      <p className={styles.news} role="status" hidden={news === ""}>
        {news}
        <button type="button" onClick={() => setNews("")}>
          {words.world.close}
        </button>
      </p>
      <ConfirmDialog
        isOpen={isAsking}
        title={words.world.sure}
        text={words.world.sureText}
        yes={words.world.startOver}
        onYes={() => tell(begin())}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function Globe() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3.5 2" />
    </svg>
  );
}
