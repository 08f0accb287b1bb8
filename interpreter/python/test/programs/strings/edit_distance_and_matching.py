def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            prev, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, prev + (x != y))
    return row[-1]
print([distance(*p.split('/')) for p in ('kitten/sitting', '/abc', 'flaw/lawn', 'same/same', 'a/')])
def lcs(a, b):
    t = [[''] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            t[i + 1][j + 1] = t[i][j] + x if x == y else max(t[i][j + 1], t[i + 1][j], key=len)
    return t[-1][-1]
print(lcs('AGGTAB', 'GXTXAYB'), lcs('abcdef', 'acf'), repr(lcs('a', 'b')))
def kmp(text, pat):
    fail, k = [0] * len(pat), 0
    for i in range(1, len(pat)):
        while k and pat[i] != pat[k]:
            k = fail[k - 1]
        k += pat[i] == pat[k]
        fail[i] = k
    hits, k = [], 0
    for i, c in enumerate(text):
        while k and c != pat[k]:
            k = fail[k - 1]
        k += c == pat[k]
        if k == len(pat):
            hits.append(i - k + 1)
            k = fail[k - 1]
    return hits
print(kmp('abababcababab', 'abab'), kmp('aaaa', 'aa'), kmp('xyz', 'q'))
def glob(pat, s):
    if not pat:
        return not s
    if pat[0] == '*':
        return glob(pat[1:], s) or bool(s) and glob(pat, s[1:])
    return bool(s) and pat[0] in ('?', s[0]) and glob(pat[1:], s[1:])
print([p for p in ('*.py', 'm?in.*', 'main', '*a*n*', '?', '*') if glob(p, 'main.py')])
def anagrams(words):
    groups = {}
    for w in words:
        groups.setdefault(''.join(sorted(w)), []).append(w)
    return [g for g in groups.values() if len(g) > 1]
print(anagrams('listen silent enlist google elbow below'.split()))
def vigenere(text, key, sign=1):
    shift = [ord(k) - 97 for k in key]
    return ''.join(chr((ord(c) - 97 + sign * shift[i % len(key)]) % 26 + 97) for i, c in enumerate(text))
print(vigenere('attackatdawn', 'lemon'), vigenere(vigenere('attackatdawn', 'lemon'), 'lemon', -1))
def longest_palindrome(s):
    best = ''
    for i in range(len(s)):
        for l, r in ((i, i), (i, i + 1)):
            while l >= 0 and r < len(s) and s[l] == s[r]:
                l, r = l - 1, r + 1
            best = max(best, s[l + 1:r], key=len)
    return best
print(longest_palindrome('forgeeksskeegfor'), longest_palindrome('abacdfgdcaba'), repr(longest_palindrome('')))
def balanced(s):
    stack = []
    for c in s:
        if c in '([{':
            stack.append(c)
        elif c in ')]}' and (not stack or '([{'.index(stack.pop()) != ')]}'.index(c)):
            return False
    return not stack
print([balanced(s) for s in ('([]{})', '([)]', '((', '', ')')])
print('\n'.join(f'{w:>8}|{w[::-1]:<8}|{w.count("e")}' for w in ('level', 'needle', 'sky')))
