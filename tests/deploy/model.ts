/*
 * The protocol as a labelled transition system: the host with its processes and boot loader, the operator, and everything
 * that may strike. Labels are the events that the pretended programs of `host/fakes.sh` write down; null is a step that
 * nobody sees. Two uses: every reachable state is judged, and every run of the real program has to be a run of this one.
 */

type System = "B" | "P";
export type Phase =
  | ""
  | "begun"
  | "activating"
  | "activated"
  | "confirmed"
  | "soaked"
  | "booting"
  | "committing"
  | "committed"
  | "reverting"
  | "reverted"
  | "stuck"
  | "tested";

/** A process: where it is, and what it remembers. */
interface Process {
  readonly at: string;
  /** The phase that going back started from, and the one it ends in. */
  readonly was?: Phase;
  readonly outcome?: Phase;
}
type Name = "begin" | "drive" | "activate" | "watchdog" | "reboot" | "resume";

export interface State {
  readonly mode: "live" | "boot" | "test";
  readonly phase: Phase;
  readonly running: System;
  readonly booted: System;
  readonly profile: System;
  /** What the boot loader starts by itself, and what it starts next. */
  readonly menu: System;
  readonly once: boolean;
  readonly timers: Readonly<Record<"watchdog" | "reboot", "none" | "armed" | "fired">>;
  readonly lock: Name | null;
  readonly processes: Readonly<Partial<Record<Name, Process>>>;
  /** How activation ended. */
  readonly activated: "good" | "bad" | null;
  readonly tokens: readonly string[];
  readonly operator: boolean;
  readonly on: boolean;
  /** It was confirmed twice and watched between. */
  readonly proven: boolean;
  /** Starts into the new system before the transaction came to rest. */
  readonly attempts: number;
  /** Whether the transaction was written in this run of the machine. */
  readonly here: boolean;
  /** Faults that may still strike. */
  readonly faults: number;
}

export interface Move {
  readonly label: string | null;
  readonly to: State;
}

const without = (processes: State["processes"], name: Name): State["processes"] =>
  Object.fromEntries(Object.entries(processes).filter(([one]) => one !== name));

/** Before a deploy, with so many faults that may strike. */
export function initial(mode: State["mode"], budget: number): State {
  return {
    mode,
    faults: budget,
    phase: "",
    running: "B",
    booted: "B",
    profile: "B",
    menu: "B",
    once: false,
    lock: "begin",
    activated: null,
    tokens: [],
    timers: { watchdog: "none", reboot: "none" },
    processes: { begin: { at: "write" } },
    operator: true,
    on: true,
    proven: false,
    attempts: 0,
    here: true,
  };
}

export const atRest = (phase: Phase): boolean => ["", "committed", "reverted", "tested"].includes(phase);

/** Everything that can happen next. */
function moves(state: State): readonly Move[] {
  if (!state.on) return [boot(state)];
  const found: Move[] = [];
  for (const name of Object.keys(state.processes) as Name[]) found.push(...step(state, name));
  for (const timer of ["watchdog", "reboot"] as const) {
    if (state.timers[timer] === "armed") found.push(...fire(state, timer));
  }
  return [...found, ...operate(state), ...faults(state)];
}

// ---- the operator, faults, time

function operate(state: State): Move[] {
  const { phase, tokens, operator } = state;
  if (!operator || state.timers.reboot === "none") return [];
  const drop = (token: string): Move[] =>
    tokens.includes(token) ? [] : [{ label: null, to: { ...state, tokens: [...tokens, token] } }];
  return [
    ...(phase === "activated" || phase === "soaked" ? drop(phase) : []),
    ...(atRest(phase) ? [] : drop("abort")),
    { label: null, to: { ...state, operator: false } },
  ];
}

function faults(state: State): Move[] {
  if (
    state.faults === 0 ||
    (atRest(state.phase) &&
      state.phase !== "" &&
      state.processes.begin === undefined &&
      Object.keys(state.processes).length === 0)
  )
    return [];
  const left = { ...state, faults: state.faults - 1 };
  return [
    { label: "power", to: off(left) },
    ...(Object.keys(state.processes) as Name[]).map((name) => ({ label: "kill", to: killed(left, name) })),
  ];
}

function killed(state: State, name: Name): State {
  const processes = without(state.processes, name);
  const ended = { ...state, processes, lock: state.lock === name ? null : state.lock };
  // their units are started again (Restart=on-abnormal)
  if (name === "resume") return { ...ended, processes: { ...processes, resume: { at: "read" } } };
  return name === "reboot" ? { ...ended, processes: { ...processes, reboot: { at: "restart" } } } : ended;
}

