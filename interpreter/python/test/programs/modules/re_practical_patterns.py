import re

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
for t in ("a@b.co", "first.last+tag@mail.example.org", "no at sign", "a@b", "@x.y"):
    print(t, bool(EMAIL.fullmatch(t)))
LOG = re.compile(r"^(?P<ip>\S+) - \[(?P<when>[^\]]+)\] \"(?P<verb>GET|POST) (?P<path>[^ ?\"]+)(?:\?(?P<query>[^\"]*))?\" (?P<code>\d{3})$", re.M)
text = """1.2.3.4 - [01/Jan] "GET /a?x=1&y=2" 200
5.6.7.8 - [02/Jan] "POST /b" 404
broken line
"""
for m in LOG.finditer(text):
    d = m.groupdict()
    print(d["ip"], d["verb"], d["path"], d["code"], dict(re.findall(r"(\w+)=(\w+)", d["query"] or "")))
FLOAT = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?")
print(FLOAT.findall("x=1.5 y=-2e10 z=.5 w=3. v=+7E-2"))
print(re.sub(r"(?m)^\s*#.*\n?", "", "a\n# note\nb\n  # more\nc"))
print(re.sub(r"\s+", " ", "  many   blanks \n here ").strip())
print(re.sub(r"&(amp|lt|gt);", lambda m: {"amp": "&", "lt": "<", "gt": ">"}[m[1]], "a &lt; b &amp;&amp; c &gt; d"))
print(re.findall(r"\b[A-Z]{2,}\b", "The USA and the UN met IN Paris"), re.findall(r"(\d+)(?:st|nd|rd|th)\b", "1st 22nd 3rd 14th 5x"))
roman = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
print([bool(roman.fullmatch(r)) for r in ("MCMXCIV", "XLII", "IIII", "VX", "")])
print(re.sub(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", r"\g<d>.\g<m>.\g<y>", "on 2024-02-29 and 1999-12-31"))
print(re.match(r"(\w+)\s*\((.*)\)$", "call(a, b(c), d)").groups())
