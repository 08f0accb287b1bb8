// biome-ignore-all lint/complexity/noUselessStringRaw: patterns are easier to read where all are written alike.

/** Patterns by what they show; each line holds several, separated by blanks. A `␠` stands for a blank in one. */
const lines: readonly string[] = [
  // Characters, escapes and sets.
  String.raw`abc a.c a\.c \x61 \u0061 \U00000061 \141 \07 \0 \t \n \a\b \\ \# \- [abc] [^abc] [a-c] [^a-c] [a\]b] []a] [^]a]`,
  String.raw`[a-] [-a] [a-c-e] [\d] [\D] [^\d] [\w.] [\W\w] [\s,] [^\s] [\x41-\x43] [\101-\103] [\0] [\b] [\n\t] [.] [$^] [*+?]`,
  String.raw`\d \D \s \S \w \W \d+ \D+ \s+ \S+ \w+ \W+ . .+ .* .? \.+ [é-ü] é ß ſ [😀-😂] 😀+ \w+@\w+\.\w+`,
  // Repetition.
  String.raw`a* a+ a? a{2} a{2,} a{,2} a{1,2} a{} a{,} a{x} a{1 a{1,2 a{1,2,3} {1} x{0} a*? a+? a?? a{2}? a{2,}? a{1,2}?`,
  String.raw`a*+ a++ a?+ a{2}+ a{1,2}+ a{,2}+ a*+a a++a (ab)* (ab)+ (ab)? (ab){2} (ab){1,2} (ab)*? (ab)+? (ab)?? (?:ab)*`,
  String.raw`(a*)* (a*)+ (a+)* (a|b)* (a|b)*? (a|ab)* (a|ab)*b (?:a|ab)*?b (a?)* (a??)* (a*?)* (|a)* (|a)+ (a|)* (a|)+ ()* ()+`,
  String.raw`(a)|b (?:(a)|b)* (?:(a)|(b))* (?:(a)|(b)|c)* ((a)|b)* ((a)(b)?)* (a(b)?)+ (a(b)?)+? (?:(a)|b)*? (a(b)*)* (a{2})* (a{0})`,
  String.raw`(?:a?){3} (?:a?)*?b (?:a*)*b (?:a*?)*?b a*b* a*?b* (a*)(b*) (a*?)(b*) (.*)(b) (.*?)(b) (.+)(b+) (.+?)(b+?) (a+)(a+)`,
  // Alternatives.
  String.raw`a|b ab|a a|ab |a a| | a||b (a|b)c (?:|a)b (a|b|ab)(c|bcd)? abc|abd|ab abc|b[cd]|c (a)|(b)|(c) ((a)|(b))c? (?:a|b)|c`,
  // Groups, references and conditions.
  String.raw`(a) ((a)) ((a)(b)) (?:a) (?P<x>a) (?P<x>a)(?P=x) (a)\1 (a|b)\1 (a*)\1 (a*)b\1 (a)?\1 (a)?b\1? (?P<x>a|b)(?P=x)+ ()\1`,
  String.raw`(a)?(?(1)b|c) (a)?(?(1)b) (?P<x>a)?(?(x)b|c) (?:(a)|b)(?(1)c|d) (a)?(?(1)|b) (a(?(1)b|c)) (?(1)a|b)(x)? (\()?a(?(1)\))`,
  String.raw`(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10 (a)\01 (a)\0011 (?P<a_1>x)(?P<b2>y)\2\1 (a)(?#note)b (?#note)a a(?#)*`,
  // Positions and looking around.
  String.raw`^a a$ ^a$ ^$ ^ $ \Aa a\Z \A \Z \ba a\b \b \B \Ba a\B ^^a a$$ (?:^a) (?:a$) \b\w+\b \B\w\B (^a|b$) (^)* ($)? (?:^)*a`,
  String.raw`(?=a) (?=a)a (?=ab)a a(?=b) a(?!b) (?!a). (?!) (?=) (?!a|b) (?=(a))\1 (?=(a+))a*b\1 (?=(a*))\1b (?!(a)b)a (?=.*b)a`,
  String.raw`(?<=a)b (?<!a)b (?<=^a)b (?<=a|b)c (?<!a|b)c (?<=ab|cd)e (?<=(a))b (?<=[ab]{2})c (?<=a{2})b (?<=.)\b (?<!^)a (?<=(?=a)a)b`,
  String.raw`(a)(?<=\1)b (?<=a(?=b))b (?<!(?!a)b)c (?<=a(?!c))b (?<=\ba)b (?<!\w)\w (?<=) (?<!) (?<=a?+) (?<=(?:a|b))c (?<=(?P<n>a))(?P=n)`,
  // Atomic groups.
  String.raw`(?>a*) (?>a*)a (?>a*)b (?>a|ab)c (?>a|ab)b (?>(a+))b (?>(a)|b)\1 ((?>a+))b (?>a*?)a (?>(?>a)b) (?:(?>a+)b)* (?>(a*))\1`,
  // Flags.
  String.raw`(?i)abc (?i)[a-c] (?i)[^a-c] (?i)É (?i)ß (?i)s (?i)k (?i)ſ (?i)K (?i)[k] (?i)σ (?i)ς (?i)i (?i)İ (?i)ı (?i)(a)\1 (?i)µ`,
  String.raw`(?m)^a (?m)a$ (?m)^ (?m)$ (?m)^$ (?s). (?s).* (?s)a.b (?a)\w+ (?a)\d (?a)\s (?a)\b\w (?ai)k (?ai)é (?u)\w+ (?im)^A (?ms)^.*$`,
  String.raw`(?i:a)b a(?i:b)c (?-i:a) (?i)(?-i:a)b (?s:.). (?m:^)a (?a:\w)\w (?u:\w) (?i-s:.) (?x:a␠b)c (?x)a␠b (?x)a\␠b (?x)a[␠]b (?x)#c`,
  // What is wrong.
  String.raw`( ) (a a) [ [a [^ [] [^] \ a\ * + ? {1,2}* a** a+* a?* a{1}{2} a*{2} ^* $+ \b? \A* (?:)* (?:a*)* a{2,1} a{5000000000}`,
  String.raw`(? (?P (?P< (?P<a (?P<> (?P<>a) (?P<1>a) (?P<a b>x) (?P=) (?P=a (?P=a) (?P>a) (?<a) (?<a>b) (?< (?' (?z) (?z (?- (?-) (?-z)`,
  String.raw`(?P<a>x)(?P<a>y) (?P<a>(?P=a)) (a\1) \1 (a)\2 \9 \400 [\400] [\8] \8 \x \x1 \u12 \U0001 \U00110000 \q \y [\q] [z-a] [\d-z] [a-\d]`,
  String.raw`(?(1 (?(1) (?(1)a (?(1)a) (?(0)a) (?(x)a) (?(-1)a) (a)(?(1)a|b|c) (?(99)a) (?(1_)a) (?(+1)a)(b) (?( (?() (?(a (?(1a)b)`,
  String.raw`a(?i) (a)(?i) (?i (?i: (?i:a (?ii) (?iL) (?L) (?au) (?a-a:b) (?i-i:b) (?-a:b) (?i-:a) (?i-z:a) (?iz) (?i1) (?-i) (?-i (?-iz (?#a (?:`,
  String.raw`(?<=a*) (?<=a+)b (?<=a|bc)d (?<!a{1,2})b (?<=(a)\1) (?<=(?P<n>a)(?P=n)) (?<=(?(1)a|bc))(x)? (a(?<=\1)) (?=a (?!a (?<=a (?>a a)b`,
];

