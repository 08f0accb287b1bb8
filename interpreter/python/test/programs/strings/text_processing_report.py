text = '''The quick brown fox jumps over the lazy dog.
The dog sleeps; the fox runs away!

"Why," said the dog, "do foxes run?"'''
counts = {}
for line in text.splitlines():
    for word in line.split():
        word = word.strip('.,;!?"').lower()
        if word:
            counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:8]:
    print(f'{word:<10}{n:>3} {"*" * n}')

def wrap(text, width):
    line = ''
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f'{line} {word}' if line else word
    if line:
        yield line

for line in wrap(text, 28):
    print(f'|{line:^28}|')

def caesar(s, k):
    out = []
    for c in s:
        if c.isalpha():
            base = ord('A') if c.isupper() else ord('a')
            c = chr((ord(c) - base + k) % 26 + base)
        out.append(c)
    return ''.join(out)

secret = caesar(text.split('\n')[0], 13)
print(secret, caesar(secret, -13) == text.split('\n')[0], sep='\n')

def run_length(s):
    out, i = '', 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += s[i] + (str(j - i) if j - i > 1 else '')
        i = j
    return out
print(run_length('aaabccdddd'), run_length(''), run_length('xyz'))
