# Option types. A type says which values it takes (`check` looks at one definition, `accepts` at all
# of an option together), how they merge, what an option without definitions is (`emptyValue`), and
# what two declarations of one option with such types become (`typeMerge`).
{ lib }:
let
  inherit (builtins)
    all
    attrNames
    concatLists
    elem
    elemAt
    filter
    foldl'
    head
    isAttrs
    isInt
    isFloat
    isList
    isString
    length
    map
    mapAttrs
    match
    substring
    tail
    typeOf
    zipAttrsWith
    ;
  inherit (lib)
    getValues
    isFunction
    last
    mergeDefaultOption
    mergeDefinitions
    mergeEqualOption
    mergeOneOption
    showFiles
    showOption
    getFiles
    ;

  mkOptionType =
    {
      name,
      description ? name,
      check ? _: true,
      accepts ? all (def: check def.value),
      merge ? mergeDefaultOption,
      emptyValue ? { },
      getSubModules ? null,
      substSubModules ? _: null,
      functor ? plainFunctor name,
      typeMerge ? mergeByFunctor functor,
      nestedTypes ? { },
      getSubOptions ? _: { },
    }:
    {
      _type = "option-type";
      deprecationMessage = null;
      inherit
        name
        description
        check
        accepts
        merge
        emptyValue
        getSubModules
        substSubModules
        functor
        typeMerge
        nestedTypes
        getSubOptions
        ;
    };

  # How declarations combine: types of one name, and, where a type has parts, by its parts.
  plainFunctor = name: {
    inherit name;
    payload = null;
    build = types.${name} or (throw "the type ${name} cannot be declared twice");
  };
  mergeByFunctor =
    ours: theirs:
    if ours.name != theirs.name then
      null
    else if ours.payload == null then
      ours.build
    else
      let
        payload = ours.combine ours.payload theirs.payload;
      in
      if payload == null then null else ours.build payload;
  elementFunctor = name: build: elemType: {
    inherit name build;
    payload = elemType;
    combine = a: b: a.typeMerge b.functor;
  };
  mustBeEqual = a: b: if a == b then a else null;

  scalar =
    name: description: check:
    mkOptionType {
      inherit name description check;
      merge = mergeEqualOption;
    };

  # Passes on what concerns the modules inside an element type.
  container =
    elemType: rebuild: type:
    mkOptionType (
      {
        inherit (elemType) getSubModules;
        substSubModules = m: rebuild (elemType.substSubModules m);
        nestedTypes = { inherit elemType; };
      }
      // type
    );

  addCheck =
    type: test:
    let
      check = v: type.check v && test v;
    in
    type
    // {
      inherit check;
      accepts = defs: type.accepts defs && all (def: check def.value) defs;
    };

  intBetween =
    name: lowest: highest:
    addCheck types.int (n: n >= lowest && n <= highest)
    // {
      inherit name;
      description = "integer between ${toString lowest} and ${toString highest} (both inclusive)";
    };
  unsignedBits = bits: top: intBetween "unsignedInt${bits}" 0 top;
  signedBits = bits: half: intBetween "signedInt${bits}" (0 - half) (half - 1);

  attrsWith =
    {
      elemType,
      lazy ? false,
      placeholder ? "name",
    }:
    container elemType (e: attrsWith { inherit lazy placeholder; elemType = e; }) {
      name = if lazy then "lazyAttrsOf" else "attrsOf";
      description = "${if lazy then "lazy " else ""}attribute set of ${elemType.description}";
      check = isAttrs;
      merge =
        loc: defs:
        let
          members = zipAttrsWith (name: mergeDefinitions (loc ++ [ name ]) elemType) (
            map (def: mapAttrs (_: value: { inherit (def) file; inherit value; }) def.value) defs
          );
        in
        if lazy then
          # the names are those of all definitions, even of such as do not hold
          mapAttrs (_: m: m.value) members
        else
          mapAttrs (_: m: m.value) (lib.filterAttrs (_: m: m.isDefined) members);
      emptyValue.value = { };
      functor = {
        name = "attrsWith";
        payload = { inherit elemType lazy; };
        build = attrsWith;
        combine =
          a: b:
          let
            merged = a.elemType.typeMerge b.elemType.functor;
          in
          if a.lazy != b.lazy || merged == null then
            null
          else
            {
              inherit (a) lazy;
              elemType = merged;
            };
      };
    };

  submoduleWith =
    {
      modules,
      specialArgs ? { },
      shorthandOnlyDefinesConfig ? false,
      description ? null,
      class ? null,
    }@attrs:
    let
      # prefix, name of the instance, the definitions' modules
      evaluate =
        prefix: nameArg: extra:
        lib.evalModules {
          inherit specialArgs class prefix;
          modules = [ { _module.args.name = lib.mkOptionDefault "‹name›"; } ] ++ modules ++ nameArg ++ extra;
        };
      asModule =
        { file, value }:
        if isAttrs value && shorthandOnlyDefinesConfig == true then
          {
            _file = file;
            config = value;
          }
        else
          {
            _file = file;
            imports = [ value ];
          };
    in
    mkOptionType {
      name = "submodule";
      description =
        let
          inherit ((evaluate [ ] [ ] [ ])._module) freeformType;
        in
        if description != null then
          description
        else if freeformType ? description then
          "open submodule of ${freeformType.description}"
        else
          "submodule";
      check = v: isAttrs v || isFunction v || types.path.check v;
      merge =
        loc: defs: (evaluate loc [ { _module.args.name = last loc; } ] (map asModule defs)).config;
      emptyValue.value = (evaluate [ ] [ ] [ ]).config;
      getSubModules = modules;
      substSubModules = m: submoduleWith (attrs // { modules = m; });
      getSubOptions = prefix: (evaluate prefix [ ] [ ]).options;
      functor = {
        name = "submodule";
        payload = {
          inherit modules specialArgs shorthandOnlyDefinesConfig;
        };
        build = submoduleWith;
        combine = a: b: {
          modules = a.modules ++ b.modules;
          specialArgs =
            if builtins.intersectAttrs a.specialArgs b.specialArgs == { } then
              a.specialArgs // b.specialArgs
            else
              throw "A submoduleWith option is declared multiple times with the same specialArgs";
          # null leaves the choice to the other declaration
          shorthandOnlyDefinesConfig =
            if a.shorthandOnlyDefinesConfig == null then
              b.shorthandOnlyDefinesConfig
            else if
              b.shorthandOnlyDefinesConfig == null || a.shorthandOnlyDefinesConfig == b.shorthandOnlyDefinesConfig
            then
              a.shorthandOnlyDefinesConfig
            else
              throw "A submoduleWith option is declared multiple times with conflicting shorthandOnlyDefinesConfig values";
        };
      };
    };

  types = {
    inherit
      addCheck
      attrsWith
      mkOptionType
      submoduleWith
      ;
    optionType = mkOptionType {
      name = "optionType";
      check = lib.isType "option-type";
      # as if an option had been declared with each of them
      merge =
        loc: defs:
        foldl' (
          sum: def:
          let
            merged = sum.typeMerge def.value.functor;
          in
          if merged == null then
            throw "The option `${showOption loc}' in `${def.file}' is already declared in ${showFiles (getFiles defs)}."
          else
            merged
        ) (head defs).value (tail defs);
    };

    unspecified = mkOptionType { name = "unspecified"; };
    raw = mkOptionType {
      name = "raw";
      merge = mergeOneOption;
    };
    anything = mkOptionType {
      name = "anything";
      merge =
        loc: defs:
        let
          shape = v: if isAttrs v && lib.isStringLike v then "stringlike" else typeOf v;
          shapes = lib.unique (map (def: shape def.value) defs);
        in
        if length shapes > 1 then
          throw "The option `${showOption loc}' has conflicting option types in ${showFiles (getFiles defs)}"
        else if head shapes == "set" then
          (types.attrsOf types.anything).merge loc defs
        else if head shapes == "stringlike" then
          mergeOneOption loc defs
        else if head shapes == "lambda" then
          arg:
          types.anything.merge (loc ++ [ "<function body>" ]) (
            map (def: def // { value = def.value arg; }) defs
          )
        else
          mergeEqualOption loc defs;
    };

    bool = scalar "bool" "boolean" builtins.isBool;
    boolByOr = mkOptionType {
      name = "boolByOr";
      check = builtins.isBool;
      merge = _: defs: builtins.any lib.id (getValues defs);
    };
    int = scalar "int" "signed integer" isInt;
    float = scalar "float" "floating point number" isFloat;
    number = types.either types.int types.float;
    ints = {
      between = intBetween "intBetween";
      unsigned = addCheck types.int (n: n >= 0) // {
        name = "unsignedInt";
      };
      positive = addCheck types.int (n: n > 0) // {
        name = "positiveInt";
      };
      u8 = unsignedBits "8" 255;
      u16 = unsignedBits "16" 65535;
      u32 = unsignedBits "32" 4294967295;
      s8 = signedBits "8" 128;
      s16 = signedBits "16" 32768;
      s32 = signedBits "32" 2147483648;
    };
    numbers = {
      between = low: high: addCheck types.number (n: n >= low && n <= high);
      nonnegative = addCheck types.number (n: n >= 0);
      positive = addCheck types.number (n: n > 0);
    };
    port = types.ints.u16;

    # a symbolic reference (see ../collect.nix) stands for a value that nobody knows here, such as the path of a secret
    str = scalar "str" "string" (v: isString v || lib.isType "panther-ref" v);
    nonEmptyStr = scalar "nonEmptyStr" "non-empty string" (
      v: isString v && match "[ \t\n]*" v == null
    );
    singleLineStr = mkOptionType {
      name = "singleLineStr";
      check = v: isString v && match "[^\n\r]*\n?" v != null;
      merge = loc: defs: lib.removeSuffix "\n" (mergeEqualOption loc defs);
    };
    strMatching =
      pattern:
      mkOptionType {
        name = "strMatching";
        description = "string matching the pattern ${pattern}";
        check = v: isString v && match pattern v != null;
        merge = mergeEqualOption;
        functor = {
          name = "strMatching";
          payload = pattern;
          build = types.strMatching;
          combine = mustBeEqual;
        };
      };
    separatedString =
      sep:
      mkOptionType {
        name = "separatedString";
        description = "strings concatenated with ${builtins.toJSON sep}";
        check = isString;
        merge = _: defs: builtins.concatStringsSep sep (getValues defs);
        functor = {
          name = "separatedString";
          payload = sep;
          build = types.separatedString;
          combine = mustBeEqual;
        };
      };
    lines = types.separatedString "\n";
    commas = types.separatedString ",";
    envVar = types.separatedString ":";

    path = scalar "path" "absolute path" (v: lib.isStringLike v && substring 0 1 (toString v) == "/");
    package = mkOptionType {
      name = "package";
      check = v: lib.isDerivation v || (lib.isStringLike v && lib.hasPrefix "/nix/store/" (toString v));
      merge = mergeOneOption;
    };

    enum =
      values:
      mkOptionType {
        name = "enum";
        description = "one of ${builtins.concatStringsSep ", " (map builtins.toJSON values)}";
        check = v: elem v values;
        merge = mergeEqualOption;
        functor = {
          name = "enum";
          payload = values;
          build = types.enum;
          combine = a: b: lib.unique (a ++ b);
        };
      };

    attrs = mkOptionType {
      name = "attrs";
      description = "attribute set";
      check = isAttrs;
      merge = _: defs: lib.mergeAttrsList (getValues defs);
      emptyValue.value = { };
    };
    attrsOf = elemType: attrsWith { inherit elemType; };
    lazyAttrsOf =
      elemType:
      attrsWith {
        inherit elemType;
        lazy = true;
      };
    listOf =
      elemType:
      container elemType types.listOf {
        name = "listOf";
        description = "list of ${elemType.description}";
        check = isList;
        merge =
          loc: defs:
          let
            entries = concatLists (
              lib.imap1 (
                n: def:
                lib.imap1 (
                  m: value:
                  mergeDefinitions (loc ++ [ "[definition ${toString n}-entry ${toString m}]" ]) elemType [
                    {
                      inherit (def) file;
                      inherit value;
                    }
                  ]
                ) def.value
              ) defs
            );
          in
          map (e: e.value) (filter (e: e.isDefined) entries);
        emptyValue.value = [ ];
        functor = elementFunctor "listOf" types.listOf elemType;
      };
    nonEmptyListOf =
      elemType:
      addCheck (types.listOf elemType) (xs: xs != [ ])
      // {
        emptyValue = { };
        substSubModules = m: types.nonEmptyListOf (elemType.substSubModules m);
      };
    nullOr =
      elemType:
      container elemType types.nullOr {
        name = "nullOr";
        description = "null or ${elemType.description}";
        check = v: v == null || elemType.check v;
        merge =
          loc: defs:
          let
            nulls = filter (def: def.value == null) defs;
          in
          if nulls == [ ] then
            elemType.merge loc defs
          else if length nulls == length defs then
            null
          else
            throw "The option `${showOption loc}' is defined both null and not null, in ${showFiles (getFiles defs)}.";
        emptyValue.value = null;
        functor = elementFunctor "nullOr" types.nullOr elemType;
      };
    uniq =
      elemType:
      container elemType types.uniq {
        name = "unique";
        inherit (elemType) description check emptyValue;
        merge = loc: defs: if length defs == 1 then elemType.merge loc defs else mergeOneOption loc defs;
        functor = elementFunctor "unique" types.uniq elemType;
      };
    unique = _: types.uniq;

    # The first of two types that takes all definitions together merges them.
    either =
      a: b:
      mkOptionType {
        name = "either";
        description = "${a.description} or ${b.description}";
        check = v: a.check v || b.check v;
        accepts = defs: a.accepts defs || b.accepts defs;
        merge =
          loc: defs:
          if a.accepts defs then
            a.merge loc defs
          else if b.accepts defs then
            b.merge loc defs
          else
            mergeOneOption loc defs;
        nestedTypes = {
          left = a;
          right = b;
        };
        functor = {
          name = "either";
          payload = [
            a
            b
          ];
          build = pair: types.either (head pair) (elemAt pair 1);
          combine =
            ours: theirs:
            let
              merged = n: (elemAt ours n).typeMerge (elemAt theirs n).functor;
            in
            if merged 0 == null || merged 1 == null then
              null
            else
              [
                (merged 0)
                (merged 1)
              ];
        };
      };
    oneOf = alternatives: foldl' types.either (head alternatives) (tail alternatives);
    coercedTo =
      from: convert: to:
      let
        converted =
          def: if from.accepts [ def ] then def // { value = convert def.value; } else def;
      in
      mkOptionType {
        name = "coercedTo";
        description = "${to.description} or ${from.description} convertible to it";
        check = v: (from.check v && to.check (convert v)) || to.check v;
        accepts = defs: to.accepts (map converted defs);
        merge = loc: defs: to.merge loc (map converted defs);
        inherit (to) emptyValue getSubModules;
        substSubModules = m: types.coercedTo from convert (to.substSubModules m);
        typeMerge = _: null;
      };
    functionTo =
      elemType:
      container elemType types.functionTo {
        name = "functionTo";
        description = "function that evaluates to a(n) ${elemType.description}";
        check = isFunction;
        merge = loc: defs: {
          __functionArgs = zipAttrsWith (_: all lib.id) (map (def: lib.functionArgs def.value) defs);
          __functor =
            _: arg:
            (mergeDefinitions (loc ++ [ "<function body>" ]) elemType (
              map (def: def // { value = def.value arg; }) defs
            )).value;
        };
        functor = elementFunctor "functionTo" types.functionTo elemType;
      };

    submodule =
      modules:
      submoduleWith {
        shorthandOnlyDefinesConfig = true;
        modules = lib.toList modules;
      };
    deferredModuleWith =
      { staticModules ? [ ] }:
      mkOptionType {
        name = "deferredModule";
        check = v: isAttrs v || isFunction v || types.path.check v;
        merge = loc: defs: {
          imports =
            staticModules
            ++ map (
              def: lib.setDefaultModuleLocation "${def.file}, via option ${showOption loc}" def.value
            ) defs;
        };
        functor = {
          name = "deferredModuleWith";
          payload = staticModules;
          build = modules: types.deferredModuleWith { staticModules = modules; };
          combine = a: b: a ++ b;
        };
      };
    deferredModule = types.deferredModuleWith { };
  };
in
types
