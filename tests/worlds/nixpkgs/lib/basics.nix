# Lists, attribute sets, strings: the everyday functions that modules use.
{ lib }:
let
  inherit (builtins)
    attrNames
    attrValues
    concatLists
    concatMap
    concatStringsSep
    elem
    elemAt
    filter
    foldl'
    genList
    getAttr
    hasAttr
    head
    isAttrs
    isFunction
    isList
    isString
    length
    listToAttrs
    map
    mapAttrs
    match
    replaceStrings
    split
    stringLength
    substring
    tail
    toJSON
    typeOf
    ;
in
rec {
  inherit (builtins)
    add
    all
    any
    attrNames
    attrValues
    bitAnd
    bitOr
    bitXor
    catAttrs
    ceil
    compareVersions
    concatLists
    concatMap
    concatStringsSep
    deepSeq
    div
    elem
    elemAt
    filter
    floor
    foldl'
    fromJSON
    genList
    groupBy
    hasAttr
    head
    intersectAttrs
    isAttrs
    isBool
    isFloat
    isInt
    isList
    isPath
    isString
    length
    lessThan
    listToAttrs
    map
    mapAttrs
    match
    mul
    partition
    readFile
    removeAttrs
    replaceStrings
    seq
    sort
    split
    splitVersion
    stringLength
    sub
    substring
    tail
    toJSON
    typeOf
    zipAttrsWith
    ;

  id = x: x;
  const = x: _: x;
  flip =
    f: a: b:
    f b a;
  pipe = foldl' (x: f: f x);
  toFunction = v: if isFunction v then v else const v;
  isFunction = f: builtins.isFunction f || (f ? __functor && builtins.isFunction (f.__functor f));
  functionArgs =
    f: if f ? __functor then f.__functionArgs or (functionArgs (f.__functor f)) else builtins.functionArgs f;
  min = a: b: if a < b then a else b;
  max = a: b: if a > b then a else b;
  mod = a: b: a - b * (a / b);
  warn = message: builtins.trace "warning: ${message}";
  warnIf = condition: message: if condition then warn message else id;
  throwIf = condition: message: if condition then throw message else id;
  throwIfNot = condition: throwIf (!condition);
  assertMsg = condition: message: condition || throw message;
  boolToString = b: if b then "true" else "false";
  isType = tag: v: isAttrs v && v._type or null == tag;
  setType = tag: v: v // { _type = tag; };
  importJSON = file: builtins.fromJSON (builtins.readFile file);
  importTOML = file: builtins.fromTOML (builtins.readFile file);
  setFunctionArgs = f: args: {
    __functor = _: f;
    __functionArgs = args;
  };

  # lists
  singleton = x: [ x ];
  toList = v: if isList v then v else [ v ];
  optional = condition: x: if condition then [ x ] else [ ];
  optionals = condition: xs: if condition then xs else [ ];
  flatten = v: if isList v then concatMap flatten v else [ v ];
  range = from: to: if from > to then [ ] else genList (n: from + n) (to - from + 1);
  imap0 = f: xs: genList (n: f n (elemAt xs n)) (length xs);
  imap1 = f: imap0 (n: f (n + 1));
  concatImap0 = f: xs: concatLists (imap0 f xs);
  last = xs: if xs == [ ] then throw "last: the list is empty" else elemAt xs (length xs - 1);
  init = xs: if xs == [ ] then throw "init: the list is empty" else take (length xs - 1) xs;
  take = n: xs: genList (elemAt xs) (max 0 (min n (length xs)));
  drop =
    n: xs:
    let
      from = max 0 (min n (length xs));
    in
    genList (k: elemAt xs (from + k)) (length xs - from);
  sublist =
    from: count: xs:
    take count (drop from xs);
  reverseList =
    xs:
    let
      n = length xs;
    in
    genList (k: elemAt xs (n - k - 1)) n;
  foldr =
    f: end: xs:
    foldl' (acc: x: f x acc) end (reverseList xs);
  fold = foldr;
  foldl = foldl';
  unique = foldl' (seen: x: if elem x seen then seen else seen ++ [ x ]) [ ];
  remove = x: filter (y: y != x);
  subtractLists = drop': filter (x: !(elem x drop'));
  intersectLists = keep: filter (x: elem x keep);
  findFirst =
    wanted: default: xs:
    let
      found = filter wanted xs;
    in
    if found == [ ] then default else head found;
  count = wanted: xs: length (filter wanted xs);
  zipListsWith =
    f: a: b:
    genList (n: f (elemAt a n) (elemAt b n)) (min (length a) (length b));
  zipLists = zipListsWith (fst: snd: { inherit fst snd; });
  forEach = flip map;
  replicate = n: x: genList (_: x) n;
  sortOn = key: builtins.sort (a: b: key a < key b);
  naturalSort = builtins.sort builtins.lessThan;
  mutuallyExclusive = a: b: !(builtins.any (x: elem x b) a);
  crossLists = f: foldl' (fs: args: concatMap (g: map g args) fs) [ f ];

  # attribute sets
  nameValuePair = name: value: { inherit name value; };
  attrVals = names: set: map (n: set.${n}) names;
  genAttrs = names: f: listToAttrs (map (n: nameValuePair n (f n)) names);
  mapAttrs' = f: set: listToAttrs (mapAttrsToList f set);
  mapAttrsToList = f: set: map (n: f n set.${n}) (attrNames set);
  attrsToList = mapAttrsToList nameValuePair;
  concatMapAttrs = f: set: foldl' (a: b: a // b) { } (mapAttrsToList f set);
  filterAttrs = keep: set: removeAttrs set (filter (n: !(keep n set.${n})) (attrNames set));
  optionalAttrs = condition: set: if condition then set else { };
  getAttrs = names: set: genAttrs names (n: set.${n});
  mergeAttrs = a: b: a // b;
  mergeAttrsList = foldl' mergeAttrs { };
  zipAttrs = builtins.zipAttrsWith (_: values: values);
  foldlAttrs =
    f: start: set:
    foldl' (acc: n: f acc n set.${n}) start (attrNames set);
  attrByPath =
    path: default: set:
    if path == [ ] then
      set
    else if isAttrs set && hasAttr (head path) set then
      attrByPath (tail path) default set.${head path}
    else
      default;
  hasAttrByPath =
    path: set:
    path == [ ] || (isAttrs set && hasAttr (head path) set && hasAttrByPath (tail path) set.${head path});
  getAttrFromPath = path: attrByPath path (throw "no attribute `${concatStringsSep "." path}'");
  setAttrByPath = path: value: foldr (name: inner: { ${name} = inner; }) value path;
  recursiveUpdate =
    old: new:
    builtins.zipAttrsWith (
      _: values:
      if length values == 2 && isAttrs (elemAt values 0) && isAttrs (elemAt values 1) then
        recursiveUpdate (elemAt values 0) (elemAt values 1)
      else
        elemAt values (length values - 1)
    ) [ old new ];
  mapAttrsRecursive = mapAttrsRecursiveCond (_: true);
  mapAttrsRecursiveCond =
    enter: f: set:
    let
      walk =
        path:
        mapAttrs (
          name: value:
          if isAttrs value && enter value then walk (path ++ [ name ]) value else f (path ++ [ name ]) value
        );
    in
    walk [ ] set;
  collect =
    wanted: v: if wanted v then [ v ] else if isAttrs v then concatMap (collect wanted) (attrValues v) else [ ];
  systems = [
    "x86_64-linux"
    "aarch64-linux"
  ];
  isDerivation = v: v.type or null == "derivation";

  # strings
  concatStrings = concatStringsSep "";
  concatMapStrings = f: xs: concatStrings (map f xs);
  concatMapStringsSep =
    sep: f: xs:
    concatStringsSep sep (map f xs);
  concatMapAttrsStringSep =
    sep: f: set:
    concatStringsSep sep (mapAttrsToList f set);
  concatLines = concatMapStrings (line: line + "\n");
  optionalString = condition: s: if condition then s else "";
  hasPrefix = prefix: s: substring 0 (stringLength prefix) s == prefix;
  hasSuffix =
    suffix: s:
    let
      from = stringLength s - stringLength suffix;
    in
    from >= 0 && substring from (stringLength suffix) s == suffix;
  hasInfix = infix: s: length (splitString infix s) > 1;
  removePrefix =
    prefix: s: if hasPrefix prefix s then substring (stringLength prefix) (stringLength s) s else s;
  removeSuffix =
    suffix: s: if hasSuffix suffix s then substring 0 (stringLength s - stringLength suffix) s else s;
  escapeRegex = escape (stringToCharacters "\\[{()^$?*+|.");
  escape = chars: replaceStrings chars (map (c: "\\" + c) chars);
  splitString = sep: s: filter isString (split (escapeRegex sep) s);
  stringToCharacters = s: genList (n: substring n 1 s) (stringLength s);
  replicateString = n: s: concatStrings (replicate n s);
  lowerChars = stringToCharacters "abcdefghijklmnopqrstuvwxyz";
  upperChars = stringToCharacters "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  toLower = replaceStrings upperChars lowerChars;
  toUpper = replaceStrings lowerChars upperChars;
  trim = s: head (match "[ \t\r\n]*(.*[^ \t\r\n])?[ \t\r\n]*" s ++ [ "" ]);
  toInt = s: builtins.fromJSON s;
  escapeShellArg =
    v:
    let
      s = toString v;
    in
    if match "[[:alnum:],._+:@%/-]+" s != null then s else "'${replaceStrings [ "'" ] [ "'\\''" ] s}'";
  escapeShellArgs = concatMapStringsSep " " escapeShellArg;
  escapeNixString = s: replaceStrings [ "$" ] [ "\\$" ] (toJSON s);
  escapeNixIdentifier = s: if match "[a-zA-Z_][a-zA-Z0-9_'-]*" s != null then s else escapeNixString s;
  isStringLike = v: isString v || builtins.isPath v || v ? outPath || v ? __toString;
  versionAtLeast = a: b: builtins.compareVersions a b >= 0;
  versionOlder = a: b: builtins.compareVersions a b < 0;
  generators.toJSON = _: toJSON;
  generators.mkLuaInline = expr: {
    _type = "lua-inline";
    inherit expr;
  };

  # packages: what a program's path is called, without building anything
  getBin = pkg: pkg;
  getExe = pkg: "${pkg}/bin/${pkg.meta.mainProgram or pkg.pname or pkg.name}";
  getExe' = pkg: program: "${pkg}/bin/${program}";
  licenses = genAttrs [
    "asl20"
    "bsd3"
    "gpl3"
    "mit"
    "unfree"
  ] (shortName: { inherit shortName; });
  maintainers = { };
  platforms = {
    linux = [
      "x86_64-linux"
      "aarch64-linux"
    ];
  };

  # what home-manager adds to the library
  hm.dag =
    let
      entry = after: before: data: { inherit after before data; };
    in
    {
      entryAnywhere = entry [ ] [ ];
      entryAfter = after: entry after [ ];
      entryBefore = entry [ ];
      entryBetween = before: after: entry after before;
    };
}
