import { spawn, type SpawnOptions } from "node:child_process";
import { relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Origin } from "../diagnostics/index.ts";

/** What the debugger says, as far as it is read here (Chrome DevTools Protocol, domain Debugger). */
interface Message {
  readonly method?: string;
  readonly params?: {
    readonly scriptId?: string;
    readonly url?: string;
    readonly callFrames?: readonly {
      readonly location: {
        readonly scriptId: string;
        readonly lineNumber: number;
        readonly columnNumber: number;
      };
    }[];
  };
}

/**
 * Where a configuration loops: runs it once more under the debugger, and pauses it after `wait` milliseconds. Nothing when
 * it is not in a file of the project then.
 */
export async function findLoop(
  args: readonly string[],
  settings: SpawnOptions,
  project: string,
  wait: number,
): Promise<Origin | undefined> {
  const child = spawn(process.execPath, ["--inspect=127.0.0.1:0", "--allow-inspector", ...args], {
    ...settings,
    // what it sends is left in the pipe
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), 2 * wait + 5_000);
  try {
    const address = await new Promise<string | undefined>((resolve) => {
      let said = "";
      child.once("close", () => resolve(undefined));
      child.stderr!.on("data", (text: Buffer) => {
        said += text.toString();
        const [, found] = /Debugger listening on (ws:\/\/\S+)/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    if (address === undefined) return undefined;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return await pausedAt(address, project);
  } finally {
    clearTimeout(timer);
    child.kill("SIGKILL");
  }
}

function pausedAt(address: string, project: string): Promise<Origin | undefined> {
  return new Promise((resolve) => {
    const socket = new WebSocket(address);
    const end = (place: Origin | undefined): void => {
      resolve(place);
      socket.close();
    };
    for (const event of ["error", "close"]) socket.addEventListener(event, () => end(undefined));
    socket.addEventListener("open", () => {
      for (const [id, method] of ["Debugger.enable", "Debugger.pause"].entries())
        socket.send(JSON.stringify({ id, method }));
    });
    // a frame of a file whose types were stripped names its script only
    const urls = new Map<string, string>();
    socket.addEventListener("message", ({ data }) => {
      const { method, params } = JSON.parse(String(data)) as Message;
      if (method === "Debugger.scriptParsed") urls.set(params!.scriptId!, params!.url!);
      if (method !== "Debugger.paused") return;
      for (const { location } of params?.callFrames ?? []) {
        const url = urls.get(location.scriptId) ?? "";
        const path = url.startsWith("file:")
          ? relative(project, fileURLToPath(url)).split(sep).join("/")
          : "../";
        if (path.startsWith("../") || path.startsWith("node_modules/")) continue;
        return end({ file: path, line: location.lineNumber + 1, column: location.columnNumber + 1 });
      }
      end(undefined);
    });
  });
}