const off = (state: State): State => ({
  ...state,
  on: false,
  processes: {},
  lock: null,
  timers: { watchdog: "none", reboot: "none" },
  tokens: [],
  activated: null,
  here: false,
});

function boot(state: State): Move {
  const system = state.once ? "P" : state.menu;
  const to = {
    ...state,
    on: true,
    once: false,
    running: system,
    booted: system,
    processes: { resume: { at: "read" } },
  };
  return { label: `boot:${system}`, to };
}

function fire(state: State, timer: "watchdog" | "reboot"): Move[] {
  const fired: State = { ...state, timers: { ...state.timers, [timer]: "fired" } };
  if (timer === "watchdog")
    return [
      {
        label: "fire:watchdog",
        to: { ...fired, processes: { ...fired.processes, watchdog: { at: "wait" } } },
      },
    ];
  if (atRest(state.phase)) return [{ label: "fire:reboot", to: fired }];
  // the restart follows at once; `begin` has handed over by then, or has died
  return [
    { label: "fire:reboot", to: { ...fired, processes: { ...fired.processes, reboot: { at: "restart" } } } },
  ];
}

// ---- the processes

/** What the end of a transaction takes away. */
const disarmed = {
  timers: { watchdog: "none", reboot: "none" },
  tokens: [],
  activated: null,
} as const satisfies Partial<State>;

