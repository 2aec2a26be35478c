import { harmless } from "./paint.ts";

/** A case of a report for CI: a thing that was looked at. */
export interface JunitCase {
  readonly name: string;
  /** What is wrong with it, in a sentence each, with more lines below; none where nothing is. */
  readonly failures: readonly { readonly message: string; readonly details: string }[];
  /** Why it could not be looked at. */
  readonly skipped?: string;
}

export interface JunitSuite {
  readonly name: string;
  readonly seconds: number;
  readonly cases: readonly JunitCase[];
  /** Why nothing of it could be looked at. */
  readonly error?: string;
}

/** JUnit XML, as the Ant task writes it and every CI reads it. */
export function junit(name: string, suites: readonly JunitSuite[]): string {
  const body = suites.map((suite) => {
    const cases =
      suite.error === undefined ? suite.cases : [{ name: "answer", failures: [], error: suite.error }];
    const failures = suite.cases.filter((one) => one.failures.length > 0).length;
    const skipped = suite.cases.filter((one) => one.skipped !== undefined).length;
    const head = attributes({
      name: suite.name,
      tests: cases.length,
      failures,
      errors: suite.error === undefined ? 0 : 1,
      skipped,
      time: suite.seconds.toFixed(3),
    });
    return `  <testsuite${head}>\n${cases.map((one) => caseText(suite.name, one)).join("")}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name })}>\n${body.join("")}</testsuites>`;
}

function caseText(suite: string, one: JunitCase & { readonly error?: string }): string {
  const inner = [
    ...one.failures.map(
      ({ message, details }) => `      <failure${attributes({ message })}>${escaped(details)}</failure>\n`,
    ),
    ...(one.error === undefined ? [] : [`      <error${attributes({ message: one.error })}/>\n`]),
    // a case that failed is not skipped, though a part of it could not be read
    ...(one.skipped === undefined || one.failures.length > 0
      ? []
      : [`      <skipped${attributes({ message: one.skipped })}/>\n`]),
  ];
  const head = `    <testcase${attributes({ classname: suite, name: one.name })}`;
  return inner.length === 0 ? `${head}/>\n` : `${head}>\n${inner.join("")}    </testcase>\n`;
}

const attributes = (all: Readonly<Record<string, string | number>>): string =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join("");

/** Text for XML 1.0: without what it cannot hold. */
const escaped = (text: string): string =>
  harmless(text)
    .toWellFormed()
    .replaceAll(/[\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;");
