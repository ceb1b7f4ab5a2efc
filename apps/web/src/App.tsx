// The frame around every page: head line, banner, routes.
import { CSPProvider } from "@base-ui/react/csp-provider";
import { useEffect, useRef } from "react";
import { Route, Switch, useLocation } from "wouter";
import { DemoPage } from "./pages/DemoPage.tsx";
import { NotFoundPage } from "./pages/NotFoundPage.tsx";
import { StartPage } from "./pages/StartPage.tsx";
import { Header } from "./parts/Header.tsx";
import { NodeBanner } from "./parts/NodeBanner.tsx";

export function App() {
  const main = useFocusOnNewPage();
  return (
    // The page's policy allows no inline styles.
    <CSPProvider disableStyleElements>
      <Header />
      <NodeBanner />
      <main id="content" ref={main} tabIndex={-1}>
        <Switch>
          <Route path="/" component={StartPage} />
          <Route path="/demo/:id/*?">
            {({ id, "*": rest }) => <DemoPage key={id} id={id} linked={stepOf(rest)} />}
          </Route>
          <Route component={NotFoundPage} />
        </Switch>
      </main>
    </CSPProvider>
  );
}

/** "step/3" is a link to the third step. */
function stepOf(rest: string | undefined): number | undefined {
  const step = /^step\/([1-9]\d?)$/.exec(rest ?? "")?.[1];
  return step === undefined ? undefined : Number(step);
}

/** A link inside the app changes the page without a load: take keyboard and screen reader along to its top. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const page = location.split("/step/")[0]; // steps of one demo are one page
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    window.scrollTo({ top: 0, behavior: "instant" });
    main.current?.focus({ preventScroll: true });
  }, [page]);
  return main;
}
