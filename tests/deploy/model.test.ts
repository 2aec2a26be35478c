import { describe, expect, test } from "vitest";
import { atRest, explore, initial, type State } from "./model.ts";

const modes = ["live", "boot", "test"] as const;
/** Two restarts did not help a system that had proved itself: only now a person is asked. */
const givenUp = ({ phase, attempts, proven }: State): boolean => attempts === 2 && proven && !atRest(phase);
const alive = ({ processes }: State): boolean => Object.keys(processes).length > 0;

/** What must never be, with its name. */
const invariants: Readonly<Record<string, (state: State) => boolean>> = {
  "an unproven system is never the boot default": ({ menu, profile, proven }) =>
    proven || (menu === "B" && profile === "B"),
  "a system that is not committed runs only where somebody will go back": (state) =>
    !state.on ||
    state.running === "B" ||
    state.phase === "committed" ||
    state.timers.reboot !== "none" ||
    state.processes.resume !== undefined ||
    givenUp(state),
  "a committed system runs, and is what the profile and the menu say": ({
    on,
    phase,
    running,
    profile,
    menu,
  }) => phase !== "committed" || ((!on || running === "P") && profile === "P" && menu === "P"),
  "after going back the old system runs, and is what the profile and the menu say": ({
    on,
    phase,
    running,
    profile,
    menu,
    once,
  }) =>
    !(phase === "reverted" || phase === "tested") ||
    ((!on || running === "B") && profile === "B" && menu === "B" && !once),
  "two processes never hold the lock": ({ lock, processes }) =>
    lock === null || processes[lock] !== undefined,
};

describe.each(modes)("a deploy in mode %s, with two faults anywhere", (mode) => {
  const { states, next } = explore(initial(mode, 2));

  test.each(Object.keys(invariants))("%s", (name) => {
    const wrong = [...states.values()].filter((state) => !invariants[name]!(state));
    expect(wrong.slice(0, 2)).toEqual([]);
  });

  test("ends at rest, or with the old system untouched for the next deploy to take up", () => {
    const ends = [...states].filter(([key]) => next.get(key)!.length === 0).map(([, state]) => state);
    expect(ends.length).toBeGreaterThan(0);
    const wrong = ends.filter(
      (state) =>
        !(atRest(state.phase)
          ? state.timers.reboot !== "armed"
          : (state.running === "B" && state.menu === "B") || givenUp(state)),
    );
    expect(wrong.slice(0, 2)).toEqual([]);
  });

  test("comes to an end: no step can be repeated for ever once faults are over", () => {
    const quiet = new Set([...states].filter(([, state]) => state.faults === 0).map(([key]) => key));
    expect(
      cycleIn(quiet, (key) =>
        next
          .get(key)!
          .map(({ to }) => to)
          .filter((to) => quiet.has(to)),
      ),
    ).toBeNull();
  });

  test("can be committed, and can be taken back", () => {
    const ends = new Set([...states.values()].filter((state) => !alive(state)).map(({ phase }) => phase));
    expect(ends).toContain("reverted");
    expect(ends.has(mode === "test" ? "tested" : "committed")).toBe(true);
    expect(ends.has("committed")).toBe(mode !== "test");
  });
});

/** A node that leads back to itself; null where there is none. */
function cycleIn(nodes: ReadonlySet<string>, next: (node: string) => readonly string[]): string | null {
  const state = new Map<string, "open" | "done">();
  for (const first of nodes) {
    const stack: { readonly node: string; readonly left: string[] }[] = [];
    const enter = (node: string): void => {
      state.set(node, "open");
      stack.push({ node, left: [...next(node)] });
    };
    if (!state.has(first)) enter(first);
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const to = top.left.pop();
      if (to === undefined) {
        state.set(top.node, "done");
        stack.pop();
      } else if (state.get(to) === "open") return to;
      else if (!state.has(to)) enter(to);
    }
  }
  return null;
}
