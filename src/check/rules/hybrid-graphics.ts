import type { GpuFacts } from "../../author/facts.ts";
import type { Diagnostic } from "../../diagnostics/index.ts";
import { error, type HostContext, type Rule } from "../rule.ts";
import { listing, show } from "../words.ts";

const prime = ["hardware", "nvidia", "prime"];
const busOption = { nvidia: "nvidiaBusId", intel: "intelBusId", amd: "amdgpuBusId" } as const;

type Primed = GpuFacts & { readonly vendor: keyof typeof busOption };

export const rule: Rule = {
  codes: ["PANTHER3203"],
  description:
    "Where an NVIDIA card stands beside another one, PRIME has the bus ids of both, as the report states them.",
  host(context) {
    const { hardware } = context.host.facts;
    if (hardware === null) return [];
    const cards = hardware.gpus.filter(
      (gpu): gpu is Primed => gpu.vendor in busOption && gpu.busId !== undefined,
    );
    const hybrid =
      cards.some(({ vendor }) => vendor === "nvidia") && cards.some(({ vendor }) => vendor !== "nvidia");
    if (!hybrid) return [];
    const driver = context.values
      .list(["services", "xserver", "videoDrivers"])
      .find(({ value }) => typeof value === "string" && value.startsWith("nvidia"));
    return [...missing(context, cards, driver?.origin), ...wrong(context, cards)];
  },
};

/** Bus ids that the driver of NVIDIA cannot do without, once it is in use. */
function missing(
  { host, values }: HostContext,
  cards: readonly Primed[],
  driver: Diagnostic["places"][number]["origin"] | undefined,
): Diagnostic[] {
  if (driver === undefined) return [];
  const unset = [...new Map(cards.map((card) => [card.vendor, card])).values()].filter(
    ({ vendor }) => values.all([...prime, busOption[vendor]]).length === 0,
  );
  if (unset.length === 0) return [];
  const names = unset.map(({ vendor }) => `\`${[...prime, busOption[vendor]].join(".")}\``);
  return [
    error(
      "PANTHER3203",
      host,
      `the NVIDIA driver is used beside another graphics card without ${listing(names)}`,
      [driver],
      {
        why: "Without the bus ids of both cards, PRIME is off: the screen may stay black, or the NVIDIA card is never switched off.",
        fix: `The report says: ${unset.map(({ vendor, busId }) => `${busOption[vendor]} = "${busId}"`).join(", ")}; set it with \`prime.offload.enable\` or \`prime.sync.enable\`.`,
      },
    ),
  ];
}

function wrong({ host, values }: HostContext, cards: readonly Primed[]): Diagnostic[] {
  return Object.entries(busOption).flatMap(([vendor, option]) => {
    const own = cards.filter((card) => card.vendor === vendor);
    return values.winning([...prime, option]).flatMap(({ value, origin }) => {
      if (typeof value !== "string" || value === "" || own.some(({ busId }) => same(busId, value))) return [];
      const [card] = own;
      return [
        error(
          "PANTHER3203",
          host,
          `${option} is ${show(value)}, and the report has ${card ? `the card at ${card.busId}` : "no such card"}`,
          [origin],
          {
            why: "PRIME would look for the card at another place and not find it. lspci prints hexadecimal numbers; here they are decimal.",
            fix: card ? `Write "${card.busId}".` : "Take it away.",
          },
        ),
      ];
    });
  });
}

/** `PCI:1:0:0`, `PCI:01:00:0` and `PCI:1@0:0:0` are the same card. */
function same(a: string | undefined, b: string): boolean {
  return a !== undefined && parts(a) === parts(b);
}

function parts(id: string): string {
  const [, bus, domain = "0", device, fn] = /^PCI:(\d+)(?:@(\d+))?:(\d+):(\d+)$/.exec(id) ?? [];
  return bus === undefined ? id : [domain, bus, device, fn].map(Number).join(":");
}