function step(state: State, name: Name): Move[] {
  const self = state.processes[name]!;
  const go = (at: string | null, change: Partial<State> = {}, label: string | null = null): Move => {
    const others = without({ ...state.processes, ...change.processes }, name);
    const processes = at === null ? others : { ...others, [name]: { ...self, at } };
    const lock =
      at === null && (change.lock ?? state.lock) === name
        ? null
        : change.lock === undefined
          ? state.lock
          : change.lock;
    return { label, to: { ...state, ...change, processes, lock } };
  };
  const phase = (to: Phase, at: string | null, change: Partial<State> = {}): Move =>
    go(at, { ...change, phase: to }, `phase:${to}`);
  const arm = (timer: "watchdog" | "reboot", at: string): Move =>
    go(at, { timers: { ...state.timers, [timer]: "armed" } }, `arm:${timer}`);
  const disarm = (at: string | null): Move => go(at, disarmed, "disarm");
  const start = (other: Name, at: string | null, from = "begin"): Move =>
    go(at, { processes: { [other]: { at: from } } }, `start:${other}`);
  /** What may fail: with a fault, it does nothing, and the process goes on elsewhere. */
  const or = (right: Move, wrong: string): Move[] => [
    right,
    ...(state.faults > 0 ? [go(wrong, { faults: state.faults - 1 })] : []),
  ];
  const free = state.lock === null;
  const back = (was: Phase, outcome: Phase = "reverted"): Move =>
    go("stop", { lock: name, processes: { [name]: { at: "stop", was, outcome } } });
  const backKeeping = (move: Move, was: Phase, outcome: Phase): Move => ({
    ...move,
    to: { ...move.to, processes: { ...move.to.processes, [name]: { at: "stop", was, outcome } } },
  });
  /** Going back: by whoever holds the lock. */
  const goBack = (outcome: Phase = "reverted"): Move[] =>
    free || state.lock === name ? [backKeeping(back(state.phase, outcome), state.phase, outcome)] : [];

  switch (`${name} ${self.at}`) {
    // `begin` holds the lock throughout
    case "begin write":
      return [phase("begun", "arm")];
    case "begin arm":
      return or(arm("reboot", "arm again"), "undo");
    case "begin arm again":
      return or(arm("watchdog", "start"), "undo");
    case "begin start":
      return or(start("drive", null), "undo");
    case "begin undo":
      return [disarm("take back")];
    case "begin take back":
      return [phase("reverted", null)];

    case "drive begin":
      if (!free) return [];
      if (state.phase === "activated") return [go("await activated")];
      if (state.phase !== "begun") return [go(null)];
      return [state.mode === "boot" ? phase("booting", "menu") : phase("activating", "activate")];
    case "drive activate":
      return or(start("activate", "await end"), "back");
    case "drive await end":
      if (state.tokens.includes("abort"))
        return [go("back"), ...(state.activated === "good" ? [go("look")] : [])];
      if (state.activated === "good") return [go("look")];
      return state.activated === "bad" || state.processes.activate === undefined ? [go("back")] : [];
    case "drive look":
      return [go("back"), ...(state.running === "P" ? [go("advance")] : [])];
    case "drive advance":
      return advance("activating", "activated", "await activated");
    case "drive await activated":
      return [go("back"), ...(state.tokens.includes("activated") ? [go("confirm")] : [])];
    case "drive confirm":
      return advance("activated", "confirmed", "soak");
    case "drive soak":
      return [go("back"), go("soaked")];
    case "drive soaked":
      return advance("confirmed", "soaked", "await soaked");
    case "drive await soaked":
      return [go("back"), ...(state.tokens.includes("soaked") ? [go("commit")] : [])];
    case "drive commit":
      if (!free) return [];
      if (state.phase !== "soaked") return [go(null)];
      if (state.mode === "test") return goBack("tested");
      return [phase("committing", "profile", { lock: "drive", proven: true })];
    case "drive menu":
      return or(go("choose", { menu: "B" }, "menu:B"), "back");
    case "drive choose":
      return or(go("restart", { once: true }), "back");
    case "drive restart":
      return [go("back"), { label: "power", to: off(state) }];
    case "drive back":
      return atRest(state.phase) || state.phase === "reverting" ? [go(null)] : goBack();

    case "activate begin":
      if (state.phase !== "activating") return [go(null)];
      return [
        go("end", { running: "P", activated: null }, "test:P"),
        ...(state.faults > 0 ? [go(null, { faults: state.faults - 1, activated: "bad" })] : []),
      ];
    case "activate end":
      return [go(null, { activated: "good" }), go(null, { activated: "bad" })];

    // ends the driver, whatever it holds
    case "watchdog wait": {
      if (state.lock === "begin") return [];
      const { to } = {
        to: state.processes.drive || state.lock === "drive" ? killedSilently(state, "drive") : state,
      };
      if (to.lock !== null && to.lock !== "watchdog") return [];
      // whoever ended it was killed before it could tell
      if (atRest(to.phase))
        return [{ ...disarm(null), to: { ...to, ...disarmed, processes: without(to.processes, name) } }];
      return [
        {
          label: null,
          to: {
            ...to,
            lock: "watchdog",
            processes: { ...to.processes, watchdog: { at: "stop", was: to.phase, outcome: "reverted" } },
          },
        },
      ];
    }

    case "resume read": {
      if (state.lock !== null && state.lock !== "resume") return [];
      if (atRest(state.phase)) return [go(null)];
      if (
        state.here &&
        (Object.values(state.timers).includes("armed") ||
          state.processes.watchdog ||
          state.processes.drive ||
          state.booted === "B")
      )
        return [go(null)];
      const held = { lock: "resume" as const };
      if (state.booted === "B") return [keep(go("old", held), state.phase)];
      const attempts = state.attempts + (state.here ? 0 : 1);
      if (attempts > 2) return [phase("stuck", null, held)];
      const again = { ...held, attempts, here: true };
      if (state.phase === "committing") return [phase("committing", "arm to finish", again)];
      if (state.phase === "reverting" || state.phase === "stuck")
        return [phase("reverting", "arm to go back", again)];
      return [go("arm", held)];
    }
    case "resume old":
      return touched() ? restore("write reverted", "give up") : [go("write reverted")];
    case "resume write reverted":
      return [phase("reverted", "disarm")];
    case "resume give up":
      return [phase("stuck", null)];
    case "resume arm to finish":
      return or(arm("reboot", "arm to finish again"), "lost");
    case "resume arm to finish again":
      return or(arm("watchdog", "profile"), "lost");
    case "resume arm to go back":
      return or(arm("reboot", "arm to go back again"), "restart");
    case "resume arm to go back again":
      return or(keepArmed(), "restart");
    case "resume arm":
      return or(arm("reboot", "arm again"), "restart");
    case "resume arm again":
      return or(arm("watchdog", "try"), "restart");
    case "resume try":
      return [
        phase("activated", "start drive", {
          mode: "boot",
          attempts: state.attempts + (state.here ? 0 : 1),
          here: true,
        }),
      ];
    case "resume start drive":
      return or(start("drive", null), "restart");
    case "resume lost":
      return goBack();
    case "reboot restart":
      return atRest(state.phase) ? [go(null)] : [{ label: "power", to: off(state) }];
    case "resume restart":
      return [{ label: "power", to: off(state) }];
  }

  // what several processes do, under the lock
  switch (self.at) {
    case "profile":
      return state.profile === "P"
        ? [go("menu of P")]
        : or(go("menu of P", { profile: "P" }, "profile:P"), "failed");
    case "menu of P":
      return or(go("write committed", { menu: "P" }, "menu:P"), "failed");
    case "write committed":
      return [phase("committed", "disarm")];
    case "failed":
      return goBack();
    case "disarm":
      return [disarm(null)];

    case "stop": {
      const others = without(state.processes, "activate");
      return [
        {
          label: `phase:reverting`,
          to: { ...state, phase: "reverting", processes: { ...others, [name]: { ...self, at: "restore" } } },
        },
      ];
    }
    case "restore":
      return touched() ? restore("switch", "stick") : [go("switch")];
    case "restore menu":
      return or(go("switch", { menu: "B", once: false }, "menu:B"), "stick");
    case "switch":
      if (state.mode === "boot" && state.booted === "P") return [{ label: "power", to: off(state) }];
      if (self.was === "begun" || self.was === "booting") return [go("write")];
      return or(go("prove", { running: "B" }, "test:B"), "prove");
    case "prove":
      return [go(state.running === "B" ? "write" : "stick"), go("stick")];
    case "write":
      return [phase(self.outcome ?? "reverted", "disarm")];
    case "stick":
      return [phase("stuck", state.timers.reboot === "armed" ? null : "arm reboot")];
    case "arm reboot":
      return [arm("reboot", "end")];
    case "end":
      return [go(null)];
    case "old menu":
      return or(go("write reverted", { menu: "B", once: false }, "menu:B"), "give up");
  }
  throw new Error(`no such step: ${name} ${self.at}`);

  function advance(from: Phase, to: Phase, at: string): Move[] {
    if (!free) return [];
    return [state.phase === from ? phase(to, at) : go(null)];
  }
  function keep(move: Move, was: Phase): Move {
    return {
      ...move,
      to: { ...move.to, processes: { ...move.to.processes, [name]: { ...move.to.processes[name]!, was } } },
    };
  }
  /** Whether profile or menu may be other than they were. */
  function touched(): boolean {
    return (
      ["committing", "reverting", "stuck"].includes(self.was!) ||
      state.mode === "boot" ||
      state.profile === "P"
    );
  }
  function keepArmed(): Move {
    const move = arm("watchdog", "stop");
    return {
      ...move,
      to: {
        ...move.to,
        mode: "boot",
        processes: { ...move.to.processes, [name]: { at: "stop", was: "reverting", outcome: "reverted" } },
      },
    };
  }
  /** Generation N is the default again, in two steps: the profile where it has to, then the menu. */
  function restore(after: string, wrong: string): Move[] {
    const menu = after === "switch" ? "restore menu" : "old menu";
    return state.profile === "B"
      ? [go(menu, { once: false })]
      : or(go(menu, { profile: "B", once: false }, "profile:B"), wrong);
  }
}

