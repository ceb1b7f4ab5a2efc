// The frame around every page: head line, banner, routes.
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
    <>
      <Header />
      <NodeBanner />
      <main id="content" ref={main} tabIndex={-1}>
        <Switch>
          <Route path="/" component={StartPage} />
          <Route path="/demo/:id">{({ id }) => <DemoPage key={id} id={id} />}</Route>
          <Route component={NotFoundPage} />
        </Switch>
      </main>
    </>
  );
}

/** A link inside the app changes the page without a load: take keyboard and screen reader along to its top. */
function useFocusOnNewPage() {
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    window.scrollTo({ top: 0, behavior: "instant" });
    main.current?.focus({ preventScroll: true });
  }, [location]);
  return main;
}