/** Some hundreds of patterns, right and wrong. */
export const patterns: readonly string[] = lines
  .flatMap((line) => line.split(' '))
  .map((one) => one.replaceAll('␠', ' '));

/** Texts to match them in. */
export const subjects: readonly string[] = [
  '',
  'a',
  'ab',
  'abc',
  'aab',
  'abab',
  'aaabbb',
  'bac',
  'abcdefghijj',
  'ABC abc',
  'a\nb\n',
  '\na\n\n',
  'x (a) a) (a',
  'me@host.org, 12 3.4',
  'a b\tc  #c',
  'aé ß ſ K k İ ı i S µ μ σ ς Σ É é 😀😁 x',
  'aa aaa [a-c] {1} a{} a{x} a{1,2',
];

/** Replacements, right and wrong. */
export const templates: readonly string[] = [
  '',
  '-',
  String.raw`<\g<0>>`,
  String.raw`[\1]`,
  String.raw`\1\2`,
  String.raw`\g<1>0\n\t\\`,
  String.raw`\g<x>`,
  String.raw`\0\07\101\.\-`,
  String.raw`\400`,
  String.raw`\g`,
  String.raw`\g<`,
  String.raw`\g<>`,
  String.raw`\g<1`,
  String.raw`\g<-1>`,
  String.raw`\g<a b>`,
  String.raw`\g<99>`,
  String.raw`\99`,
  String.raw`\q`,
  'a\\',
  '😀',
];
