import { sharedPart, type ModuleEmission } from "../emit/index.ts";
import { harmless, Locator } from "../report/index.ts";
import type { Context } from "./context.ts";

const states = {
  module: ["green", "module"],
  part: ["yellow", "in part"],
  hosts: ["red", "per host"],
} as const;

/** How every module came out: with options, in part, or written out for each host; with the lines that prevent it. */
export function emissionText({ out }: Context, emissions: readonly ModuleEmission[], root: string): string[] {
  const locator = new Locator(root);
  const width = Math.max(...emissions.map(({ module }) => module.length), 0);
  const because = ({ reason, origin, path }: ModuleEmission["reasons"][number]): string => {
    const { file, line, column } = locator.locate(origin);
    const what = path ? `${path.join(".")}: ` : "";
    return `  ${out("cyan", harmless(`${file}:${line}:${column}`))}  ${harmless(`${what}${reason}`)}`;
  };
  const lines = emissions.flatMap(({ module, state, definitions, left, reasons, unchecked }) => {
    const [colour, word] = states[state];
    const counted = left === 0 ? `${definitions}` : `${definitions - left} of ${definitions}`;
    return [
      `${module.padEnd(width)}  ${out(colour, word.padEnd(8))}  ${out("dim", `${counted} definitions`)}`,
      ...reasons.map(because),
      ...unchecked.map((one) => `${because(one)}; only TypeScript asks`),
    ];
  });
  const percent = (sharedPart(emissions) * 100).toFixed(1);
  const whole = emissions.filter(({ state }) => state === "module").length;
  return [
    ...lines,
    "",
    `${whole} of ${emissions.length} modules hold for all settings; modules say ${percent} % of what they define, hosts the rest`,
  ];
}
