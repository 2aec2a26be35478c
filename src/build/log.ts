/** What a build has come to, in derivations and store paths. */
export interface Progress {
  readonly built: number;
  readonly toBuild: number;
  readonly fetched: number;
  readonly toFetch: number;
  /** Name of the derivation that was started last; empty before the first. */
  readonly current: string;
}

/** Kinds of activities and results in Nix's internal-json log (`src/libutil/logging.hh` of Nix). */
const activities = { fetches: 103, builds: 104, build: 105 } as const;
const results = { logLine: 101, progress: 105 } as const;

/** Lines that are kept, and lines of builders that are shown where one fails. */
const keptLines = 200;
const shownLines = 12;

interface Event {
  readonly action?: unknown;
  readonly id?: unknown;
  readonly type?: unknown;
  readonly level?: unknown;
  readonly msg?: unknown;
  readonly fields?: unknown;
}

/** Reads Nix's internal-json log line by line. It is text of others: what is not as expected is left out. */
export class LogReader {
  progress: Progress = { built: 0, toBuild: 0, fetched: 0, toFetch: 0, current: "" };
  private readonly kinds = new Map<unknown, unknown>();
  private readonly said: string[] = [];
  private readonly rest: string[] = [];

  /** True where the progress changed. */
  read(line: string): boolean {
    const event = eventOf(line);
    if (event === null) {
      keep(this.rest, line);
      return false;
    }
    const fields = Array.isArray(event.fields) ? (event.fields as readonly unknown[]) : [];
    if (event.action === "msg" && event.level === 0 && typeof event.msg === "string")
      keep(this.said, event.msg);
    if (event.action === "start") return this.start(event, fields);
    if (event.action === "result") return this.result(event, fields);
    return false;
  }

  /** What Nix said went wrong, and the end of what builders printed before. */
  errors(): string {
    const said = this.said.join("\n");
    // newer versions repeat the end of the builder's log themselves
    const printed = said.includes("log lines:") ? [] : this.rest.slice(-shownLines);
    return [...(said === "" ? [] : [said]), ...printed].join("\n");
  }

  private start(event: Event, fields: readonly unknown[]): boolean {
    if (event.type === activities.builds || event.type === activities.fetches)
      this.kinds.set(event.id, event.type);
    if (event.type !== activities.build || typeof fields[0] !== "string") return false;
    this.progress = { ...this.progress, current: nameOf(fields[0]) };
    return true;
  }

  private result(event: Event, [done, expected]: readonly unknown[]): boolean {
    const kind = this.kinds.get(event.id);
    if (event.type === results.logLine && typeof done === "string") keep(this.rest, done);
    if (event.type !== results.progress || typeof done !== "number" || typeof expected !== "number")
      return false;
    if (kind === activities.builds) this.progress = { ...this.progress, built: done, toBuild: expected };
    else if (kind === activities.fetches)
      this.progress = { ...this.progress, fetched: done, toFetch: expected };
    else return false;
    return true;
  }
}

function eventOf(line: string): Event | null {
  if (!line.startsWith("@nix ")) return null;
  try {
    const event: unknown = JSON.parse(line.slice(5));
    return typeof event === "object" && event !== null ? event : null;
  } catch {
    return null;
  }
}

function keep(lines: string[], line: string): void {
  lines.push(line);
  if (lines.length > keptLines) lines.shift();
}

/** `/nix/store/<hash>-hello-2.12.drv` as `hello-2.12`. */
const nameOf = (derivation: string): string =>
  derivation.replace(/^.*\/[0-9a-z]{32}-/, "").replace(/\.drv$/, "");
