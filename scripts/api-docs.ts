import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * Writes docs/reference/api.md: every export of the authoring API with its documentation and its declaration, in the
 * order of src/author/index.ts.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const index = join(root, "src/author/index.ts");

/** One export, as its file declares it. */
export interface Documented {
  readonly name: string;
  /** Path from the repository. */
  readonly file: string;
  /** Text of its comment without the asterisks; empty where there is none. */
  readonly comment: string;
  /** Its declaration: a function without its body, everything else in full. */
  readonly declaration: string;
}

/** All that the package exports, in the order in which it does. */
export function exported(): Documented[] {
  const found: Documented[] = [];
  for (const [, names, from] of readFileSync(index, "utf8").matchAll(
    /^export (?:type )?\{([^}]*)\} from "([^"]+)";/gm,
  )) {
    const path = join(dirname(index), from!);
    const text = readFileSync(path, "utf8");
    for (const name of names!
      .split(",")
      .map((part) => part.trim().replace(/^type /, ""))
      .filter(Boolean)) {
      found.push({ name, file: relative(root, path), ...declarationOf(text, name, path) });
    }
  }
  return found;
}

function declarationOf(
  text: string,
  name: string,
  path: string,
): Pick<Documented, "comment" | "declaration"> {
  const match = new RegExp(`^export (?:declare )?(function|const|interface|type) ${name}\\b`, "m").exec(text);
  if (!match) throw new Error(`${path} does not export ${name}`);
  const before = text.slice(0, match.index).trimEnd();
  const comment = before.endsWith("*/") ? before.slice(before.lastIndexOf("/**")) : "";
  return {
    comment: comment
      .replace(/^\/\*\*\s?|\s*\*\/$/g, "")
      .replace(/^ *\* ?/gm, "")
      .trim(),
    declaration: text
      .slice(match.index, endOf(text, match.index, match[1]!))
      .replace(/^export (?:declare )?/, "")
      .trimEnd(),
  };
}

/** Where a declaration ends: at the body of a function, or at the end of the statement. */
function endOf(text: string, start: number, kind: string): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const rest = text.slice(i, i + 2);
    if (/^\/[/*]/.test(rest)) i = text.indexOf(rest === "//" ? "\n" : "*/", i);
    else if (depth === 0 && kind === "const" && rest === "=>") return i;
    else if (depth === 0 && kind === "function" && rest === "{\n") return i;
    else if (depth === 0 && text[i] === ";") return i + 1;
    else if ("([{".includes(text[i]!)) depth++;
    else if (")]}".includes(text[i]!)) {
      depth--;
      if (depth === 0 && kind === "interface") return i + 1;
    }
  }
  return text.length;
}

/** The page. */
export function apiPage(): string {
  const parts = exported().map(({ name, file, comment, declaration }) => {
    const [about = "", ...examples] = comment.split("@example\n");
    const prose = about.replace(/^@throws (\S+) /m, "Throws `$1` ").trim();
    return [
      `## \`${name}\``,
      prose,
      `\`\`\`ts\n${declaration}\n\`\`\``,
      ...examples.map((example) => `\`\`\`ts\n${example.trim()}\n\`\`\``),
      `From [${file}](../../${file}).`,
    ].join("\n\n");
  });
  return `${["# The authoring API", 'All that `import { ... } from "pantheros"` gives. Written by `node scripts/api-docs.ts` from the sources; [authoring.md](../guides/authoring.md) says how it goes together.', ...parts].join("\n\n")}\n`;
}

if (import.meta.main) writeFileSync(join(root, "docs/reference/api.md"), apiPage());
