import { either, types, type DataFormat, type OptionType } from "./type.ts";

const int = (min?: number, max?: number): OptionType => ({
  kind: "int",
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
const data = (format: DataFormat): OptionType => ({ kind: "data", format });
const list = (of: OptionType): OptionType => ({ kind: "list", of });
const attrs = (of: OptionType): OptionType => ({ kind: "attrs", of });

const iniAtom = data("ini-atom");
const iniAtoms = either([iniAtom, list(iniAtom)]);
const atom = either([types.bool, types.int, types.float, types.string]);
const settings = (scalars: readonly OptionType[]): OptionType => {
  const value = either(scalars);
  return attrs(either([value, list(value), attrs(data("data"))]));
};

/**
 * What fixed phrases of type descriptions mean. Where nixpkgs says more in its code than in the phrase, the type here is
 * the wider one. Sources: nixpkgs `lib/types.nix`, `pkgs/pkgs-lib/formats.nix`, `nixos/lib/systemd-types.nix`, and the
 * modules that name a type of their own.
 */
const phrases: Readonly<Record<string, OptionType>> = {
  boolean: types.bool,
  string: types.string,
  path: types.path,
  "absolute path": types.path,
  "An absolute path": types.path,
  "path in the Nix store": { kind: "path", store: true },
  "path, not containing newlines or colons": types.path,
  package: types.package,
  anything: types.anything,
  "raw value": types.anything,
  "unspecified value": types.anything,
  "attribute set": types.attrs,
  submodule: { kind: "submodule" },
  function: types.function,
  null: types.null,
  "{}": types.attrs,

  "signed integer": types.int,
  "integer of at least 16 bits": types.int,
  "floating point number": types.float,
  "integer or floating point number": types.number,
  "unsigned integer, meaning >=0": int(0),
  "positive integer, meaning >0": int(1),
  "nonzero signed integer, meaning !=0": types.int,
  "nonnegative integer or floating point number, meaning >=0": { kind: "number", min: 0 },
  "nonnegative floating point number, meaning >=0": { kind: "float", min: 0 },
  "positive integer or floating point number, meaning >0": { kind: "number", min: 0 },
  "unsigned integer, meaning >=0, or string containing either a number or a range": either([
    int(0),
    types.string,
  ]),

  "non-empty string": { kind: "string", nonEmpty: true },
  "single-line string": { kind: "string", singleLine: true },
  "(optionally newline-terminated) single-line string": { kind: "string", singleLine: "optional" },
  "string, not containing newlines or colons": { kind: "string", without: "\n:" },
  "string (with check: non-empty)": { kind: "string", nonEmpty: true },
  "string (with check: non-empty without trailing slash)": { kind: "string", nonEmpty: true },
  "string (with check: hexadecimal string)": { kind: "string", pattern: "[0-9a-fA-F]*" },
  "string without spaces": { kind: "string", without: " " },
  "string without line breaks or quotes": types.string,
  "string starting with / or ~/": { kind: "string", pattern: "(/|~/).*" },
  "printable string without spaces, # and /": types.string,
  "string of the form number{b|k|M|G}": types.string,
  "string containing all of the characters %Y, %m, %d, %H, %M, %S": types.string,
  "file mode string": types.string,
  "key ID prefixed with KEY_": { kind: "string", pattern: "KEY_.*" },
  "Minecraft UUID": types.string,
  "IPv4 or IPv6 address": types.string,
  "Network prefix in CIDR notation": types.string,
  "Go duration (https://golang.org/pkg/time/#ParseDuration)": types.string,
  "tmpfiles.d(5) age format": types.string,
  "session name": types.string,
  "package with provided sessions": types.package,
  "package that is a Home Assistant component": types.package,
  "NetworkManager plug-in": types.package,
  "ibus-engine": types.package,

  "JSON value": data("json"),
  "YAML value": data("yaml"),
  "YAML 1.1 value": data("yaml"),
  "TOML value": data("toml"),
  "XML value": data("data"),
  "HOCON value": data("data"),
  "PHP value": data("data"),
  "Python value": data("data"),
  "Elixir value": data("data"),
  "libconfig value": data("data"),
  "INI atom": iniAtom,
  "INI atom (null, bool, int, float or string)": iniAtom,
  "INI atom (null, int, bool, string, or float)": iniAtom,
  "INI atom (null, bool, int, float or string) or a list of them for duplicate keys": iniAtoms,
  "INI atom (null, bool, int, float or string) or a non-empty list of them": iniAtoms,
  "atom (null, bool, int, float or string)": iniAtom,
  "atom (null, bool, int, float or string) or a list of them for duplicate keys": iniAtoms,
  "atom (bool, int or string) or a list of them for duplicate keys": iniAtoms,
  "section of an INI file (attrs of INI atom)": attrs(iniAtom),
  "section of an INI file (attrs of INI atom (null, bool, int, float or string))": attrs(iniAtom),
  "section of an INI file (attrs of INI atom (null, bool, int, float or string) or a list of them for duplicate keys)":
    attrs(iniAtoms),
  "section of an INI file (attrs of INI atom (null, bool, int, float or string) or a non-empty list of them)":
    attrs(iniAtoms),
  "Flat key-value file": attrs(data("scalar-or-list")),
  "values (null, bool, int, string, or float) or a list of values, that will be joined with a comma":
    iniAtoms,
  "Swaynag config atom (null, bool, int, float, str)": iniAtom,
  "Nix config atom (null, bool, int, float, str, path or package)": data("scalar-or-list"),
  "systemd option": data("scalar-or-list"),
  "string, path, bool, or integer": either([types.string, types.path, types.bool, types.int]),
  "string, package, bool, int or float": either([atom, types.package]),
  "int, bool, string or list of them": either([atom, list(atom)]),
  "davmail config type (str, int, bool or attribute set thereof)": either([atom, attrs(data("data"))]),
  "limesurvey config type (str, int, bool or attribute set thereof)": either([atom, attrs(data("data"))]),
  "znc values (null, atoms (str, int, bool), list of atoms, or attrsets of znc values)": data("data"),
  "unbound.conf configuration type. The format consist of an attribute\nset of settings. Each settings can be either one value, a list of\nvalues or an attribute set. The allowed values are integers,\nstrings, booleans or floats.":
    settings([types.string, types.int, types.bool, types.float]),
  "ncdns.conf configuration type. The format consists of an\nattribute set of settings. Each setting can be either `null`,\na value or an attribute set. The allowed values are integers,\nstrings, booleans or paths.":
    settings([types.null, types.string, types.int, types.bool, types.path]),
  "privoxy configuration type. The format consists of an attribute\nset of settings. Each setting can be either a value (integer, string,\nboolean or path) or a list of such values.":
    settings([types.string, types.int, types.bool, types.path]),
  "libconfig configuration. The format consists of an attributes\nset (called a group) of settings. Each setting can be a scalar type\n(boolean, integer, floating point number or string), a list of\nscalars or a group itself":
    attrs(data("data")),
  "nixpkgs config": types.attrs,
  "nixpkgs overlay": types.function,
  "kdl document": types.anything,
};

/** The fixed phrases, the longest first: one may be the beginning of another. */
export const fixedPhrases: readonly (readonly [string, OptionType])[] = Object.entries(phrases).sort(
  ([a], [b]) => b.length - a.length,
);