function killedSilently(state: State, name: Name): State {
  const processes = without(state.processes, name);
  return { ...state, processes, lock: state.lock === name ? null : state.lock };
}

// ---- exploring

export interface Explored {
  readonly states: ReadonlyMap<string, State>;
  readonly next: ReadonlyMap<string, readonly { readonly label: string | null; readonly to: string }[]>;
}

const keyOf = (state: State): string =>
  JSON.stringify(state, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** Every state that can be reached, and what leads where. */
export function explore(from: State): Explored {
  const states = new Map<string, State>([[keyOf(from), from]]);
  const next = new Map<string, readonly { readonly label: string | null; readonly to: string }[]>();
  const waiting = [keyOf(from)];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const found = moves(states.get(key)!).map(({ label, to }) => ({ label, state: to, to: keyOf(to) }));
    for (const { to, state } of found) {
      if (states.has(to)) continue;
      states.set(to, state);
      waiting.push(to);
    }
    next.set(
      key,
      found.map(({ label, to }) => ({ label, to })),
    );
  }
  return { states, next };
}

/** How many events of a run the model can follow; all of them where the run is one of the model's. */
export function followed(from: State, events: readonly string[]): number {
  let current = closure([from]);
  for (const [i, event] of events.entries()) {
    const after = [...current.values()].flatMap((state) =>
      moves(state)
        .filter(({ label }) => label === event)
        .map(({ to }) => to),
    );
    if (after.length === 0) return i;
    current = closure(after);
  }
  return events.length;
}

function closure(states: readonly State[]): Map<string, State> {
  const found = new Map(states.map((state) => [keyOf(state), state]));
  const waiting = [...found.values()];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const { label, to } of moves(state)) {
      const key = keyOf(to);
      if (label !== null || found.has(key)) continue;
      found.set(key, to);
      waiting.push(to);
    }
  }
  return found;
}
